import type { Parts } from '../parts.ts';
import type { Serve } from '../http/serve-operation.ts';
import { concernRoutes } from './concerns.ts';
import { exportRoutes } from './exports.ts';
import { listRoutes } from './lists.ts';
import { peopleRoutes } from './people.ts';
import { placeRoutes } from './places.ts';
import { referenceRoutes } from './reference.ts';
import { moderationRoutes, reportRoutes } from './reports.ts';
import { roomRoutes } from './rooms.ts';
import { serviceRoutes } from './service.ts';
import { staffRoutes } from './staff.ts';

/** Everything that the endpoint answers, noun by noun; a new one is a file and a line. */
export const routes: readonly ((serve: Serve, parts: Parts) => void)[] = [serviceRoutes, listRoutes, concernRoutes, placeRoutes, exportRoutes, peopleRoutes, roomRoutes, reportRoutes, moderationRoutes, staffRoutes, referenceRoutes];
