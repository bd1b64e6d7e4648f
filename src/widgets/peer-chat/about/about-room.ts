import { css, type TemplateResult } from 'lit';
import type { Room } from '../../../protocol/room.ts';
import type { ChatSetting } from '../page.ts';
import type { AboutMessages } from './messages/messages.ts';
import { roomFacts } from './room-facts.ts';

/** What is known of one room; when people are there is worked out once it can be. */
export class AboutRoom {
  readonly #setting: ChatSetting;
  readonly #more: AboutMessages;
  #times: string | undefined;

  constructor(setting: ChatSetting, more: AboutMessages, room: Room | undefined) {
    this.#setting = setting;
    this.#more = more;
    if (room && room.schedule.length > 0) void this.#lookUp(room);
  }

  render(room: Room): TemplateResult {
    return roomFacts(room, this.#setting.state().service, this.#times, this.#more, this.#setting);
  }

  async #lookUp(room: Room): Promise<void> {
    try {
      const { usualTimes } = await import('./usual-times.ts');
      this.#times = usualTimes(room, this.#more, this.#setting.tag);
      this.#setting.host.requestUpdate();
    } catch (error) {
      console.error('<peer-chat>', error); // the rest can be read without it
    }
  }
}

/** Looks of what is known of a room. */
export const aboutStyles = css`
  .agreements {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  .page > .row {
    padding-block-start: 0.25rem;
  }
`;
