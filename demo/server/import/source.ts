import * as v from 'valibot';
import { formats as foreignFormats, type Format } from '../../../src/connectors/index.ts';
import { zoneNamed } from '../../../src/time/zones.ts';
import type { RecordKind } from '../store/store.ts';

/** The contract's own lists, and the formats of others. */
export type ImportFormat = Format | 'groups' | 'resources';

/** All formats that an operator may name. */
export const importFormats: readonly ImportFormat[] = [...foreignFormats, 'groups', 'resources'];

/** A list that is read into the store. */
export const ImportSource = v.strictObject({
  /** Path of a file, or an http(s) address. It is the name of the source in the store, too. */
  source: v.pipe(v.string(), v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? faultOfAddress(dataset.value) : undefined;
    if (fault !== undefined) addIssue({ message: fault });
  })),
  /** Told by the content when left out. */
  format: v.optional(v.picklist(importFormats, issue => `${issue.received} is no format; known are ${importFormats.join(', ')}`)),
  /** Columns of a spreadsheet: our field -> the sheet's header. */
  columns: v.optional(v.record(v.string(), v.string())),
  /** Zone of meetings that name none (IANA). */
  timeZone: v.optional(v.pipe(v.string(), v.check(name => zoneNamed(name) !== undefined, issue => `"${issue.input}" is no time zone`))),
  /** BCP 47 tag of the list's own words. */
  language: v.optional(v.string()),
});

export type ImportSource = v.InferOutput<typeof ImportSource>;

/** Whether a source is asked for over the network. */
export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** What the rows of a source are. Lists of resources are named as such: nothing else is read into them. */
export const kindOf = ({ format }: ImportSource): RecordKind => (format === 'resources' ? 'resource' : 'group');

function faultOfAddress(source: string): string | undefined {
  if (source.trim() === '') return 'a source is the path of a file or an http(s) address';
  if (!isAddress(source)) return /^[a-z][a-z\d+.-]+:/i.test(source) ? `"${source}" is neither an http(s) address nor the path of a file` : undefined;
  if (!URL.canParse(source)) return `"${source}" is no address`;
  const { username, password } = new URL(source);
  return username || password ? `the address at ${new URL(source).host} holds a name or a password, which cannot be sent this way` : undefined;
}
