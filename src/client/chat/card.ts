import * as v from 'valibot';
import { neededResourceFacts } from '../../connectors/resources/needed-facts.ts';
import { Group } from '../../protocol/group.ts';
import { answer } from '../../protocol/question.ts';
import { Resource } from '../../protocol/resource.ts';
import { parseRows } from '../../protocol/rows.ts';
import { needsRules } from '../../time/weekly.ts';
import { ClientError } from '../errors.ts';
import { neededFacts } from '../groups/needed-facts.ts';
import { fetchJson } from '../json.ts';
import { learnRules } from '../lists/loaded.ts';
import { meetingsOf } from '../resources/meetings-of.ts';
import type { Message } from './timeline-row.ts';

/** What lies on the table: a group or a resource of the endpoint, by its id. */
export type Card = NonNullable<Message['card']>;

/** What is known of it. */
export type CardRow = { kind: 'group'; row: Group } | { kind: 'resource'; row: Resource };

/** What to look for, in which language and zone. */
export interface CardQuestion {
  text: string;
  timeZone: string;
  locale: string;
}

const nouns = { group: 'groups', resource: 'resources' } as const;
const most = 10;
const LooseAnswer = v.object({ ...answer, items: v.array(v.unknown()) });

/** Reads one group or resource of an endpoint; nothing where it is not in the list any more. Throws `ClientError`. */
export async function readCard(endpoint: string, { kind, id }: Card, signal?: AbortSignal): Promise<CardRow | undefined> {
  const url = `${endpoint}/${nouns[kind]}/${encodeURIComponent(id)}`;
  try {
    const [row] = await rowsOf(kind, [await fetchJson(url, v.unknown(), { signal, cache: 'no-store' })]);
    if (!row) throw new ClientError('malformed', `${url} did not answer with a ${kind}`);
    return row;
  } catch (error) {
    if (error instanceof ClientError && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/** Looks for groups or resources of an endpoint by words, which go in a POST body. Throws `ClientError`. */
export async function searchCards(endpoint: string, kind: Card['kind'], question: CardQuestion, signal?: AbortSignal): Promise<CardRow[]> {
  const { items } = await fetchJson(`${endpoint}/${nouns[kind]}/search`, LooseAnswer, { signal, cache: 'no-store', body: { ...question, limit: most } });
  return rowsOf(kind, items);
}

/** Reads rows leniently. Rules beyond the plain weekly one are learnt before anything is said of their times. */
async function rowsOf(kind: Card['kind'], raw: readonly unknown[]): Promise<CardRow[]> {
  const rows: CardRow[] = kind === 'group'
    ? parseRows(Group, raw, neededFacts).rows.map(row => ({ kind: 'group', row }))
    : parseRows(Resource, raw, neededResourceFacts).rows.map(row => ({ kind: 'resource', row }));
  if (rows.some(one => (one.kind === 'group' ? one.row.schedule : meetingsOf(one.row)).some(needsRules))) await learnRules();
  return rows;
}
