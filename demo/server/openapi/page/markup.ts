const codes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** HTML that is safe as it stands. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | undefined | readonly Part[];

/** Makes HTML of a template: whatever is put into it is escaped, unless this made it. */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((whole, text, at) => whole + textOf(parts[at - 1]) + text));

/** Text in which `code` is marked by backticks. */
export const words = (text: string): Markup =>
  new Markup(text.split('`').map((part, at) => (at % 2 === 1 ? markup`<code>${part}</code>`.text : textOf(part))).join(''));

/** Parts with something between them. */
export const between = (parts: readonly Part[], separator: Part): Part => parts.flatMap((part, at) => (at === 0 ? [part] : [separator, part]));

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, letter => codes[letter] ?? letter);
  return typeof part === 'number' ? String(part) : part.map(textOf).join('');
}
