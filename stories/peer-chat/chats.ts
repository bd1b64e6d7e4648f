import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../../src/widgets/peer-chat/define.ts';
import type { PeerChat } from '../../src/index.ts';
import { PretendChat, type ServiceFacts } from '../pretend/chat/pretend-chat.ts';
import type { RoomFacts } from '../pretend/chat/pretend-room.ts';
import { forgotten } from '../pretend/device.ts';
import { pretendServer } from '../pretend/network.ts';
import { looking, type Looking } from '../pretend/person.ts';

/** What a story sets of `<peer-chat>`. */
export interface ChatArgs {
  endpoint?: string;
  room?: string;
  strict?: boolean;
  size?: string;
}

/** A chat as an embedder writes it. */
export const chat = ({ endpoint, room, strict = false }: ChatArgs, inside: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<peer-chat endpoint=${ifDefined(endpoint)} room=${ifDefined(room)} ?strict=${strict}>${inside}</peer-chat>`;

const patience = { timeout: 10_000 };
const minuteMs = 60_000;

export const eveningRoom: RoomFacts = {
  id: 'evening', name: 'The evening room', description: 'For whoever is up and would rather not be alone with it.', languages: ['en', 'es'], agreements: ['We listen.', 'Anyone may pass.', 'What is said here stays here.'], retention: 'P30D',
  schedule: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', time: '19:00', minutes: 180, timeZone: 'America/Chicago', exceptions: [], extra: [] }],
};
export const rooms: readonly RoomFacts[] = [eveningRoom, { id: 'circle', kind: 'circle', name: 'Grief circle', description: 'One at a time.', languages: ['en'], agreements: ['One at a time.'] }];

/** An evening that was talked through, some minutes ago. */
export function talkedThrough(server: PretendChat): void {
  const at = (minutes: number): string => new Date(Date.now() - minutes * minuteMs).toISOString();
  server.say('evening', 'Wren', 'Evening, all. I am just listening today.', at(55));
  server.say('evening', 'Marlow', { kind: 'message', body: 'Hello Wren. Listening is a full way to be here.', contentNotes: [], replyTo: 1 }, at(52));
  server.say('evening', 'Tamsin', { kind: 'message', body: 'The anniversary is tomorrow. I keep seeing the corridor.', contentNotes: ['hospital', 'loss'], welcome: 'silence' }, at(40));
  server.say('evening', 'Wren', { kind: 'reaction', target: 3, reaction: 'sitting-with-you', off: false }, at(39));
  server.say('evening', 'Marlow', 'The walking group has a page now: https://walks.example/quiet 🌿', at(20));
}

/** An endpoint of a story's own, as new each time the story is opened. */
export function stage(name: string, { fill = () => undefined, of = rooms, service = { agreements: ['We listen.', 'Anyone may pass.'], retention: { rooms: 'P90D' } } }: { fill?: (server: PretendChat) => void; of?: readonly RoomFacts[]; service?: ServiceFacts } = {}): { endpoint: string; server: () => PretendChat; beforeEach: () => Promise<void> } {
  let server = new PretendChat(of, service);
  const endpoint = pretendServer(`chat-${name}`, (path, init) => server.answer(path, init));
  return {
    endpoint, server: () => server,
    beforeEach: async () => {
      await forgotten();
      server.streams.cut();
      server = new PretendChat(of, service);
      fill(server);
    },
  };
}

/** A chat in a story: the element, and what a person finds in it. */
export interface Seen {
  element: PeerChat;
  ui: Looking;
}

/** The story's chat, drawn for the first time. */
export async function chatIn(canvas: HTMLElement): Promise<Seen> {
  const element = canvas.querySelector('peer-chat');
  if (!element) throw new Error('the story has no chat');
  await element.updateComplete;
  await waitFor(async () => expect(element.renderRoot.querySelector('[part="door"], [part="top"]')).not.toBeNull(), patience);
  const base = element.renderRoot.querySelector<HTMLElement>('[part="base"]');
  if (!base) throw new Error('the chat has drawn nothing');
  return { element, ui: looking(base) };
}

/** Presses the button of that name, once it is there. */
export async function press({ ui }: Seen, name: string | RegExp): Promise<void> {
  await userEvent.click(await ui.findByRole('button', { name }, patience));
}

/** Waits until this is written somewhere. */
export async function reads({ element }: Seen, words: string | RegExp): Promise<void> {
  await waitFor(async () => expect(element.renderRoot.querySelector('[part="base"]')).toHaveTextContent(words), patience);
}

/** From the door into the evening room. */
export async function comeIn(canvas: HTMLElement): Promise<Seen> {
  const seen = await chatIn(canvas);
  await press(seen, 'Open the chat');
  await press(seen, /The evening room/);
  await press(seen, 'Come in');
  await press(seen, 'I am with this: come in');
  await seen.ui.findByRole('textbox', { name: 'Write a message' }, patience);
  return seen;
}

/** Writes a message and sends it. */
export async function say({ ui }: Seen, words: string): Promise<void> {
  await userEvent.type(await ui.findByRole('textbox', { name: 'Write a message' }, patience), words);
  await userEvent.click(ui.getByRole('button', { name: 'Send' }));
}

/** Opens one of what can be done in the room. */
export async function tool(seen: Seen, name: string): Promise<void> {
  await press(seen, 'In this room');
  await press(seen, name);
}
