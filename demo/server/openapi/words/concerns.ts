import { ConcernReceipt, ConcernState, NewConcern } from '../../../../src/protocol/concern.ts';
import { Problem } from '../../../../src/protocol/problem.ts';
import { IdempotencyKey } from '../../operations/parameters.ts';
import { Closing, StaffConcern } from '../../operations/staff.ts';
import type { NamedSchemas } from './named-schema.ts';

/** “This is wrong”, and what goes wrong here. */
export const concerns: NamedSchemas = {
  NewConcern: {
    schema: NewConcern,
    says: '“This is wrong”.',
    fields: { parts: 'What is wrong: shown to the next visitor.', text: 'For the staff only.' },
    examples: [{ parts: ['time'], text: 'It begins at seven now.' }],
  },
  ConcernReceipt: { schema: ConcernReceipt, says: 'What the sender of a concern gets.', fields: { receipt: 'A secret, by which to ask what came of it.' } },
  ConcernState: { schema: ConcernState, says: 'What came of a concern.', fields: { note: 'A few words of the staff to the sender.' } },
  StaffConcern: { schema: StaffConcern, says: 'A concern as the staff sees it.', fields: { name: 'Of the group or resource; absent where it is gone.' } },
  Closing: { schema: Closing, says: 'How a concern ended.', fields: { note: 'A few words to its sender.' }, examples: [{ outcome: 'corrected', note: 'Thank you. It is seven o’clock.' }] },
  IdempotencyKey: { schema: IdempotencyKey, says: 'Made by the client, the same on every retry of one act.', examples: ['3f0c1a52-7d4e-4b0a-9a55-6c1d2e8f9b10'] },
  Problem: {
    schema: Problem,
    says: 'Every error (RFC 9457). It never repeats what was sent.',
    fields: { type: 'A stable name of the kind of error.', field: 'Path of the field at fault: `near.latitude`.', detail: 'What was expected.' },
  },
};
