import { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import type { MessageRow } from '../../../../src/client/chat/timeline-row.ts';
import type { NewRoomEvent } from '../../../../src/protocol/room-event.ts';
import { Device } from '../schedules/device.ts';
import { Seeded } from '../schedules/seeded.ts';
import { Tab, type SimulatedPerson } from '../schedules/tab.ts';
import { until } from './server-process.ts';
import { room } from './speakers.ts';

/** The time as it is. */
const time = {
  after: (ms: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, ms);
    return () => { clearTimeout(timer); };
  },
};

/** A page with the open room of a real server, on a browser of its own. */
export class RealTab {
  readonly tab: Tab;
  readonly #waking: NodeJS.Timeout;

  private constructor(tab: Tab) {
    this.tab = tab;
    // as when the network is back: no wait
    this.#waking = setInterval(() => { tab.dispatch('online'); }, 50);
  }

  static async open(base: string, name: string): Promise<RealTab> {
    const { person: { id }, token } = await new ChatClient(base).arrive({ name });
    await new ChatClient(base, token).join(room);
    return RealTab.again(base, { name, id, token }, new Device(new Seeded(1), time));
  }

  /** On a browser that was used before. */
  static async again(base: string, person: SimulatedPerson, device: Device): Promise<RealTab> {
    const real = new RealTab(new Tab({ base, name: person.name, person, device, room, wait: ms => new Promise(resolve => { setTimeout(resolve, ms); }), onChange: () => undefined }));
    await real.tab.open();
    return real;
  }

  /** Messages as they are shown: words, and the state of those that are on their way. */
  get shown(): string[] {
    return (this.tab.conversation?.rows ?? []).filter((row): row is MessageRow => row.row === 'message').map(({ body, outgoing }) => (outgoing ? `${body} (${outgoing.state})` : body));
  }

  async put(content: NewRoomEvent | string): Promise<void> {
    await this.tab.conversation?.outbox.add(typeof content === 'string' ? { kind: 'message', body: content, contentNotes: [] } : content);
  }

  /** Waits until these are shown, in whatever order. */
  async until(shown: readonly string[]): Promise<void> {
    const wanted = shown.toSorted().join();
    await until(() => this.shown.toSorted().join() === wanted, () => `${this.tab.person.name} is shown ${this.shown.join()}, not ${wanted}`);
  }

  /** The page ends. */
  close(): void {
    clearInterval(this.#waking);
    this.tab.end(true);
  }
}
