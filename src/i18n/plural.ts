/** The forms a language needs; `other` is always there. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Writes a number as the language does: 1,234. */
export function number(tag: string, value: number): string {
  let format = numbers.get(tag);
  if (!format) numbers.set(tag, (format = new Intl.NumberFormat(tag)));
  return format.format(value);
}

/** Picks the form for `count` and puts the number where the form says `#`. */
export function plural(tag: string, count: number, forms: Forms): string {
  let rule = rules.get(tag);
  if (!rule) rules.set(tag, (rule = new Intl.PluralRules(tag)));
  return (forms[rule.select(count)] ?? forms.other).replace('#', number(tag, count));
}
