import * as v from 'valibot';
import { Channel } from './channel.ts';
import { InstantOrDate, Text, listOf } from './facts.ts';
import { Service } from './service.ts';

/** One line of help in a crisis, as an organisation lists it: we ship the format and no list of the world. */
export const CrisisLine = v.object({
  title: Text,
  channels: v.pipe(v.array(Channel), v.minLength(1)),
  /** Where it answers, in words: "all of Rivermark". */
  area: v.optional(Text),
  checkedAt: v.optional(InstantOrDate),
});

/** `GET {endpoint}/index.json` with all that it may hold; a widget that shows no crisis lines reads `Service` and no more. */
export const FullService = v.object({ ...Service.entries, crisis: listOf(CrisisLine) });

export type CrisisLine = v.InferOutput<typeof CrisisLine>;
export type FullService = v.InferOutput<typeof FullService>;
