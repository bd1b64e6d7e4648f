import { dayName } from '../../../i18n/age.ts';
import type { Resource } from '../../../protocol/resource.ts';
import { listing } from './listing.ts';
import type { TakeAwaySetting } from './setting.ts';

/** The whole list as plain text: a paragraph for each resource. */
export function plainText(resources: readonly Resource[], setting: TakeAwaySetting): string {
  const paragraphs = resources.map(resource => {
    const { title, lines } = listing(resource, setting);
    return [title, ...lines].join('\n');
  });
  return [...paragraphs, madeOn(setting)].join('\n\n');
}

/** When the list was made, for whoever finds it in a drawer. */
export const madeOn = ({ words, tag, now }: TakeAwaySetting): string => words.writtenOn(dayName(tag, new Date(now).toISOString()));
