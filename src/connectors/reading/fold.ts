/** Words in lower case, letters without their accents. */
export const fold = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
