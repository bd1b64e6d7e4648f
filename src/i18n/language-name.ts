import { remembered } from '../time/remembered.ts';

const names = remembered((tag: string) => new Intl.DisplayNames(tag, { type: 'language' }));

/** A language's name in another language: `es` in English is "Spanish". */
export function languageName(value: string, tag: string): string {
  try {
    return names(tag).of(value) ?? value;
  } catch {
    return value;
  }
}
