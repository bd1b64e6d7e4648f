import { html, type TemplateResult } from 'lit';
import type { RoomMessages } from '../../messages/room/messages.ts';
import type { Company } from '../../talk/company.ts';

/** Who writes, else who is there. Seen and never read out: it changes too often to listen to. Its place is always held, so that nothing moves. */
export function companyLine({ typing, here }: Pick<Company, 'typing' | 'here'>, words: RoomMessages): TemplateResult {
  return html`<p class="company muted">${says(typing.map(({ name }) => name ?? words.someone), here.length, words)}</p>`;
}

function says([first, second, ...more]: readonly string[], here: number, words: RoomMessages): string {
  if (first === undefined) return here > 0 ? words.here(here) : '';
  if (second === undefined) return words.writes(first);
  return more.length > 0 ? words.manyWrite : words.bothWrite(first, second);
}
