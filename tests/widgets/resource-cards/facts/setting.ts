import { messages as sharedAr } from '../../../../src/list/messages/ar.ts';
import { messages as sharedEn } from '../../../../src/list/messages/en.ts';
import { messages as sharedEs } from '../../../../src/list/messages/es.ts';
import type { MoreFactSetting } from '../../../../src/widgets/resource-cards/facts/fact-setting.ts';
import { messages as ar } from '../../../../src/widgets/resource-cards/facts/messages/ar.ts';
import { messages as en } from '../../../../src/widgets/resource-cards/facts/messages/en.ts';
import { messages as es } from '../../../../src/widgets/resource-cards/facts/messages/es.ts';
import { messages as moreAr } from '../../../../src/widgets/resource-cards/facts/messages/more/ar.ts';
import { messages as moreEn } from '../../../../src/widgets/resource-cards/facts/messages/more/en.ts';
import { messages as moreEs } from '../../../../src/widgets/resource-cards/facts/messages/more/es.ts';

/** The words of facts in each language. */
export const spoken = {
  en: { tag: 'en', words: { ...sharedEn, ...en }, more: moreEn },
  es: { tag: 'es', words: { ...sharedEs, ...es }, more: moreEs },
  ar: { tag: 'ar', words: { ...sharedAr, ...ar }, more: moreAr },
};

/** A visitor in Amsterdam at an instant; whatever is given differs. */
export const settingAt = (instant: string, { language = 'en', ...facts }: { language?: keyof typeof spoken; displayZone?: string } = {}): MoreFactSetting =>
  ({ displayZone: 'Europe/Amsterdam', now: Date.parse(instant), ...spoken[language], ...facts });

/** A text as it is seen: without the marks that keep names from being turned round, and with plain spaces. */
export const seen = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u202f\u00a0\u2009]/g, ' ');
