import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRow } from '../../../client/chat/timeline-row.ts';
import { longestNote, mostNotes } from '../../../protocol/room-event.ts';
import { isVisible } from '../../../protocol/visible.ts';
import type { RoomMessages } from '../messages/room/messages.ts';
import { nameOf, type RoomSetting } from './room-setting.ts';
import { lettersLeft, whole, type Welcome, type Writing } from './writing.ts';

/** What the form says. */
export type Notice = 'empty' | 'long' | 'saving' | 'notStored';

/** Whose message is answered. */
export type Quoting = Pick<MessageRow, 'author' | 'mine'>;

/** What the form shows, and what it does with what a person does. */
export interface WritingForm {
  readonly writing: Writing;
  readonly quoted: Quoting | undefined;
  /** The message that is changed. */
  readonly editing: number | undefined;
  readonly notice: Notice | undefined;
  readonly enterSends: boolean;
  readonly field: HTMLTextAreaElement | undefined;
  write: (change: Partial<Writing>) => void;
  lay: (card: undefined) => void;
  cancelReply: () => void;
  cancelEdit: () => void;
  send: () => Promise<void>;
}

/** From here on the letters that are left are told. */
const fewLetters = 200;
/** What is told aloud of them: not each letter. */
const toldLetters = [200, 100, 50, 20, 10, 0];
const welcomes: readonly Welcome[] = ['silence', 'reflections', 'ideas'];

/** The form of a composer. Sending is always a button too: not every keyboard has a key for it. */
export function composerForm(composer: WritingForm, setting: Pick<RoomSetting, 'words' | 'tag' | 'cards'>): TemplateResult {
  const { words } = setting;
  const left = lettersLeft(composer.writing);
  return html`<form class="writing" part="composer" @submit=${(event: SubmitEvent) => { event.preventDefault(); void composer.send(); }}>
    ${about(composer, words)}
    ${setting.cards?.laid(composer, setting) ?? nothing}
    ${options(composer, words)}
    <div class="field">
      <textarea rows="1" dir="auto" autocomplete="off" aria-label=${words.write} placeholder=${words.write} aria-describedby="letters" enterkeyhint=${composer.enterSends ? 'send' : 'enter'}
        aria-invalid=${composer.notice === 'empty' || composer.notice === 'long' ? 'true' : 'false'}
        @input=${({ currentTarget }: Event) => { composer.write({ body: (currentTarget as HTMLTextAreaElement).value }); }}
        @keydown=${(event: KeyboardEvent) => { onKey(event, composer); }}></textarea>
      <button class="primary">${words.send}</button>
    </div>
    <p class=${left < 0 ? 'warn' : 'muted'} id="letters">${left < fewLetters ? lettersWords(left, words) : ''}</p>
    <p class="unseen" role="status">${toldWords(left, words) || laidWords(composer, setting)}</p>
    <p class="warn" role="alert">${noticeWords(composer, words)}</p>
  </form>`;
}

/** What is answered or changed, and how to stop that. */
function about(composer: WritingForm, words: RoomMessages): TemplateResult | typeof nothing {
  if (composer.editing !== undefined) return html`<div class="row"><span>${words.editing}</span><button type="button" @click=${() => { composer.cancelEdit(); }}>${words.cancelEdit}</button></div>`;
  if (composer.writing.replyTo === undefined) return nothing;
  const { quoted } = composer;
  return html`<div class="row"><span>${quoted?.mine ? words.replyingToYou : words.replyingTo(quoted ? nameOf(quoted, words) : words.someone)}</span>
    <button type="button" @click=${() => { composer.cancelReply(); }}>${words.cancelReply}</button></div>`;
}

/** Notes on what it holds, and what would help: its writer's choice, out of the way until it is wanted. */
function options(composer: WritingForm, words: RoomMessages): TemplateResult {
  const { contentNotes, welcome } = composer.writing;
  return html`<details>
    <summary>${words.options}</summary>
    <div class="holds">
      <label>${words.note} <input maxlength=${longestNote} dir="auto" autocomplete="off" aria-describedby="note-hint" enterkeyhint="done" @keydown=${(event: KeyboardEvent) => { onNoteKey(event, composer); }}></label>
      <p class="muted" id="note-hint">${words.noteHint}</p>
      <div class="row"><button type="button" ?disabled=${contentNotes.length >= mostNotes} @click=${({ currentTarget }: Event) => { addNote(currentTarget as Element, composer); }}>${words.addNote}</button></div>
      ${composer.editing === undefined ? welcomeChoice(welcome, composer, words) : nothing}
    </div>
  </details>
  ${contentNotes.length > 0 ? html`<div class="row notes">${contentNotes.map(note => html`<button type="button" @click=${() => { removeNote(note, composer); }}>${words.removeNote(note)}</button>`)}</div>` : nothing}`;
}

const welcomeChoice = (welcome: Welcome | undefined, composer: WritingForm, words: RoomMessages): TemplateResult => html`<label>${words.welcome}
  <select @change=${({ currentTarget }: Event) => { composer.write({ welcome: welcomes.find(one => one === (currentTarget as HTMLSelectElement).value) }); }}>
    <option value="" .selected=${welcome === undefined}>${words.welcomeAny}</option>
    ${welcomes.map(one => html`<option value=${one} .selected=${welcome === one}>${words.welcomes[one]}</option>`)}
  </select></label>`;

const lettersWords = (left: number, words: RoomMessages): string => (left < 0 ? words.lettersOver(-left) : words.lettersLeft(left));

/** That something was laid on the table is told: it may have come from elsewhere on the page. */
function laidWords({ writing: { card } }: WritingForm, { cards, words }: Pick<RoomSetting, 'words' | 'cards'>): string {
  return card && cards ? words.laid(cards.nameOf(card) ?? words.laidKinds[card.kind]) : '';
}

/** Changes only at a few numbers, so that it is not said after each key. */
function toldWords(left: number, words: RoomMessages): string {
  const told = toldLetters.findLast(one => left <= one);
  return told === undefined ? '' : words.lettersLeft(told);
}

function noticeWords({ notice, writing }: WritingForm, words: RoomMessages): string {
  if (notice === 'long') return words.lettersOver(Math.max(1, -lettersLeft(writing)));
  return notice ? words[notice] : '';
}

/** Keys of an input method are its own: 229 where it says nothing else of itself (Safari, older Android). */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229; // eslint-disable-line @typescript-eslint/no-deprecated

function onKey(event: KeyboardEvent, composer: WritingForm): void {
  if (event.key !== 'Enter' || isComposing(event) || event.shiftKey || event.altKey) return;
  if (!composer.enterSends && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  if (!event.repeat) void composer.send();
}

/** In a field of one line, Enter would send the whole form. */
function onNoteKey(event: KeyboardEvent, composer: WritingForm): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  if (!isComposing(event)) addNote(event.currentTarget as Element, composer);
}

function addNote(inside: Element, composer: WritingForm): void {
  const input = inside.closest('.holds')?.querySelector('input');
  const note = whole(input?.value ?? '').trim();
  const { contentNotes } = composer.writing;
  if (!input || !isVisible(note) || contentNotes.length >= mostNotes) return;
  input.value = '';
  if (!contentNotes.includes(note)) composer.write({ contentNotes: [...contentNotes, note] });
  input.focus();
}

function removeNote(note: string, composer: WritingForm): void {
  composer.write({ contentNotes: composer.writing.contentNotes.filter(one => one !== note) });
  composer.field?.focus();
}
