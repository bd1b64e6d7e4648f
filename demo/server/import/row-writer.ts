import * as v from 'valibot';
import { inZone } from '../../../src/client/groups/in-zone.ts';
import { resourceInZone } from '../../../src/client/resources/in-zone.ts';
import { TakenIds } from '../../../src/connectors/taken-ids.ts';
import { Group } from '../../../src/protocol/group.ts';
import { Resource } from '../../../src/protocol/resource.ts';
import type { Finding } from '../../../src/protocol/rows.ts';
import { isStorable } from '../store/storable-text.ts';
import type { Row } from './contract-list.ts';

/** A row as the store takes it. */
export interface WrittenRow {
  id: string;
  body: string;
}

/** Writes the rows of one source as the store keeps them, with the ids that a page gives them which reads the same feeds itself. */
export class RowWriter {
  readonly #ids = new TakenIds();
  readonly #prefix: string;
  readonly #timeZone: string | undefined;

  /** `place`: which source of its kind it is, from 0. */
  constructor({ place, timeZone }: { place: number; timeZone?: string }) {
    this.#prefix = place === 0 ? '' : `${String(place + 1)}:`;
    this.#timeZone = timeZone;
  }

  /** Gives the row, or what is wrong with it: nothing that breaks the contract is stored. `row`: its place in the list, from 1. */
  write(value: Row, row: number): WrittenRow | { rejected: Finding } {
    const own = { ...value, id: this.#prefix + this.#ids.take(value.id) };
    const read = 'kind' in own ? v.safeParse(Resource, resourceInZone(own, this.#timeZone)) : v.safeParse(Group, inZone(own, this.#timeZone));
    if (!read.success) {
      const [issue] = read.issues;
      return { rejected: { row, field: v.getDotPath(issue) ?? undefined, why: issue.message } };
    }
    const { id } = read.output;
    if (!isStorable(id)) return { rejected: { row, field: 'id', why: 'holds a character that no database keeps' } };
    // what visitors say of a row is kept beside it: a source cannot speak for them
    const body: Partial<Pick<Resource, 'concerns' | 'confirmedAt'>> = { ...read.output };
    delete body.concerns;
    delete body.confirmedAt;
    return { id, body: JSON.stringify(body) };
  }
}
