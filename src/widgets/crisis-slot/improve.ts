import { ageInWords } from './age.ts';
import type { Speech } from './messages/index.ts';
import { sentence } from './sentence.ts';

/** What may stand in a `tel:` address: digits, pauses and keys, as somebody wrote them. */
const dialable = /^\+?[\d*#,;]+$/;

/**
 * Adds what a browser can do to lines that are on the page already: numbers become links, a keyword that is not told is told, a date
 * gets its age. Words only come to it; none is taken away, and doing it again changes nothing.
 */
export function improve(lines: Element, speech: Speech, nowMs: number): void {
  for (const way of lines.querySelectorAll<HTMLElement>('[data-channel]')) {
    const { channel } = way.dataset;
    if (channel === 'text') improveTextLine(way, speech);
    else if (channel === 'voice' || channel === 'textphone') linkNumber(way);
  }
  for (const date of lines.querySelectorAll<HTMLElement>('[data-checked]')) tellAge(date, speech, nowMs);
}

function linkNumber(way: HTMLElement): void {
  const { dial = '' } = way.dataset;
  if (!dialable.test(dial) || way.closest('a[href]') || way.querySelector('a[href]')) return;
  const link = way instanceof HTMLAnchorElement ? way : document.createElement('a');
  link.href = `tel:${dial.replaceAll('#', '%23')}`;
  if (link === way) return;
  link.append(...way.childNodes);
  way.append(link);
}

/** A text line that a phone calls answers nobody. */
function improveTextLine(way: HTMLElement, { words }: Speech): void {
  for (const link of [way, ...way.querySelectorAll('a')]) if (/^tel:/i.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
  const { body, dial } = way.dataset;
  const shown = way.textContent.trim();
  if (body && dial && !shown.includes(body)) way.append(' (', sentence(words.textKeyword, /\p{L}/u.test(shown) ? dial : shown, body), ')');
}

function tellAge(date: HTMLElement, { tag, words }: Speech, nowMs: number): void {
  const age = ageInWords(date.getAttribute('datetime') ?? date.dataset.checked ?? '', nowMs, tag);
  if (age === undefined) return;
  const isTime = date.localName === 'time';
  const text = isTime ? ` (${age})` : words.checked.replace('*', age);
  const last = isTime ? date.nextElementSibling : date.lastElementChild;
  let told = last instanceof HTMLElement && last.dataset.age !== undefined ? last : undefined;
  if (!told) {
    told = document.createElement('span');
    told.dataset.age = '';
    if (isTime) date.after(told);
    else date.append(told);
  }
  if (told.textContent !== text) told.textContent = text;
}
