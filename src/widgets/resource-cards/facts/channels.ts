import { isolated } from '../../../i18n/isolated.ts';
import { languageName } from '../../../i18n/language-name.ts';
import type { Channel } from '../../../protocol/channel.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { callAddress, mailAddress, textAddress } from '../../../ui/way-addresses.ts';
import type { FactSetting } from './fact-setting.ts';
import { brief, listed } from './lists.ts';
import { openLine } from './open-line.ts';

/** One way to reach a resource, ready to be drawn. */
export interface ChannelAction {
  type: Channel['type'];
  /** What pressing it does: different for each way of a resource. */
  label: string;
  /** Shown as the source writes it. */
  display: string;
  /** Absent where there is nothing to press: the text is shown alone. */
  href?: string;
  /** What to text. */
  keyword?: string;
  /** True where it leaves the page: the new tab learns nothing of this one. */
  newTab: boolean;
  notes: string[];
}

/** All ways to reach a resource. A number that is not one for sure, and an address that is none, are shown and not linked. */
export function channelActions(resource: Resource, setting: FactSetting): ChannelAction[] {
  const actions = resource.channels.map(channel => actionOf(channel, resource, setting));
  const times = new Map<string, number>();
  for (const { label } of actions) times.set(label, (times.get(label) ?? 0) + 1);
  return actions.map(action => (times.get(action.label) === 1 ? action : { ...action, label: `${action.label}: ${isolated(action.display)}` }));
}

/** What is known of one way: whether it is open, its languages, what it costs and what it promises. */
export function channelNotes({ hours, languages, free, anonymous, showsOnBill, mayCallPolice }: Channel, setting: FactSetting): string[] {
  const { words, tag } = setting;
  const line = hours && openLine(hours, setting).text;
  const notes = hours?.notes === undefined || hours.openings.length === 0 ? undefined : brief(hours.notes);
  return [
    line,
    notes,
    languages.length > 0 ? listed(languages.map(one => languageName(one, tag)), words) : undefined,
    free === undefined ? undefined : free ? words.free : words.notFree,
    anonymous ? words.noName : undefined,
    showsOnBill === undefined ? undefined : words.onBill[showsOnBill ? 1 : 0],
    mayCallPolice === undefined ? undefined : words.police[mayCallPolice ? 1 : 0],
  ].filter(said => said !== undefined);
}

function actionOf(channel: Channel, { title, places }: Resource, setting: FactSetting): ChannelAction {
  const { type, display, body } = channel;
  const { words } = setting;
  const href = hrefOf(channel);
  const isKeyword = type === 'text' && body !== undefined;
  return {
    type,
    label: isKeyword ? keywordLabel(body, channel, words) : words.ways[type](isolated(title)),
    display,
    href,
    keyword: isKeyword ? body : undefined,
    newTab: href !== undefined && isPage(href),
    notes: [...(type === 'walk-in' ? doors(places) : []), ...channelNotes(channel, setting)],
  };
}

/** What to text and where to, with the number as the source writes it; in the source's own words where they tell both. */
function keywordLabel(body: string, { display, dial }: Channel, words: FactSetting['words']): string {
  const hasNumber = /\d{3}/.test(display);
  if (hasNumber && display.toLowerCase().includes(body.toLowerCase())) return isolated(display);
  return words.textKeyword(isolated(body), isolated(hasNumber ? display : dial ?? display));
}

/** Where to walk in, as far as that may be told. */
const doors = (places: Resource['places']): string[] => places.flatMap(({ address, town }) => {
  const door = [address, town].filter(part => part !== undefined).join(', ');
  return door === '' ? [] : [isolated(door)];
});

function hrefOf({ type, display, dial, body, url }: Channel): string | undefined {
  switch (type) {
    case 'voice':
    case 'textphone': return callAddress(dial ?? display);
    case 'text': return textAddress(dial ?? display, body);
    case 'email': return mailAddress(dial ?? display);
    case 'walk-in': return undefined;
    default: return url !== undefined && isPage(url) ? url : undefined;
  }
}

/** Only pages are opened: no other address may run or start anything. */
const isPage = (address: string): boolean => /^https?:\/\//i.test(address);
