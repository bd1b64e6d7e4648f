import type { Service } from '../../src/protocol/service.ts';
import type { Finding } from './finding.ts';
import type { Noun, NounName } from './nouns.ts';
import type { Row } from './row.ts';
import type { Probe } from './probe.ts';
import type { Reference } from './reference.ts';

/** 0: a folder of files; 1: a server that also answers searches. */
export type Level = 0 | 1;

export interface EndpointOptions {
  /** Level to test against; without it, what `index.json` claims. */
  level?: Level;
  /** Also checks what leaves something behind. */
  write: boolean;
  /** Rows read of one search, to be compared. */
  limitRows: number;
}

/** A whole list, read as the widgets read it. */
export interface List {
  rows: Row[];
  /** Ids of rows that were set aside: an endpoint may find them, or not. */
  rejected: ReadonlySet<string>;
  /** How many rows the file holds, those set aside too. */
  count: number;
  reference?: Reference;
}

/** What the checks learn of an endpoint, one from the other. */
export interface Context {
  readonly options: EndpointOptions;
  /** Filled by the checks of the service. */
  service?: Service;
  /** Nouns that are offered, and the level of each. */
  readonly offered: Map<Noun, Level>;
  /** Filled by the checks of the lists. */
  readonly lists: Map<NounName, List>;
}

/** Checks one part of the contract: asks, and tells what it finds, one rule after another. */
export type Check = (probe: Probe, context: Context) => AsyncIterable<Finding>;

/** Nouns that are searched at the server. */
export const searched = ({ offered }: Context): Noun[] => [...offered].filter(([, level]) => level === 1).map(([noun]) => noun);
