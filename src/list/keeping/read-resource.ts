import * as v from 'valibot';
import { Resource } from '../../protocol/resource.ts';
import type { ReadRow } from './keep-on-demand.ts';

/** Reads a kept resource. */
export const read: ReadRow<Resource> = record => {
  const { success, output } = v.safeParse(Resource, record);
  return success ? output : undefined;
};
