import { html, type TemplateResult } from 'lit';
import { saveFile } from '../../../list/saved-file.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { datesFile } from './dates-file.ts';
import { printLarge } from './large-print.ts';
import { footOf, type Tell } from './outcome.ts';
import { plainText } from './plain-text.ts';
import { printCard, type Paper } from './pocket-card.ts';
import { qrCode } from './qr-code.ts';
import type { TakeAwaySetting } from './setting.ts';
import { encodeSharedList, sharedListKey } from './shared-list.ts';

/** What a press on one of the panel's controls does with the list. */
export type Act = (event: Event, resources: readonly Resource[], setting: TakeAwaySetting) => void;

/** Copies the list as text; where the browser refuses, shows it to be copied by hand. */
export const copyText: Act = (event, resources, setting) => {
  const { panel, tell } = footOf(event);
  void copy(plainText(resources, setting), setting.words.asText, setting, panel, tell);
};

/** Saves the list as a text file whose name tells nothing. */
export const saveText: Act = (event, resources, setting) => {
  saveFile('list.txt', plainText(resources, setting), 'text/plain');
  footOf(event).tell(setting.words.textSaved);
};

/** Opens the printer with the list in large type. */
export const printLargeType: Act = (event, resources, setting) => {
  const { tell } = footOf(event);
  if (!canPrint(setting, tell)) return;
  printLarge(resources, setting);
  tell(setting.words.sheetReady);
};

/** Opens the printer with a pocket card, and says what is not on it. */
export const printPocketCard: Act = (event, resources, setting) => {
  const { panel, tell } = footOf(event);
  const { words } = setting;
  if (!canPrint(setting, tell)) return;
  const title = panel.querySelector<HTMLInputElement>('[name=card-title]')?.value.trim() ?? '';
  const paper = panel.querySelector('select')?.value as Paper;
  const { fit, leftOut } = printCard(resources, { title, paper }, setting);
  tell(words.cardFit(fit, resources.length), leftOut.length === 0 ? undefined : html`<p>${words.cardLeftOut}</p>
    <ul>${leftOut.map(left => html`<li><bdi translate="no">${left}</bdi></li>`)}</ul>`);
};

/** Saves the dates of the events as a calendar file: under a neutral name, unless the person wants the real one. */
export const saveDates: Act = (event, resources, setting) => {
  const { panel, tell } = footOf(event);
  const neutral = panel.querySelector<HTMLInputElement>('[name=neutral]')?.checked ?? true;
  const text = datesFile(resources, neutral, setting);
  if (text) saveFile(neutral ? 'appointment.ics' : 'event.ics', text, 'text/calendar');
  tell(text ? setting.words.calendarSaved : setting.words.noDates);
};

/** Shows the list as a code for the camera of another phone, or where it is too long for one, as text. */
export const showQr: Act = (event, resources, setting) => {
  const { panel, tell } = footOf(event);
  const { words, pageUrl } = setting;
  void encodeSharedList(resources).then(list => {
    const link = `${pageUrl}#${sharedListKey}=${list ?? ''}`;
    const code = list === undefined ? undefined : qrCode(link, words.qrName);
    if (!code) {
      tell(words.tooMuchForQr, textBox(plainText(resources, setting), words.asText));
      return;
    }
    const copyLink = (): void => void copy(link, words.qrLink, setting, panel, tell);
    tell(words.qrWarning, html`<div class="qr">${code}</div>${textBox(link, words.qrLink)}<button type="button" @click=${copyLink}>${words.copyLink}</button>`);
  });
};

async function copy(text: string, label: string, { words }: TakeAwaySetting, panel: HTMLElement, tell: Tell): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  } catch {
    // refused, or no secure page: then there is no clipboard at all
    tell(words.copyFailed, textBox(text, label));
    panel.querySelector('textarea')?.select();
  }
}

function canPrint({ words }: TakeAwaySetting, tell: Tell): boolean {
  const can = 'print' in window;
  if (!can) tell(words.noPrinter);
  return can;
}

const textBox = (text: string, label: string): TemplateResult => html`<label class="labelled wide">${label}<textarea readonly rows="6" dir="auto" .value=${text}></textarea></label>`;
