import { readFileSync } from 'node:fs';
import type { ReportState } from '../../../src/protocol/report.ts';
import { assetFile } from '../assets.ts';
import { knownPerson } from '../chat/known-person.ts';
import { ProblemError } from '../http/problems.ts';
import { json, noStore, revalidate } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { reportOperations } from '../operations/reports.ts';
import type { Parts } from '../parts.ts';
import type { NewReportRow, ReportRow } from '../store/chat-store.ts';

const ofPage = 50;
const done = (): Response => new Response(null, { status: 204, headers: noStore });

/** Reports and appeals, and what came of them. */
export function reportRoutes(serve: Serve, { config, store: { chat }, clock }: Parts): void {
  if (config.chat.rooms.length === 0) return;
  const take = async (report: Omit<NewReportRow, 'at'>): Promise<Response> => {
    const words = report.text?.trim();
    const taken = await chat.report({ ...report, text: words === '' ? undefined : words, at: clock() });
    if (taken === 'not-a-member') throw new ProblemError('not-found');
    if (taken === 'no-such-target') throw new ProblemError('no-such-target', { field: 'seqs' });
    if (taken === 'other-content') throw new ProblemError('other-content', { field: 'Idempotency-Key' });
    return json(taken, noStore, 202);
  };
  serve(reportOperations.report, ({ body, values: { 'idempotency-key': key = '' }, person }) => take({ ...body, person: knownPerson(person).id, key }));
  serve(reportOperations.appeal, async ({ body: { notice, text }, values: { 'idempotency-key': key = '' }, person }) => {
    const { id } = knownPerson(person);
    const inbox = (await chat.rooms(id)).find(({ kind }) => kind === 'inbox');
    return take({ room: inbox?.id ?? '', person: id, seqs: [notice], reason: 'appeal', text, key });
  });
  serve(reportOperations.state, async ({ values: { receipt = '' } }) => {
    const report = await chat.reportBy(receipt);
    if (!report) throw new ProblemError('not-found');
    return json(stateOf(report), noStore);
  });
}

/** What the staff sees and does: with a token only. */
export function moderationRoutes(serve: Serve, { config, store: { chat }, clock }: Parts): void {
  if (config.chat.rooms.length === 0) return;
  serve(reportOperations.list, async ({ values: { closed, before }, staff }) => {
    const reports = await chat.reports({ open: closed !== 'yes', limit: ofPage, before });
    await chat.noteLook(reports.map(({ room }) => room), staff, clock());
    return json({ items: reports.map(forStaff), next: reports.length === ofPage ? reports.at(-1)?.report : undefined }, noStore);
  });
  serve(reportOperations.act, async ({ body, staff }) => {
    const at = clock();
    const isDone = body.kind === 'close' ? await chat.closeReport(body.report, { ...body, by: staff, at }) : (await chat.moderate({ ...body, by: staff, at })) > 0;
    if (!isDone) throw new ProblemError('not-found');
    return done();
  });
  serve(reportOperations.log, async ({ values: { before } }) => {
    const deeds = await chat.deeds({ limit: ofPage, before });
    return json({ items: deeds.map(deed => ({ ...deed, at: instant(deed.at) })), next: deeds.length === ofPage ? deeds.at(-1)?.deed : undefined }, noStore);
  });
  for (const [operation, name, type] of [[reportOperations.page, 'reports.html', 'text/html'], [reportOperations.script, 'reports.js', 'text/javascript']] as const) {
    const content = readFileSync(assetFile(`staff/${name}`), 'utf8');
    serve(operation, () => new Response(content, { headers: { 'content-type': `${type}; charset=utf-8`, ...revalidate } }));
  }
}

const instant = (at: number): string => new Date(at).toISOString();

function stateOf({ at, closed }: ReportRow): ReportState {
  if (!closed) return { state: 'open', at: instant(at) };
  return { state: 'closed', at: instant(at), closedAt: instant(closed.at), outcome: closed.outcome, ...(closed.note !== undefined && { note: closed.note }) };
}

function forStaff({ at, closed, ...report }: ReportRow): object {
  return { ...report, at: instant(at), ...(closed && { outcome: closed.outcome, note: closed.note, closedAt: instant(closed.at) }) };
}
