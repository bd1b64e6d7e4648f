/** A language's name in another language: `es` in English is "Spanish". */
export function languageName(value: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}
