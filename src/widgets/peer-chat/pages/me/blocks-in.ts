import * as v from 'valibot';
import { Id } from '../../../../protocol/facts.ts';

const Copy = v.object({ blocks: v.optional(v.array(Id), []) });

/** Whom a person has blocked, by the copy of what is kept of them; nobody where that cannot be read. */
export function blocksIn(copy: string): readonly string[] {
  try {
    return v.parse(Copy, JSON.parse(copy)).blocks;
  } catch {
    return [];
  }
}
