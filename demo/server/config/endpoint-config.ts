import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { CrisisLine } from '../../../src/protocol/crisis.ts';
import { LanguageTag, Text, WebAddress, listOf } from '../../../src/protocol/facts.ts';
import { zoneNamed } from '../../../src/time/zones.ts';
import { ImportSource } from '../import/source.ts';
import { ChatConfig } from './chat-rooms.ts';
import { Duration } from './duration.ts';
import { SettingError } from './setting-error.ts';

const Zone = v.pipe(v.string(), v.check(name => zoneNamed(name) !== undefined, 'is no IANA time zone'));

/**
 * What an organisation says of itself, in one file: `endpoint.config.json`. Everything may be left out. Unknown names are refused,
 * so that a slip of the finger does not go unseen.
 */
export const EndpointConfig = v.strictObject({
  name: v.optional(Text, 'Peer support'),
  /** Languages that visitors are answered in; terms are searched by their labels in each. */
  locales: v.optional(v.pipe(v.array(LanguageTag), v.minLength(1)), ['en']),
  agreements: listOf(Text),
  /** How long words are kept. */
  retention: v.optional(v.strictObject({ rooms: v.optional(Duration), pairs: v.optional(Duration), concerns: v.optional(Duration, 'P180D') }), {}),
  /** Zone of imported rows that name none, and of visitors whose own is unknown here. Left out, neither is guessed. */
  timeZone: v.optional(Zone),
  minimumAge: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
  privacyUrl: v.optional(WebAddress),
  /** Help in a crisis, for pages of this endpoint and widgets that ask. */
  crisis: listOf(CrisisLine),
  chat: v.optional(ChatConfig, {}),
  /** Feeds to import, where a word in `IMPORT` cannot say it all. */
  imports: listOf(ImportSource),
});

export type EndpointConfig = v.InferOutput<typeof EndpointConfig>;

/** Reads the configuration file. Throws `SettingError` that names the file, the field and what is wrong with it. */
export async function readConfig(file: string | undefined): Promise<EndpointConfig> {
  if (file === undefined) return v.parse(EndpointConfig, {});
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SettingError(`CONFIG: ${file} cannot be read`, { cause });
  }
  return parseConfig(text, file);
}

/** Reads the text of a configuration file; `file` names it in errors. */
export function parseConfig(text: string, file: string): EndpointConfig {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new SettingError(`${file} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
  if (Array.isArray(raw)) throw new SettingError(`${file} holds a list; it should hold one object`);
  const read = v.safeParse(EndpointConfig, raw);
  if (read.success) return read.output;
  throw new SettingError(read.issues.map(issue => `${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`).join('\n'));
}
