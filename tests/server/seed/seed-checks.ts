/** How large a part of a list each value is. */
export function shares(values: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value] = (found[value] ?? 0) + 1 / values.length;
  return found;
}

const phone = /(?<![\d.:-])\d[\d -]{5,}\d(?![\d.:-])/g;
const invented = /^555-?01\d\d$/;
/** Digits that are no numbers to call. */
const dates = /\d{4}-\d{2}-\d{2}(?:T[\d:]+Z)?|UNTIL=\d{8}/g;

/** Numbers, mail addresses and links that somebody might really have. */
export function strangeContacts(rows: readonly object[]): string[] {
  const text = JSON.stringify(rows).replaceAll(dates, '');
  const numbers = (text.match(phone) ?? []).filter(number => !invented.test(number));
  const mails = (text.match(/[\w.+-]+@[\w.-]+/g) ?? []).filter(mail => !mail.endsWith('@example.org'));
  const links = (text.match(/https?:\/\/[^/"]+/g) ?? []).filter(link => !/^https:\/\/(?:\w+\.)?example\.org$/.test(link));
  return [...numbers, ...mails, ...links];
}
