import { randomBytes, toBase64Url } from './bytes.ts';
import { placeName } from './names.ts';
import type { Surroundings } from './surroundings.ts';

type Around = Pick<Surroundings, 'locks' | 'BroadcastChannel' | 'after'>;

interface Claim {
  said: 'mine?' | 'taken' | 'free';
  by: string;
}

/** How long a claim stands unanswered before it counts, and how often one who was refused asks again. */
const claimMs = 200;
const againMs = 5_000;

/**
 * Makes one tab of many the one that does something. `onSole` is called once this one is it; the returned function lets go.
 * A Web Lock where the browser has them; else tabs ask each other; a tab that cannot do either is always it.
 */
export function soleTab(around: Around, name: string, onSole: () => void): () => void {
  const { locks, BroadcastChannel: Channel } = around;
  const fullName = `${placeName} ${name}`;
  if (!locks) return Channel ? claimed(around, new Channel(fullName), onSole) : alone(onSole);
  const life = new AbortController();
  let letGo: (() => void) | undefined;
  locks
    .request(fullName, { signal: life.signal }, async () => {
      if (life.signal.aborted) return;
      const held = new Promise<void>(resolve => { letGo = resolve; });
      onSole();
      await held;
    })
    .catch(() => {
      // some frames have locks and may not use them
      if (!life.signal.aborted) letGo = Channel ? claimed(around, new Channel(fullName), onSole) : alone(onSole);
    });
  return () => { life.abort(); letGo?.(); };
}

function alone(onSole: () => void): () => void {
  onSole();
  return () => undefined;
}

/** Two that claim at once both hear of it, and the one with the smaller name wins. */
function claimed({ after }: Pick<Around, 'after'>, channel: BroadcastChannel, onSole: () => void): () => void {
  const own = toBase64Url(randomBytes(9));
  let sole = false;
  let refused = false;
  let cancel = (): void => undefined;
  const tell = (said: Claim['said']): void => { channel.postMessage({ said, by: own } satisfies Claim); };
  const ask = (): void => {
    cancel();
    refused = false;
    tell('mine?');
    cancel = after(claimMs, () => {
      sole = !refused;
      if (sole) onSole();
      else cancel = after(againMs, ask);
    });
  };
  channel.onmessage = ({ data: { said, by } }: MessageEvent<Claim>) => {
    if (said === 'taken') refused = true;
    else if (said === 'free') ask();
    else if (sole || own < by) tell('taken');
  };
  ask();
  return () => {
    cancel();
    if (sole) tell('free');
    channel.close();
  };
}
