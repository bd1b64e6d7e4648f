import * as v from 'valibot';
import { Service } from '../../../src/protocol/service.ts';
import { zoneNamed } from '../../../src/time/zones.ts';
import { mediaTypeOf, readJson, readShape, shapeFaults, sortOf } from '../answer.ts';
import type { Check, Context, Level } from '../context.ts';
import { rulesOf, type Fault, type Finding } from '../finding.ts';
import { groups, resources } from '../nouns.ts';
import type { Reply } from '../probe.ts';
import { shown } from '../quoted.ts';

const rule = rulesOf('Service', 'Service', 'service');
const rules = {
  json: rule('json', '/index.json answers with JSON', 'Serve /index.json as application/json at the address that pages configure.'),
  version: rule('contract', 'It speaks contract version 1', 'Write "contract": 1, a number.'),
  shape: rule('shape', 'It has the shape of a service', 'Write the field as the contract has it, or leave it out.'),
  offers: rule('offers', 'It offers groups or resources', 'Write "offers": {"groups": {"search": false}} for a static folder, true for a server that searches.'),
  level: rule('level', 'It offers what the level to be tested needs', 'Set offers.groups.search or offers.resources.search to true once the search answers.'),
  locales: rule('locales', 'It says in which languages it writes', 'Write "locales": ["en"], BCP 47 tags.'),
  now: rule('now', 'Its clock is right to five minutes', 'Set the server’s clock (NTP) and send `now` in UTC. A static folder leaves `now` out.'),
  zone: rule('zone', 'Its time zone exists', 'Use an IANA name such as "Europe/London"; CST or GMT+1 mean different things to different people.'),
  durations: rule('retention', 'How long words are kept is said as ISO 8601 durations', 'Write "P30D" for thirty days, "PT2H" for two hours.'),
  chat: rule('chat', 'Chat works as the contract says', ''),
};

const mostMinutesOff = 5;
const duration = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** `index.json`: what every other question rests on. Without it the context has no service, and nothing else is asked. */
export const checkService: Check = async function* (probe, context) {
  const reply = await probe.ask({ path: '/index.json' });
  const { value: raw, faults } = readShape(reply, v.record(v.string(), v.unknown()));
  yield rules.json.judge(faults.length > 0 ? faults : typeFault(reply));
  if (!raw) return;
  yield rules.version.judge(raw.contract === 1 ? undefined : { where: `${reply.line} → $.contract`, came: shown(raw.contract) });
  const service = v.safeParse(Service, raw);
  yield rules.shape.judge(shapeFaults(Service, { ...raw, contract: 1 }, reply.line));
  if (!service.success) return;
  context.service = service.output;
  yield* offers(service.output, context, reply);
  yield* facts(service.output, reply);
};

function* offers({ offers }: Service, { options: { level }, offered }: Context, { line }: Reply): Generator<Finding> {
  const found = [[groups, offers.groups], [resources, offers.resources]] as const;
  for (const [noun, offer] of found) if (offer) offered.set(noun, levelOf(offer.search, level));
  yield rules.offers.judge(offered.size > 0 ? undefined : { where: `${line} → $.offers`, came: shown(offers) });
  const searches = found.some(([, offer]) => offer?.search);
  if (level === 1 || searches) yield rules.level.judge(searches ? undefined : { where: `${line} → $.offers`, came: shown(offers) });
  if (offers.chat) yield rules.chat.skipped('chat is not checked yet');
}

/** A level that was asked for holds for all that is offered. */
const levelOf = (search: boolean, asked: Level | undefined): Level => asked ?? (search ? 1 : 0);

function* facts({ locales, now, timeZone, retention = {}, offers }: Service, { line }: Reply): Generator<Finding> {
  const at = (path: string, came: unknown, lesser = false): Fault => ({ where: `${line} → $.${path}`, came: shown(came), lesser });
  yield rules.locales.judge(locales.length > 0 ? undefined : at('locales', locales, true));
  const minutesOff = now === undefined ? 0 : Math.abs(Date.parse(now) - Date.now()) / 60_000;
  const isServer = [offers.groups, offers.resources].some(offer => offer?.search);
  const isRight = minutesOff <= mostMinutesOff && (now !== undefined || !isServer);
  yield rules.now.judge(isRight ? undefined : { ...at('now', now, true), came: now === undefined ? 'no `now`' : `${now}, ${String(Math.round(minutesOff))} minutes away from this clock` });
  if (timeZone !== undefined) yield rules.zone.judge(zoneNamed(timeZone) ? undefined : at('timeZone', timeZone));
  yield rules.durations.judge(Object.entries(retention).filter(([, text]) => !duration.test(text)).map(([name, text]) => at(`retention.${name}`, text)));
}

function typeFault(reply: Reply): Fault | undefined {
  const type = mediaTypeOf(reply);
  if (type === 'application/json' && readJson(reply).fault === undefined) return undefined;
  return { where: reply.line, came: `content-type ${shown(type)}: ${sortOf(reply)}`, mend: 'Send content-type: application/json.', lesser: true };
}

