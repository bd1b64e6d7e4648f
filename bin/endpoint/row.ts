import type { Group } from '../../src/protocol/group.ts';
import type { Resource } from '../../src/protocol/resource.ts';

/** A row of any list of the contract. */
export type Row = Group | Resource;
