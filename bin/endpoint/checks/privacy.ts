import type { Check } from '../context.ts';
import { rulesOf } from '../finding.ts';

const rule = rulesOf('Privacy', 'the introduction', 'privacy');
const rules = {
  cookies: rule('cookies', 'No answer sets a cookie', 'Switch off sessions for the endpoint, also in the proxy or content network before it: visitors must not be told apart.'),
  strayed: rule('other-hosts', 'No answer leads to another host', 'Serve everything from the address that pages configure: visitors agreed to no other.'),
  moved: rule('redirects', 'No answer is a redirect', 'Configure the final address: a redirect costs time, and a posted search does not survive it.'),
  login: rule('login', 'Lists and searches need no login', 'Let everybody read: the widgets know no password.'),
  limits: rule('limits', 'A visitor’s questions are not refused as too many', 'This command asks much in little time; a limit that people meet while typing is too low.'),
};

/** What must hold for every answer of the run: asked last. */
export const checkPrivacy: Check = async function* (probe) {
  const { replies, strayed, moved, limited } = probe.log;
  yield rules.cookies.judge(replies.filter(({ headers }) => headers.has('set-cookie')).map(({ line, headers }) => ({ where: line, came: `Set-Cookie: ${(headers.get('set-cookie') ?? '').replace(/=.*/s, '=…')}` })));
  yield rules.strayed.judge(strayed.map(({ line, location }) => ({ where: line, came: `Location: ${location}` })));
  yield rules.moved.judge(moved.map(({ line, location }) => ({ where: line, came: `Location: ${location}`, lesser: true })));
  yield rules.login.judge(replies.filter(({ status }) => status === 401 || status === 403 || status === 407).map(({ line, status }) => ({ where: line, came: String(status) })));
  const times = `429 ${String(limited.times)} times; waited ${String(Math.round(limited.waitedMs / 1000))} s${limited.gaveUp ? ', then gave up waiting: what came after may be wrong for that reason only' : ''}`;
  yield rules.limits.judge(limited.times > 0 ? { where: 'all requests', came: times, lesser: true } : undefined);
  await Promise.resolve();
};
