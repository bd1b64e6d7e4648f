import { placeName } from '../../device/names.ts';
import { browserSurroundings, type Surroundings } from '../../device/surroundings.ts';
import type { ClientError } from '../errors.ts';
import type { StreamListener, StreamStart } from './intake.ts';
import { LeaderElection } from './leader-election.ts';
import { Member } from './leader-member.ts';
import { LedStream } from './leader-stream.ts';
import { failureFrom, type Talk } from './leader-talk.ts';
import { followRooms } from './room-stream.ts';

export interface SharedStreamOptions extends StreamStart, StreamListener {
  /** Address of the endpoint. */
  base: string;
  token: string;
  /** Whose stream it is: the same in every tab of one person at one endpoint. */
  name: string;
  /** Nobody can follow any more: the token is not taken, or there is no chat. */
  onOver: (failure: ClientError) => void;
  surroundings?: Pick<Surroundings, 'BroadcastChannel' | 'locks' | 'page' | 'hidden' | 'now' | 'after'>;
  follow?: typeof followRooms;
}

/** How long wishes to be told something again are gathered. */
const gatherMs = 100;

/** Follows rooms by one stream for all tabs of a browser: one tab leads and tells the others. Without locks or channels each has its own. */
export class SharedStream {
  readonly #options: SharedStreamOptions;
  readonly #surroundings: NonNullable<SharedStreamOptions['surroundings']>;
  readonly #member: Member;
  #life: AbortController | undefined;
  #channel: BroadcastChannel | undefined;
  #election: LeaderElection | undefined;
  #led: LedStream | undefined;
  #cancelHere: (() => void) | undefined;

  constructor(options: SharedStreamOptions) {
    this.#options = options;
    this.#surroundings = options.surroundings ?? browserSurroundings();
    this.#member = new Member(options, options, this.#surroundings.after, () => { this.#sayHereSoon(); });
  }

  /** Whether this tab holds the stream. */
  get leads(): boolean {
    return this.#led !== undefined;
  }

  start(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { page } = this.#surroundings;
    // a page that is put aside keeps neither lock nor line, or no other could lead
    page.addEventListener('pagehide', () => { this.#rest(); }, { signal });
    page.addEventListener('pageshow', () => { this.#takeUp(); }, { signal });
    this.#takeUp();
  }

  /** Follows more rooms, each from a number on. */
  want(rooms: Readonly<Record<string, number>>): void {
    this.#member.want(rooms);
    this.#sayHere();
  }

  close(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#rest();
  }

  #takeUp(): void {
    if (this.#election || this.#led) return;
    const { locks, BroadcastChannel: Channel } = this.#surroundings;
    if (!locks || !Channel) {
      this.#lead();
      return;
    }
    const name = `${placeName} stream ${this.#options.name}`;
    this.#channel = new Channel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Talk>) => { this.#hear(data); };
    this.#election = new LeaderElection({
      name, locks, surroundings: this.#surroundings,
      onLead: () => { this.#lead(); }, onLost: () => { this.#follow(); }, onBeat: () => { this.#tell({ say: 'beat' }); },
    });
    this.#election.start();
    this.#sayHere();
  }

  #rest(): void {
    this.#cancelHere?.();
    this.#cancelHere = undefined;
    this.#member.rest();
    this.#led?.end();
    this.#led = undefined;
    this.#election?.stop();
    this.#election = undefined;
    this.#channel?.close();
    this.#channel = undefined;
  }

  #lead(): void {
    const { base, token, follow = followRooms } = this.#options;
    this.#led?.end();
    this.#led = new LedStream({
      base, token, follow, surroundings: this.#surroundings, member: this.#member,
      tell: talk => { this.#tell(talk); }, onOver: failure => { this.#over(failure); },
    });
    this.#led.begin();
  }

  /** Another tab has taken the lead. */
  #follow(): void {
    this.#led?.end();
    this.#led = undefined;
    this.#sayHere();
  }

  #over(failure: ClientError): void {
    this.close();
    this.#options.onOver(failure);
  }

  #tell(talk: Talk): void {
    this.#channel?.postMessage(talk);
  }

  /** How far this tab is, for whoever leads. */
  #sayHere(): void {
    const { start } = this.#member;
    if (this.#led) this.#led.hear(start);
    else this.#tell({ say: 'here', ...start });
  }

  #sayHereSoon(): void {
    this.#cancelHere ??= this.#surroundings.after(gatherMs, () => {
      this.#cancelHere = undefined;
      this.#sayHere();
    });
  }

  #hear(talk: Talk): void {
    if (talk.say === 'here') this.#led?.hear(talk);
    else if (talk.say === 'over') this.#over(failureFrom(talk.failure));
    else if (talk.say === 'events') this.#member.take(talk.epoch, talk.events);
    if (this.#led || talk.say === 'here') return;
    this.#election?.heard();
    if (talk.say === 'where') this.#sayHere();
    else if (talk.say === 'live') this.#member.become({ status: 'live', hello: talk.hello });
    else if (talk.say === 'sign') this.#member.sign(talk.sign);
    else if (talk.say === 'waiting') this.#member.become({ status: 'waiting', failure: failureFrom(talk.failure) });
    else if (talk.say === 'reset') this.#member.resetHere(talk.hello);
  }
}
