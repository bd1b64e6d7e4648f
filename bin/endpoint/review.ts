import { checkBadInput } from './checks/bad-input.ts';
import { checkConcerns } from './checks/concerns.ts';
import { checkCors } from './checks/cors.ts';
import { checkExports } from './checks/exports.ts';
import { checkLists } from './checks/list.ts';
import { checkPlaces } from './checks/places.ts';
import { checkPrivacy } from './checks/privacy.ts';
import { checkSearch } from './checks/search/index.ts';
import { checkService } from './checks/service.ts';
import { checkSingle } from './checks/single.ts';
import type { Check, Context, EndpointOptions, Level } from './context.ts';
import type { Failure } from './failure.ts';
import type { Finding, Outcome } from './finding.ts';
import { Probe, type ProbeOptions } from './probe.ts';
import { quoted } from './quoted.ts';
import type { RequestLog } from './request-log.ts';

/** What testing an endpoint brought to light. */
export interface EndpointReview {
  endpoint: string;
  /** Level of each list that was tested. */
  levels: Record<string, Level>;
  summary: Record<Outcome, number>;
  findings: Finding[];
  timings: ReturnType<RequestLog['timings']>;
  /** Why it could not be asked at all. */
  failure?: Failure;
}

/** The parts of the contract; a new one is a file and a line. What one learns, those after it use. */
const checks: readonly Check[] = [checkLists, checkCors, checkSingle, checkSearch, checkBadInput, checkConcerns, checkExports, checkPlaces];

const ownFault = (check: string, error: unknown): Finding => ({
  id: `check-endpoint.${check}`, part: 'This command', outcome: 'unsure', says: 'Every check comes to its end', where: check,
  came: quoted(error instanceof Error ? error.message : String(error)), mend: 'Tell the makers of this command: it stumbled over the answers.', see: 'none',
});

/** Tests an endpoint against the contract. */
export async function reviewEndpoint(options: ProbeOptions & EndpointOptions): Promise<EndpointReview> {
  const probe = new Probe(options);
  const context: Context = { options, offered: new Map(), lists: new Map() };
  const findings: Finding[] = [];
  const review = async (check: Check): Promise<void> => {
    try {
      for await (const finding of check(probe, context)) findings.push(finding);
    } catch (error) {
      // one part that fails does not hide the others
      findings.push(ownFault(check.name, error));
    }
  };
  const failure = (await probe.ask({ path: '/index.json' })).failure;
  if (!failure) {
    await review(checkService);
    if (context.service) for (const check of checks) await review(check);
    await review(checkPrivacy);
  }
  const summary = { right: 0, wrong: 0, unsure: 0, skipped: 0 };
  for (const { outcome } of findings) summary[outcome] += 1;
  const levels = Object.fromEntries([...context.offered].map(([{ name }, level]) => [name, level]));
  return { endpoint: options.endpoint, levels, summary, findings, timings: probe.log.timings(), failure };
}
