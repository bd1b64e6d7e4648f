import { placeKey } from './place-key.ts';

/** Scripts in which the people of a country read and write, beside or instead of Latin. */
const scripts: Record<string, readonly string[]> = {
  Arab: ['AE', 'AF', 'BH', 'DJ', 'DZ', 'EG', 'EH', 'IL', 'IQ', 'IR', 'JO', 'KM', 'KW', 'LB', 'LY', 'MA', 'MR', 'OM', 'PK', 'PS', 'QA', 'SA', 'SD', 'SO', 'SY', 'TD', 'TN', 'YE'],
  Armn: ['AM'],
  Beng: ['BD', 'IN'],
  Cyrl: ['BA', 'BG', 'BY', 'KG', 'KZ', 'ME', 'MK', 'MN', 'RS', 'RU', 'TJ', 'UA', 'XK'],
  Deva: ['IN', 'NP'],
  Ethi: ['ER', 'ET'],
  Geor: ['GE'],
  Grek: ['CY', 'GR'],
  Hang: ['KP', 'KR'],
  Hani: ['CN', 'HK', 'JP', 'MO', 'SG', 'TW'],
  Hebr: ['IL'],
  Hira: ['JP'],
  Kana: ['JP'],
  Khmr: ['KH'],
  Laoo: ['LA'],
  Mymr: ['MM'],
  Sinh: ['LK'],
  Taml: ['IN', 'LK', 'SG'],
  Thai: ['TH'],
};
const ownScripts = new Map<string, RegExp>();
for (const country of new Set(Object.values(scripts).flat())) {
  const own = Object.keys(scripts).filter(script => scripts[script]?.includes(country));
  ownScripts.set(country, new RegExp(own.map(script => `\\p{sc=${script}}`).join('|'), 'u'));
}

/** From this size on, a town is spoken of in other countries of the same script, and of all scripts. */
const knownAround = 15_000;
const knownAfar = 100_000;
const longestBytes = 80;

const latin = /\p{sc=Latn}/u;
/** `MAD` is an airport; `madarida` is somebody's spelling of what another script says. */
const isNoName = (text: string): boolean => /^[A-Z]{2,4}$/.test(text) || /^\P{Lu}*\p{Ll}/u.test(text) && latin.test(text);

/** The other names of a place that people there, or people elsewhere who know it, may type. */
export function otherNames(name: string, names: readonly string[], country: string, people: number): string[] {
  const keys = new Set([placeKey(name)]);
  return names.filter(other => {
    const key = placeKey(other);
    if (key === '' || keys.has(key) || isNoName(other) || Buffer.byteLength(other) > longestBytes) return false;
    const wanted = people >= knownAfar || (people >= knownAround && latin.test(other)) || (ownScripts.get(country)?.test(other) ?? false);
    if (wanted) keys.add(key);
    return wanted;
  });
}
