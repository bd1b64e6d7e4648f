import type { Random } from '../../feeds/seeds/random.ts';

/** A number of the range that is kept for invented ones: 555-0100 to 555-0199. */
export const inventedPhone = (random: Random): string => `555-01${String(random.below(100)).padStart(2, '0')}`;

/** The same as it is dialled. */
export const dialled = (phone: string): string => phone.replaceAll(/\D/g, '');

/** Fills each `#` of a pattern with a digit. */
export const filled = (pattern: string, random: Random): string => pattern.replaceAll('#', () => String(1 + random.below(9)));
