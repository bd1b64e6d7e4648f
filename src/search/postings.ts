import type { Vocabulary } from './vocabulary.ts';
import type { WordStream } from './word-stream.ts';

/** Rows read at a time: small enough that no step is felt. */
const step = 4_000;

/** Which rows hold a term: `rows[starts[rank]]` up to `rows[starts[rank + 1]]`, each with the weight of the heaviest field that does. */
export interface Postings {
  /** Rank by term id. */
  ranks: Uint32Array;
  starts: Uint32Array;
  rows: Uint32Array;
  weights: Uint8Array;
}

export const noPostings: Postings = { ranks: new Uint32Array(0), starts: new Uint32Array(1), rows: new Uint32Array(0), weights: new Uint8Array(0) };

function* ranksOf(stream: WordStream, vocabulary: Vocabulary): Generator<void, Uint32Array> {
  const ranks = new Uint32Array(vocabulary.size);
  for (let rank = 0; rank < vocabulary.size; rank += 1) {
    ranks[stream.idOf(vocabulary.term(rank)) ?? 0] = rank;
    if (rank % (step * 4) === 0) yield;
  }
  return ranks;
}

/** Turns the first `rows` rows of words into words of rows, in small steps. More rows may be added meanwhile: they are not seen. */
export function* postingsOf(stream: WordStream, rows: number, vocabulary: Vocabulary): Generator<void, Postings> {
  const ranks = yield* ranksOf(stream, vocabulary);
  const starts = new Uint32Array(vocabulary.size + 1);
  /** By rank, the last row counted, from 1: a word that comes twice in a row is one posting. */
  const lastRow = new Uint32Array(vocabulary.size);
  const count = (row: number, id: number): void => {
    const rank = ranks[id] ?? 0;
    if (lastRow[rank] === row + 1) return;
    lastRow[rank] = row + 1;
    starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  };
  for (let row = 0; row < rows; row += step, yield) stream.visit(row, Math.min(row + step, rows), count);
  for (let rank = 0; rank < vocabulary.size; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);

  const postings = { ranks, starts, rows: new Uint32Array(starts[vocabulary.size] ?? 0), weights: new Uint8Array(starts[vocabulary.size] ?? 0) };
  const next = starts.slice();
  lastRow.fill(0);
  const place = (row: number, id: number, weight: number): void => {
    const rank = ranks[id] ?? 0;
    const isNew = lastRow[rank] !== row + 1;
    const at = (next[rank] ?? 0) - (isNew ? 0 : 1);
    if (isNew) {
      lastRow[rank] = row + 1;
      next[rank] = at + 1;
      postings.rows[at] = row;
    }
    if (weight > (postings.weights[at] ?? 0)) postings.weights[at] = weight;
  };
  for (let row = 0; row < rows; row += step, yield) stream.visit(row, Math.min(row + step, rows), place);
  return postings;
}
