import * as v from 'valibot';
import { Group } from '../../protocol/group.ts';
import type { ReadRow } from './keep-on-demand.ts';

/** Reads a kept group. */
export const read: ReadRow<Group> = record => {
  const { success, output } = v.safeParse(Group, record);
  return success ? output : undefined;
};
