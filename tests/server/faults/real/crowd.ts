import { Follower } from './follower.ts';

// Many people on one page each, in a process of their own: { base, tokens, after } to begin, then how far each has come, as often as it is asked.

/** What the crowd is told: who they are, that the network is back, or a question. */
export type ToCrowd = { base: string; tokens: readonly string[]; after: number } | 'back' | 'how';

/** How they fare. */
export interface Crowd {
  /** How many were ever live. */
  live: number;
  /** How many lost their line, as often as they did. */
  breaks: number;
  /** How many have come so far, by the number of their last event. */
  upTo: Readonly<Record<number, number>>;
  /** How many have an event twice, or not in its place. */
  wrong: number;
  failures: readonly string[];
}

const followers: Follower[] = [];
let first = 0;

const howTheyAre = (): Crowd => {
  const upTo: Record<number, number> = {};
  for (const { seqs } of followers) upTo[seqs.at(-1) ?? first] = (upTo[seqs.at(-1) ?? first] ?? 0) + 1;
  return {
    live: followers.filter(({ states }) => states.includes('live')).length,
    breaks: followers.flatMap(({ states }) => states).filter(state => state !== 'live').length,
    wrong: followers.filter(({ seqs }) => seqs.some((seq, at) => seq !== first + at + 1)).length,
    failures: followers.flatMap(({ failure }) => (failure instanceof Error ? [failure.message] : [])),
    upTo,
  };
};

process.on('message', (told: ToCrowd) => {
  if (told === 'how') process.send?.(howTheyAre());
  else if (told === 'back') for (const follower of followers) follower.wake();
  else {
    first = told.after;
    for (const token of told.tokens) followers.push(new Follower({ base: told.base, token, after: told.after, isPatient: true }));
  }
});
