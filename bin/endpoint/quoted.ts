const longest = 200;
// what moves a terminal's cursor, or turns the direction of a line, is shown as a code
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

/** Foreign text made fit for a terminal: one line, escaped, never longer than 200 characters. */
export function quoted(text: string, most = longest): string {
  const line = text.slice(0, most * 2).replace(unseen, mark => (/[\t\n\r]/.test(mark) ? ' ' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)).replace(/ {2,}/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** A value as JSON, short. */
export const shown = (value: unknown, most = 80): string => quoted(value === undefined ? 'nothing' : JSON.stringify(value), most);
