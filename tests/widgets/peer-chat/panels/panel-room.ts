import type { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import type { LogEvent } from '../../../../src/client/chat/log-event.ts';
import { ClientError } from '../../../../src/client/errors.ts';
import { RoomCache } from '../../../../src/device/chat/room-cache.ts';
import { base } from '../../../../src/ui/base.ts';
import { FocusKeeper } from '../../../../src/list/focus-keeper.ts';
import { messages } from '../../../../src/widgets/peer-chat/messages/en.ts';
import { roomMessages } from '../../../../src/widgets/peer-chat/messages/room/index.ts';
import type { Page } from '../../../../src/widgets/peer-chat/page.ts';
import type { LoadPanel, PanelSetting } from '../../../../src/widgets/peer-chat/panels/panel.ts';
import { styles } from '../../../../src/widgets/peer-chat/styles.ts';
import { Conversation } from '../../../../src/widgets/peer-chat/talk/conversation.ts';
import { ListHost } from '../../../list/list-host.ts';
import { Site } from '../../../device/site.ts';

const room = 'evening';

/** A message of somebody, one a minute. */
export const spoken = (seq: number, body: string, more: Partial<LogEvent & { kind: 'message' }> = {}): LogEvent => ({
  room, seq, at: new Date(Date.UTC(2026, 10, 20) + seq * 60_000).toISOString(), kind: 'message', author: { id: 'ben', name: 'Ben', words: [] }, body, contentNotes: [], ...more,
});

/** A room of an endpoint that is only in this page, and a panel of it as its reader sees it. */
export class PanelRoom {
  readonly site = new Site();
  readonly log: LogEvent[];
  /** How often a page was asked for. */
  asked = 0;
  /** Every page fails from now on. */
  isDown = false;
  /** Waited for before each page. */
  gate: () => Promise<void> = async () => Promise.resolve();
  readonly went: number[] = [];
  isDone = false;
  conversation: Conversation;
  host: ListHost | undefined;
  page: Page | undefined;

  constructor(log: readonly LogEvent[]) {
    this.log = [...log];
    this.conversation = this.#talk();
  }

  /** Opens a panel. `more`: what else it is made of. */
  async open(load: LoadPanel, { lang = 'en', more = {} }: { lang?: string; more?: Partial<PanelSetting> } = {}): Promise<ListHost> {
    const [part, roomWords] = await Promise.all([load(lang), roomMessages(lang)]);
    const host = await ListHost.place(drawn => {
      this.page ??= part.open({
        host: drawn, words: messages, roomWords, tag: lang, dir: lang === 'ar' ? 'rtl' : 'ltr', focus: new FocusKeeper(drawn), conversation: this.conversation,
        goTo: seq => { this.went.push(seq); }, done: () => { this.isDone = true; }, ...more,
      } as PanelSetting);
      return this.page.render();
    }, { lang, styles: [...base, ...styles, ...(part.styles ?? [])] });
    this.host = host;
    return host;
  }

  async end(): Promise<void> {
    this.page?.close?.();
    this.host?.remove();
    this.conversation.close();
    await this.site.end();
  }

  #talk(): Conversation {
    const { vault } = this.site.tab();
    const client = {
      events: async (_room: string, page: { after?: number; before?: number; limit?: number }) => {
        this.asked += 1;
        await this.gate();
        if (this.isDown) throw new ClientError('unreachable', 'down');
        const { after = 0, before = Infinity, limit = 100 } = page;
        const fit = this.log.filter(({ seq }) => seq > after && seq < before);
        return { epoch: 'one', last: this.log.at(-1)?.seq ?? 0, events: page.before === undefined ? fit.slice(0, limit) : fit.slice(-limit) };
      },
      markRead: async () => Promise.resolve(),
    } as unknown as ChatClient;
    return new Conversation({
      owner: 'panel-room', me: 'ann', client, vault, cache: new RoomCache({ endpoint: 'https://panels.example', vault }), dayOf: at => at.slice(0, 10),
      room: { id: room, kind: 'room', people: 2, member: true, last: this.log.at(-1)?.seq ?? 0 } as Conversation['room'],
      onChange: () => { this.host?.requestUpdate(); },
    });
  }
}
