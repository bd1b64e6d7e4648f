import * as v from 'valibot';
import { parseRow } from '../../../src/protocol/rows.ts';
import { readJson, readShape } from '../answer.ts';
import { searched, type Check } from '../context.ts';
import { rulesOf, type Fault } from '../finding.ts';
import { isAddressable, nameOf, type Noun } from '../nouns.ts';
import type { Row } from '../row.ts';
import type { Probe } from '../probe.ts';
import { marker, problemFaults } from '../problem.ts';
import { shown } from '../quoted.ts';

const rulesFor = ({ name, title }: Noun) => {
  const rule = rulesOf(`${title}: one by its id`, title, `${name}.single`);
  return {
    row: rule('row', 'A row of the list is found by its id, and is the same', 'Answer GET with the row itself, not wrapped, compared by the id byte by byte.'),
    encoded: rule('encoded', 'Also where the id holds marks that are encoded in an address', 'Decode each part of the path once (%2F is part of the id), and check that the proxy before it leaves them alone.'),
    unknown: rule('unknown', 'An unknown id is answered with a 404 problem document', 'Answer 404 with application/problem+json.'),
  };
};

const plain = /^[\w.~-]+$/;
const most = 3;

/** Single rows: some of the list, one with an awkward id, one that is not there. */
export const checkSingle: Check = async function* (probe, context) {
  for (const noun of searched(context)) {
    const rules = rulesFor(noun);
    const rows = (context.lists.get(noun.name)?.rows ?? []).filter(isAddressable);
    const usual = rows.filter(({ id }) => plain.test(id));
    // first, middle and last
    const some = [...new Set([usual[0], usual[usual.length >> 1], usual.at(-1)])].filter(row => row !== undefined).slice(0, most);
    const faults: (Fault | undefined)[] = [];
    for (const row of some) faults.push(await singleFault(probe, noun, row));
    if (some.length > 0) yield rules.row.judge(faults);
    const awkward = rows.find(({ id }) => !plain.test(id));
    if (awkward) yield rules.encoded.judge(await singleFault(probe, noun, awkward));
    yield rules.unknown.judge(problemFaults(await probe.ask({ path: `/${noun.name}/${marker}` }), [404, 410]));
  }
};

async function singleFault(probe: Probe, noun: Noun, row: Row): Promise<Fault | undefined> {
  const reply = await probe.ask({ path: `/${noun.name}/${encodeURIComponent(row.id)}` });
  const { faults } = readShape(reply, v.record(v.string(), v.unknown()));
  if (faults.length > 0) return faults[0];
  const { value, rejected } = parseRow(noun.schema, readJson(reply).json, 1, noun.needed);
  if (!value) return { where: `${reply.line} → $.${rejected?.field ?? ''}`, came: rejected?.why ?? 'no row' };
  const got = value as Row;
  const where = `${reply.line} → $`;
  if (got.id !== row.id) return { where: `${where}.id`, came: `${shown(got.id)} where ${shown(row.id)} was asked for` };
  if (nameOf(got) !== nameOf(row)) return { where, came: `${shown(nameOf(got))}, in the list ${shown(nameOf(row))}`, lesser: true };
  const other = Object.keys(row).find(key => JSON.stringify(got[key as keyof Row]) !== JSON.stringify(row[key as keyof Row]));
  return other === undefined ? undefined : { where: `${where}.${other}`, came: `${shown(got[other as keyof Row])}, in the list ${shown(row[other as keyof Row])}`, lesser: true };
}
