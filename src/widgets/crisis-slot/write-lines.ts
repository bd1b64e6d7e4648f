import type { Channel } from '../../protocol/channel.ts';
import type { CrisisLine } from '../../protocol/crisis.ts';
import type { Speech } from './messages/index.ts';
import { sentence } from './sentence.ts';

/** Writes lines as an embedder writes them into a page: text nodes, and attributes that say what is what. */
export function writeLines(lines: readonly CrisisLine[], { tag, words }: Speech): HTMLUListElement {
  const list = make('ul', { 'data-lines': '' }, ...lines.flatMap(line => {
    try {
      return [writeLine(line, words)];
    } catch (error) {
      console.error('<crisis-slot> leaves out a line that it cannot read.', line, error); // one bad line never empties a page
      return [];
    }
  }));
  list.lang = tag;
  return list;
}

function writeLine({ title, area, channels, checkedAt }: CrisisLine, words: Speech['words']): HTMLLIElement {
  const ways = channels.map(channel => make('li', {}, writeWay(channel, words), ...notesOf(channel, words).flatMap(note => [' ', note])));
  return make('li', { 'data-line': '', ...(checkedAt ? { 'data-checked': checkedAt } : {}) },
    make('strong', { 'data-title': '', 'dir': 'auto' }, title), ...(area ? [' ', make('span', { dir: 'auto' }, area)] : []), make('ul', {}, ...ways));
}

/** A number stands in a sentence; an address is a link. */
function writeWay({ type, display, dial, body, url }: Channel, words: Speech['words']): HTMLElement {
  const facts = { 'data-channel': type, ...(dial ? { 'data-dial': dial } : {}), ...(body ? { 'data-body': body } : {}) };
  if (type === 'text') return make('span', facts, isSaid(display, body) ? display : sentence(body ? words.textKeyword : words.text, display, body));
  if (type === 'voice' || type === 'textphone') return make('span', facts, isSaid(display) ? display : sentence(type === 'voice' ? words.call : words.textphone, display));
  const href = type === 'email' ? `mailto:${encodeURIComponent(dial ?? display).replace('%40', '@')}` : url;
  if (href === undefined || !/^(?:https?|mailto):/i.test(href)) return make('span', { ...facts, dir: 'auto' }, display);
  return make('a', { ...facts, href, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, display);
}

/** Whether words are in it already, and the keyword with them: "Text HOME to 741741". */
const isSaid = (display: string, body = ''): boolean => /\p{L}{2}/u.test(display) && display.includes(body);

function notesOf({ hours, free, showsOnBill, mayCallPolice, anonymous }: Channel, words: Speech['words']): HTMLElement[] {
  const notes: [name: string, text: string | undefined][] = [
    ['hours', hours?.notes],
    ['cost', free === undefined ? undefined : words.free[Number(free)]],
    ['bill', showsOnBill === undefined ? undefined : words.showsOnBill[Number(showsOnBill)]],
    ['police', mayCallPolice === undefined ? undefined : words.mayCallPolice[Number(mayCallPolice)]],
    ['name', anonymous ? words.anonymous : undefined],
  ];
  return notes.flatMap(([name, text]) => (text === undefined ? [] : [make('span', { 'data-note': name, 'dir': 'auto' }, text)]));
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
