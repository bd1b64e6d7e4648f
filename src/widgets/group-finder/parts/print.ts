import type { Group } from '../../../protocol/group.ts';
import { dayName } from '../../../i18n/age.ts';
import type { Messages } from '../messages/messages.ts';
import type { FinderStore } from '../finder-store.ts';
import { moreMessages } from '../messages/more/index.ts';
import type { MoreMessages } from '../messages/more/messages.ts';
import { shownTimes } from '../when.ts';
import { timeless } from './time-line.ts';

export interface PrintSetting {
  words: Messages;
  more: MoreMessages;
  tag: string;
  dir: string;
  displayZone: string;
  now: number;
  /** What was filtered by, in words, so that the sheet says what it leaves out. */
  chosen: readonly string[];
}

const sheetStyles = 'body{font:11pt/1.4 sans-serif;margin:1cm}li{break-inside:avoid;padding:4pt 0;border-block-end:1px solid #999}ol{list-style:none;padding:0}h1{font-size:14pt}p{margin:0}b{font-size:12pt}';

/** Prints exactly the groups that fit, all of them. */
export async function printList(store: FinderStore, setting: Omit<PrintSetting, 'more'>): Promise<void> {
  const [groups, more] = await Promise.all([everything(store), moreMessages(setting.tag)]);
  await printGroups(groups, { ...setting, more });
}

async function everything(store: FinderStore): Promise<Group[]> {
  const { list, search } = store.state;
  if (list.status !== 'ready' || search.saved) return list.status === 'ready' ? [...list.found.items] : [];
  const all: Group[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.askBeside({ limit: 100, cursor });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}

/** Prints exactly these groups: in a frame of their own, so that nothing else of the page comes out of the printer. */
export async function printGroups(groups: readonly Group[], setting: PrintSetting): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset-inline-start:-99in;inline-size:8in;block-size:11in;border:0';
  document.body.append(frame);
  const view = frame.contentWindow;
  const sheet = frame.contentDocument;
  if (!view || !sheet) { frame.remove(); throw new Error('no frame to print from'); }
  fill(sheet, groups, setting);
  const leave = (): void => { frame.remove(); };
  view.addEventListener('afterprint', leave, { once: true });
  // a browser that prints without telling when it is done must not keep a copy of the list in the page
  setTimeout(leave, 300_000);
  await new Promise(requestAnimationFrame);
  view.focus();
  view.print();
}

/** Writes the sheet node by node: no markup is ever made from words of a feed. */
export function fill(sheet: Document, groups: readonly Group[], { words, more, tag, dir, displayZone, now, chosen }: PrintSetting): void {
  sheet.documentElement.lang = tag;
  sheet.documentElement.dir = dir;
  const add = (to: Element, name: string, text: string): Element => {
    const element = sheet.createElement(name);
    element.textContent = text;
    to.append(element);
    return element;
  };
  const styles = new (sheet.defaultView ?? globalThis).CSSStyleSheet();
  styles.replaceSync(sheetStyles);
  sheet.adoptedStyleSheets = [styles];
  add(sheet.body, 'h1', [words.rows(groups.length), ...chosen].join(' · '));
  const list = add(sheet.body, 'ol', '');
  for (const group of groups) {
    const item = add(list, 'li', '');
    add(item, 'b', group.name);
    for (const line of lines(group, words, displayZone, now, tag)) add(item, 'p', line);
  }
  add(sheet.body, 'p', more.printedOn(dayName(tag, new Date(now).toISOString())));
}

function lines(group: Group, words: Messages, displayZone: string, now: number, tag: string): string[] {
  const times = shownTimes(group, displayZone, now, tag).map(time => [time.text, time.own && words.ownTime(time.own.time, time.own.zone), time.zoneUnknown && words.zoneUnknown].filter(Boolean).join(' · '));
  const { place, online } = group;
  return [
    times.join('; ') || timeless(group, words, now),
    [place?.name, place?.address ?? place?.region.join(', '), place?.notes].filter(Boolean).join(', '),
    [online?.url, online?.phone, online?.notes].filter(Boolean).join(' · '),
  ].filter(Boolean);
}
