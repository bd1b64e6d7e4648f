const kmPerMile = 1.609344;

/** Regions whose roads are signed in miles. */
const mileRegions = new Set(['US', 'GB', 'LR', 'MM', 'PR', 'GU', 'VI', 'AS']);

/** The unit a language's region uses; a tag without a region takes the visitor's own region, where the language is the same. */
export function distanceUnit(tag: string): 'mile' | 'kilometer' {
  const locale = new Intl.Locale(tag);
  const own = locale.region === undefined ? visitorLocale() : undefined;
  const near = own?.language === locale.language ? own : locale;
  return mileRegions.has(near.maximize().region ?? '') ? 'mile' : 'kilometer';
}

function visitorLocale(): Intl.Locale | undefined {
  try {
    return new Intl.Locale(navigator.language);
  } catch {
    return undefined; // WebKitGTK in the C locale names a language that is none
  }
}

/** Writes a distance given in kilometres as the language does: "2.4 mi", "12 km". */
export function distance(tag: string, km: number): string {
  const unit = distanceUnit(tag);
  const value = unit === 'mile' ? km / kmPerMile : km;
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** Radii to choose from, as round numbers of the visitor's unit, given in kilometres. */
export const radii = (tag: string): number[] => [1, 2, 5, 10, 25, 50, 100].map(value => (distanceUnit(tag) === 'mile' ? value * kmPerMile : value));
