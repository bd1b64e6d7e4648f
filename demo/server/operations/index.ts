import { hsdsOperations } from './hsds.ts';
import { groupOperations, resourceOperations } from './lists.ts';
import type { Operation } from './operation.ts';
import { peopleOperations } from './people.ts';
import { reportOperations } from './reports.ts';
import { roomOperations } from './rooms.ts';
import { concernOperations, exportOperations, placeOperations, serviceOperations } from './service.ts';
import { staffOperations } from './staff.ts';

/** Every call of the contract that this endpoint answers. */
export const operations: readonly Operation[] = [serviceOperations, groupOperations, resourceOperations, placeOperations, concernOperations, exportOperations, hsdsOperations, roomOperations, peopleOperations, reportOperations, staffOperations]
  .flatMap(nouns => Object.values<Operation>(nouns));
