import { fold } from '../../../src/search/fold.ts';

const apostrophes = /['’ʼ‘`ʾʿ]/g;
const between = /[^\p{L}\p{N}\p{M}]+/gu;

/** The form in which names of places are sorted and compared: folded, words parted by one space, nothing but letters and digits. */
export const placeKey = (text: string): string => fold(text).replace(apostrophes, '').replace(between, ' ').trim();
