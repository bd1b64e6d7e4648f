import { notes, type Note, type Way } from '../entry.ts';
import type { Verdict } from '../remark.ts';

const linked: readonly string[] = ['chat', 'video', 'form', 'web'];

const unsaid: Record<Note, string> = {
  hours: 'when it answers',
  cost: 'what it costs',
  bill: 'whether it shows on a bill',
  police: 'whether the police may be sent',
};

/** What is the matter with the address of a way. */
export function judgeAddress({ channel: { type, url, dial, display } }: Way): Verdict[] {
  if (type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(dial ?? display)) return [{ rule: 'address', gravity: 'wrong', says: `has no mail address: “${dial ?? display}”.` }];
  if (linked.includes(type) && url === undefined) return [{ rule: 'address', gravity: 'wrong', says: 'has no web address (“url”): nobody can get there.' }];
  if (url !== undefined && /^http:/i.test(url)) return [{ rule: 'address', gravity: 'unsure', says: `leads to ${url}, which others on the network can read along. Use https.` }];
  return [];
}

/** What is the matter with the languages that are spoken there. */
export function judgeLanguages({ channel: { languages } }: Way): Verdict[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return languages.filter(tag => names.of(tag) === undefined).map(tag => ({ rule: 'language', gravity: 'unsure', says: `speaks “${tag}”, which is no language that is known.` }));
}

/** What people wonder about before they call, and the entry does not say. */
export function judgeNotes({ said, channel: { type } }: Way): Verdict[] {
  if (!['voice', 'text', 'textphone', 'chat', 'video'].includes(type)) return [];
  // a chat is on no bill
  const asked = notes.filter(note => !said.has(note) && (note !== 'bill' || ['voice', 'text', 'textphone'].includes(type)));
  return asked.length === 0 ? [] : [{ rule: 'unsaid', gravity: 'unsaid', says: `does not say ${asked.map(note => unsaid[note]).join(', ')}.` }];
}
