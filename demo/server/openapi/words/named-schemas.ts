import { concerns } from './concerns.ts';
import { facts } from './facts.ts';
import { groups } from './groups.ts';
import { hsds } from './hsds.ts';
import type { NamedSchemas } from './named-schema.ts';
import { resources } from './resources.ts';
import { rooms } from './rooms.ts';
import { searches } from './searches.ts';
import { times } from './times.ts';

/** The schemas that have a name in the document, in the order in which it shows them. */
export const namedSchemas: NamedSchemas = { ...searches, ...groups, ...resources, ...times, ...concerns, ...rooms, ...hsds, ...facts };
