import { ClientError } from '../errors.ts';

/** One event of a text/event-stream. */
export interface SentEvent {
  /** `message` where the server gave it no name. */
  name: string;
  data: string;
}

/** Longest event, in UTF-16 units: the longest message is a hundredth of it. */
const longestEvent = 1_000_000;

/**
 * Reads a text/event-stream as the HTML standard has it (9.2.6), from bytes that may be cut anywhere: within a letter, a line or between CR and LF.
 * `id` and `retry` are not read: positions are told in the events themselves.
 */
export class EventParser {
  readonly #decoder = new TextDecoder();
  #rest = '';
  #endedInCr = false;
  #name = '';
  #data: string[] = [];
  #size = 0;

  /** Events that these bytes complete. Throws `ClientError` where one has no end. */
  push(bytes: Uint8Array): SentEvent[] {
    const text = this.#rest + this.#decode(bytes);
    const events: SentEvent[] = [];
    let from = 0;
    for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
      const event = this.#line(text.slice(from, index));
      if (event) events.push(event);
      from = index + end.length;
    }
    this.#rest = text.slice(from);
    if (this.#size + this.#rest.length > longestEvent) throw new ClientError('too-large', 'an event of the stream has no end');
    return events;
  }

  /** The LF that belongs to a CR may come with later bytes: that line has ended already. */
  #decode(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes, { stream: true });
    if (!text) return '';
    const isSecondHalf = this.#endedInCr && text.startsWith('\n');
    this.#endedInCr = text.endsWith('\r');
    return isSecondHalf ? text.slice(1) : text;
  }

  #line(line: string): SentEvent | undefined {
    if (line === '') return this.#event();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (field === 'event') this.#name = value;
    if (field === 'data') this.#data.push(value);
    this.#size += line.length;
    return undefined;
  }

  #event(): SentEvent | undefined {
    const name = this.#name || 'message';
    const data = this.#data;
    this.#name = '';
    this.#data = [];
    this.#size = 0;
    return data.length > 0 ? { name, data: data.join('\n') } : undefined;
  }
}
