import { messages as ar } from './ar.ts';
import { messages as en } from './en.ts';
import { messages as es } from './es.ts';
import type { Messages } from './messages.ts';

/** All languages are inside: help for right now waits for no dictionary. A new language is its file and its place here. */
export const dictionaries: Readonly<Record<string, Messages>> = { es, ar, en };

/** A language and its words. */
export interface Speech {
  tag: string;
  words: Messages;
}

/** What is spoken at a place in the page: the nearest language that is named, through shadow roots (`:lang()` ends at them in Firefox). */
export function speechAt(place: Element): Speech {
  const named = place.closest<HTMLElement>('[lang]');
  const root = place.getRootNode();
  if (!named && root instanceof ShadowRoot) return speechAt(root.host);
  const tag = Object.keys(dictionaries).find(one => named?.matches(`:lang(${one})`)) ?? 'en';
  return { tag, words: dictionaries[tag] ?? en };
}
