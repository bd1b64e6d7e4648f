import { randomUUID } from 'node:crypto';
import { ConcernReceipt, ConcernState } from '../../../src/protocol/concern.ts';
import { readShape } from '../answer.ts';
import { searched, type Check } from '../context.ts';
import { rulesOf, type Finding } from '../finding.ts';
import { isAddressable, type Noun } from '../nouns.ts';
import type { Probe, Reply } from '../probe.ts';
import { fieldOf, marker, problemFaults } from '../problem.ts';
import { shown } from '../quoted.ts';

const rulesFor = ({ name, title }: Noun) => {
  const rule = rulesOf(`${title}: “this is wrong”`, title, `${name}.concerns`);
  return {
    accepted: rule('accepted', 'A concern is taken with 202 and a receipt', 'Answer 202 {"receipt": "…"}: a secret that nobody can guess.'),
    again: rule('again', 'Sent again with the same key, it is taken once', 'Keep the Idempotency-Key with the receipt, and answer the same one.'),
    other: rule('other', 'Another concern under the same key is refused with 409', 'Keep what was sent with the key, and compare.'),
    receipt: rule('receipt', 'Its sender can look up what came of it', 'Answer GET /concerns/{receipt} with {"state": "open", "at": "…Z"}, never with the words that were sent.'),
    stranger: rule('unknown-receipt', 'An unknown receipt is answered with a 404 problem document', 'Answer 404 with application/problem+json.'),
    part: rule('unknown-part', 'A part that does not exist is refused', 'Answer 400 or 422 and name parts.'),
    row: rule('unknown-row', 'A concern about an unknown row is answered with a 404 problem document', 'Answer 404 with application/problem+json.'),
  };
};

const words = `A test by check-endpoint, nothing is wrong. Please close it. ${marker}`;

/** "This is wrong": leaves a concern behind, so only where `write` allows it. */
export const checkConcerns: Check = async function* (probe, context) {
  for (const noun of searched(context)) {
    const rules = rulesFor(noun);
    yield rules.stranger.judge(problemFaults(await probe.ask({ path: `/concerns/${marker}` }), [404]));
    const row = context.lists.get(noun.name)?.rows.find(isAddressable);
    if (!context.options.write || !row) {
      yield rules.accepted.skipped(row ? 'leaves a concern behind: --write checks it' : 'the list has no row to say it of');
      continue;
    }
    yield* checkWriting(probe, rules, `/${noun.name}/${encodeURIComponent(row.id)}/concerns`);
    const { key, concern } = newConcern();
    yield rules.row.judge(problemFaults(await post(probe, `/${noun.name}/${marker}/concerns`, concern, key), [404]));
  }
};

async function* checkWriting(probe: Probe, rules: ReturnType<typeof rulesFor>, path: string): AsyncIterable<Finding> {
  const { key, concern } = newConcern();
  const first = readShape(await post(probe, path, concern, key), ConcernReceipt, 202);
  yield rules.accepted.judge(first.faults);
  const refused = await post(probe, path, { parts: [marker] }, randomUUID());
  const field = fieldOf(refused);
  const [refusal] = problemFaults(refused);
  yield rules.part.judge(refusal ?? (field?.startsWith('parts') ? undefined : { where: `${refused.line} → $.field`, came: shown(field), lesser: true }));
  if (!first.value) return;
  const { receipt } = first.value;
  const againReply = await post(probe, path, concern, key);
  const again = readShape(againReply, ConcernReceipt, 202);
  yield rules.again.judge(again.value && again.value.receipt !== receipt ? { where: `${againReply.line} → $.receipt`, came: 'another receipt: it was counted twice' } : again.faults);
  yield rules.other.judge(problemFaults(await post(probe, path, { parts: ['time'] }, key), [409]));
  const state = await probe.ask({ path: `/concerns/${encodeURIComponent(receipt)}` });
  const echo = state.text.includes(marker) ? { where: state.line, came: 'the words that were sent' } : undefined;
  yield rules.receipt.judge([echo, ...readShape(state, ConcernState).faults]);
}

const newConcern = (): { key: string; concern: { parts: string[]; text: string } } => ({ key: randomUUID(), concern: { parts: ['other'], text: words } });

const post = (probe: Probe, path: string, body: unknown, key: string): Promise<Reply> => probe.ask({ path, body, headers: { 'idempotency-key': key } });
