import * as v from 'valibot';
import { Id } from '../../../../protocol/facts.ts';

const Copy = v.object({ blocks: v.array(Id) });

/** Whom a person has blocked, by the copy of what is kept of them. Throws where that cannot be read: nobody is to be told that there is no one. */
export const blocksIn = (copy: string): readonly string[] => v.parse(Copy, JSON.parse(copy)).blocks;
