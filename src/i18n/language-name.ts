import { remembered } from '../time/remembered.ts';

const names = remembered((tag: string) => new Intl.DisplayNames(tag, { type: 'language' }));

/** Sign languages as those who sign them call them: browsers leave their names out, and a code tells nobody anything. */
const signed: Readonly<Record<string, string>> = { ase: 'ASL', asf: 'Auslan', asq: 'ÖGS', bfi: 'BSL', bzs: 'Libras', fsl: 'LSF', gsg: 'DGS', ils: 'IS', ise: 'LIS', isg: 'ISL', jsl: 'JSL', mfs: 'LSM', nzs: 'NZSL', ssp: 'LSE' };

/** Asking takes long, and cards ask at every key. */
const namesIn = remembered((tag: string) => remembered((value: string): string => {
  try {
    const name = names(tag).of(value) ?? value;
    return name === value ? (signed[value] ?? value) : name;
  } catch {
    return value;
  }
}));

/** A language's name in another language: `es` in English is "Spanish". */
export const languageName = (value: string, tag: string): string => namesIn(tag)(value);
