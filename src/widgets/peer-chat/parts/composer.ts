import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Card } from '../../../client/chat/card.ts';
import type { MessageRow } from '../../../client/chat/timeline-row.ts';
import { longestBody } from '../../../protocol/room-event.ts';
import { isVisible } from '../../../protocol/visible.ts';
import { composerForm, type Notice, type Quoting, type WritingForm } from './composer-form.ts';
import type { RoomSetting } from './room-setting.ts';
import { blank, hindrance, whole, type Writing, type Written } from './writing.ts';

/** What the composer asks of the room. */
export interface ComposerParts {
  /** Takes what was written; fulfilled once it is stored on this device, so that it may leave the screen. */
  send: (written: Written) => Promise<void>;
  /** What is being written now, after each change: to be kept as a draft. Not told of a change to a message that was sent before. */
  keep: (writing: Writing) => void;
  /** Whether Enter sends, where somebody chose it; else a keyboard is told from a finger. Where it does not send, it breaks a line. */
  enterSends?: () => boolean | undefined;
  /** What a card is called, once that is known: the words of a message that has no others. */
  nameOf?: (card: Card) => string | undefined;
}

interface ComposerHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

/** Where a message is written. It lets go of the words only when they are stored, and keeps the draft while an older message is changed. */
export class Composer implements ReactiveController, WritingForm {
  writing: Writing = blank;
  quoted: Quoting | undefined;
  /** The message that is changed; what was being written waits in `#aside`. */
  editing: number | undefined;
  notice: Notice | undefined;

  readonly #host: ComposerHost;
  readonly #parts: ComposerParts;
  #aside: Writing | undefined;

  constructor(host: ComposerHost, parts: ComposerParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    const field = this.field;
    if (!field) return;
    // only where it differs: writing it moves the caret, and ends what an input method has begun
    if (field.value !== this.writing.body) field.value = this.writing.body;
    grow(field);
  }

  /** Whether Enter sends here. */
  get enterSends(): boolean {
    return this.#parts.enterSends?.() ?? !matchMedia('(pointer: coarse)').matches;
  }

  /** The field, once it is drawn. */
  get field(): HTMLTextAreaElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.writing textarea') ?? undefined;
  }

  /** Puts a kept draft back, unless something has been written meanwhile. */
  restore(draft: Writing, quoted?: Quoting): void {
    if (this.writing !== blank || this.editing !== undefined) return;
    this.quoted = quoted;
    this.#become({ writing: draft });
  }

  /** Changes some of what is being written. */
  write(change: Partial<Writing>): void {
    // what hinders it is judged anew with the next sending; that the words are being stored stays true
    this.#become({ writing: { ...this.writing, ...change }, notice: this.notice === 'saving' ? 'saving' : undefined });
    if (this.editing === undefined) this.#parts.keep(this.writing);
  }

  /** Answers a message. */
  reply({ seq, author, mine }: MessageRow): void {
    this.cancelEdit();
    this.quoted = { author, mine };
    this.write({ replyTo: seq });
    this.field?.focus();
  }

  /** Lays a group or a resource on the table, with the message that is being written. The focus stays where it is. */
  lay(card: Card | undefined): void {
    if (this.editing === undefined) {
      this.write({ card });
      return;
    }
    // the message that is changed has a table of its own
    this.#aside = { ...(this.#aside ?? blank), card };
    this.#parts.keep(this.#aside);
    this.#host.requestUpdate();
  }

  cancelReply(): void {
    this.quoted = undefined;
    this.write({ replyTo: undefined });
    this.field?.focus();
  }

  /** Changes one's own message; what was being written comes back afterwards. */
  edit({ seq, body, contentNotes }: MessageRow): void {
    if (seq === undefined) return;
    this.#aside ??= this.writing;
    this.#become({ editing: seq, writing: { body, contentNotes: [...contentNotes] }, notice: undefined });
    this.field?.focus();
  }

  cancelEdit(): void {
    if (this.editing === undefined) return;
    this.#become({ editing: undefined, writing: this.#aside ?? blank, notice: undefined });
    this.#aside = undefined;
    this.field?.focus();
  }

  /** Sends what is written, once: while it is being stored, a second press does nothing. */
  async send(): Promise<void> {
    if (this.notice === 'saving') return;
    const { writing, editing } = this;
    const body = this.#body(writing);
    const notice = hindrance({ ...writing, body });
    this.#become({ notice: notice ?? 'saving' });
    // before anything is waited for, or a phone takes its keyboard away
    this.field?.focus();
    if (notice) return;
    try {
      await this.#parts.send(editing === undefined ? { kind: 'message', ...writing, body } : { kind: 'edit', target: editing, body, contentNotes: writing.contentNotes });
    } catch (error) {
      console.error(error);
      this.#become({ notice: 'notStored' });
      return;
    }
    this.#taken(writing, editing);
  }

  render(setting: Pick<RoomSetting, 'words' | 'tag' | 'cards'>): TemplateResult {
    return composerForm(this, setting);
  }

  /** The words that are sent: a card without any says its name. */
  #body({ body, card }: Writing): string {
    return whole(card && !isVisible(body) ? (this.#parts.nameOf?.(card)?.slice(0, longestBody) ?? '') : body);
  }

  /** Nothing that was typed while the words were being stored is lost. */
  #taken(sent: Writing, editing: number | undefined): void {
    this.#become({ notice: undefined });
    if (editing !== undefined) {
      if (this.editing === editing) this.cancelEdit();
      return;
    }
    const rest = (now: Writing): Writing => (now === sent ? blank : { ...blank, body: now.body.startsWith(sent.body) ? now.body.slice(sent.body.length) : now.body, ...(now.card !== sent.card && { card: now.card }) });
    if (this.#aside) this.#aside = rest(this.#aside);
    else this.#become({ writing: rest(this.writing) });
    this.quoted = undefined;
    this.#parts.keep(this.#aside ?? this.writing);
  }

  #become(change: Partial<Pick<Composer, 'writing' | 'editing' | 'notice'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}

/** As high as its words, where the browser does not see to that itself. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${String(field.scrollHeight + field.offsetHeight - field.clientHeight)}px`;
}
