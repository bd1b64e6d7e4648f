import * as v from 'valibot';
import { concernOutcomes, concernParts } from '../../../src/protocol/concern.ts';
import { InstantOrDate, Text } from '../../../src/protocol/facts.ts';
import { Typed } from '../../../src/protocol/question.ts';
import { operation } from './operation.ts';

const longestNote = 500;

/** A concern as the staff sees it. */
export const StaffConcern = v.object({
  concern: v.string(),
  kind: v.picklist(['group', 'resource']),
  id: v.string(),
  /** Name of the group or resource; absent where it is gone. */
  name: v.optional(Text),
  parts: v.array(v.picklist(concernParts)),
  text: v.optional(v.string()),
  at: InstantOrDate,
  outcome: v.optional(v.picklist(concernOutcomes)),
  note: v.optional(v.string()),
  closedAt: v.optional(InstantOrDate),
});

/** How a concern ended. */
export const Closing = v.object({ outcome: v.picklist(concernOutcomes), note: v.optional(Typed(longestNote)) });

export const staffOperations = {
  list: operation({
    id: 'listConcerns', part: 'Staff', method: 'GET', path: '/staff/concerns', allowance: 'read', staff: true, says: 'Concerns, newest first.',
    parameters: [
      { name: 'closed', in: 'query', says: '`yes` for those that are closed.', schema: v.picklist(['yes', 'no']) },
      { name: 'before', in: 'query', says: 'The `next` of the page before.', schema: v.pipe(v.string(), v.maxLength(100)) },
    ],
    answers: { 200: { says: 'A page.', schema: v.object({ items: v.array(StaffConcern), next: v.optional(v.string()) }) } },
  }),
  close: operation({
    id: 'closeConcern', part: 'Staff', method: 'POST', path: '/staff/concerns/{concern}/close', allowance: 'read', staff: true, body: Closing, says: 'Closes a concern. Its sender can read outcome and note.',
    parameters: [{ name: 'concern', in: 'path', required: true, says: 'Its id.', schema: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)) }],
    answers: { 204: { says: 'It is closed.' } },
  }),
  page: operation({
    id: 'openStaffPage', part: 'Staff', method: 'GET', path: '/staff/', allowance: 'read', says: 'The page where staff see and close concerns.', answers: { 200: { says: 'A page.', type: 'text/html' } },
  }),
  script: operation({
    id: 'getStaffScript', part: 'Staff', method: 'GET', path: '/staff/desk.js', allowance: 'read', says: 'What makes that page work.', answers: { 200: { says: 'A script.', type: 'text/javascript' } },
  }),
  style: operation({
    id: 'getStaffStyle', part: 'Staff', method: 'GET', path: '/staff/desk.css', allowance: 'read', says: 'How that page looks.', answers: { 200: { says: 'A style sheet.', type: 'text/css' } },
  }),
};
