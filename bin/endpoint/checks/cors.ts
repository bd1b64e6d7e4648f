import type { Check, Level } from '../context.ts';
import { rulesOf, type Fault, type Finding } from '../finding.ts';
import { isAddressable, type Noun } from '../nouns.ts';
import type { Probe, Reply } from '../probe.ts';
import { marker } from '../problem.ts';
import { shown } from '../quoted.ts';

const rule = rulesOf('Being asked from other sites (CORS)', 'the introduction', 'cors');
const rules = {
  origin: rule('allow-origin', 'Pages of other sites may read the answers', 'Send Access-Control-Allow-Origin: the page’s origin where it is one of yours, or * for all. (--origin says which origin to test.)'),
  errors: rule('errors', 'They may read errors too', 'Set the header before anything can fail: also on 404 and 400, or a widget cannot tell “not there” from “server down”.'),
  vary: rule('vary', 'An answer for one origin is not kept for another', 'Send Vary: Origin wherever Access-Control-Allow-Origin names an origin.'),
  credentials: rule('credentials', 'No answer allows cookies to be sent', 'Leave Access-Control-Allow-Credentials out: the widgets never send cookies.'),
  preflight: rule('preflight', 'Searches may be posted as JSON', 'Answer OPTIONS with a 2xx and Access-Control-Allow-Headers: content-type, without asking for a login.'),
  key: rule('preflight-key', 'An Idempotency-Key may be sent along', 'Name idempotency-key in Access-Control-Allow-Headers too.'),
  expose: rule('expose', 'Pages may see the ETag', 'Send Access-Control-Expose-Headers: ETag.'),
};

/** Whether a browser lets an embedding page ask and read. Every request of this command is sent with its origin. */
export const checkCors: Check = async function* (probe, { offered, lists }) {
  const { origin } = probe;
  const lines = [...offered].map(([noun, level]) => `/${noun.name}${level === 0 ? '.json' : ''}`);
  const replies: Reply[] = [];
  for (const path of ['/index.json', ...lines]) replies.push(await probe.ask({ path }));
  const level = Math.max(...offered.values(), 0) as Level;
  yield rules.origin.judge(replies.map(reply => originFault(reply, origin)));
  const missing = await probe.ask({ path: level === 0 ? `/${marker}.json` : `/${[...offered.keys()][0]?.name ?? 'groups'}/${marker}` });
  // many static hosts leave it out there, and nothing rests on it
  yield rules.errors.judge(missing.failure ? undefined : withLesser(originFault(missing, origin), level === 0));
  yield rules.vary.judge(replies.map(reply => varyFault(reply)));
  yield rules.expose.judge(replies.slice(1).map(reply => withLesser(exposeFault(reply), level === 0)));
  for (const [noun, own] of offered) if (own === 1) yield* preflights(probe, noun, lists.get(noun.name)?.rows.find(isAddressable)?.id ?? 'x');
  yield rules.credentials.judge(probe.log.replies.filter(({ headers }) => headers.get('access-control-allow-credentials')?.trim() === 'true').map(({ line }) => ({ where: line, came: 'Access-Control-Allow-Credentials: true' })));
};

const withLesser = (fault: Fault | undefined, lesser: boolean): Fault | undefined => fault && { ...fault, lesser };

const allows = (value: string | null, origin: string): boolean => value === '*' || value === origin;

function originFault({ line, headers, failure }: Reply, origin: string): Fault | undefined {
  const value = headers.get('access-control-allow-origin');
  return failure || allows(value, origin) ? undefined : { where: `${line} Origin: ${origin}`, came: `Access-Control-Allow-Origin: ${value ?? 'none'}` };
}

function varyFault({ line, headers }: Reply): Fault | undefined {
  const value = headers.get('access-control-allow-origin');
  const varies = namesOf(headers.get('vary'));
  return value === null || value === '*' || varies.has('origin') || varies.has('*') ? undefined : { where: line, came: `Access-Control-Allow-Origin: ${value}, and Vary: ${headers.get('vary') ?? 'none'}`, lesser: true };
}

function exposeFault({ line, headers }: Reply): Fault | undefined {
  const exposed = namesOf(headers.get('access-control-expose-headers'));
  return headers.get('etag') === null || exposed.has('etag') || exposed.has('*') ? undefined : { where: line, came: `Access-Control-Expose-Headers: ${headers.get('access-control-expose-headers') ?? 'none'}` };
}

async function* preflights(probe: Probe, { name }: Noun, id: string): AsyncIterable<Finding> {
  const ask = async (path: string, wanted: string): Promise<Fault | undefined> => {
    const reply = await probe.ask({ method: 'OPTIONS', path, headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': wanted } });
    const allowed = namesOf(reply.headers.get('access-control-allow-headers'));
    const missing = wanted.split(',').filter(header => !allowed.has(header) && !allowed.has('*'));
    const isAllowed = reply.status >= 200 && reply.status < 300 && allows(reply.headers.get('access-control-allow-origin'), probe.origin) && missing.length === 0;
    return isAllowed ? undefined : { where: `${reply.line} Access-Control-Request-Headers: ${wanted}`, came: `${reply.failure?.message ?? String(reply.status)}, Access-Control-Allow-Origin: ${reply.headers.get('access-control-allow-origin') ?? 'none'}, Access-Control-Allow-Headers: ${shown([...allowed].join(', '))}` };
  };
  yield rules.preflight.judge(await ask(`/${name}/search`, 'content-type'));
  yield rules.key.judge(await ask(`/${name}/${encodeURIComponent(id)}/concerns`, 'content-type,idempotency-key'));
}

const namesOf = (header: string | null): Set<string> => new Set((header ?? '').toLowerCase().split(',').map(name => name.trim()).filter(Boolean));
