// The script of the reports page: plain, and nothing it is told becomes markup. The token lives in this closure and nowhere else.
const byId = id => document.getElementById(id);
const [signIn, tokenField, desk, list, more, status] = ['sign-in', 'token', 'desk', 'reports', 'more', 'status'].map(byId);

const reasonWords = { unsafe: 'Someone may not be safe', unkind: 'Unkind words', private: 'Tells private things', spam: 'Advertising', other: 'Something else', appeal: 'Appeal: “this was wrong”' };
const outcomeWords = Object.fromEntries([...byId('report').content.querySelectorAll('option')].map(({ value, textContent }) => [value, textContent]));

let token = '';
let closed = false;
let next;

const say = words => { status.textContent = words; };

async function ask(path, options = {}) {
  const response = await fetch(path, {
    ...options, credentials: 'omit', cache: 'no-store',
    headers: { authorization: `Bearer ${token}`, ...(options.body && { 'content-type': 'application/json' }) },
  });
  if (response.ok) return response.status === 204 ? undefined : response.json();
  const problem = await response.json().catch(() => undefined);
  throw new Error(response.status === 401 ? 'This token is not known here.' : response.status === 404 ? 'There is nothing left to do here.' : problem?.title ?? `The endpoint answered ${response.status}.`);
}

async function show(before) {
  const query = new URLSearchParams({ closed: closed ? 'yes' : 'no', ...(before && { before }) });
  const page = await ask(`reports?${query}`);
  if (!before) list.replaceChildren();
  list.append(...page.items.map(entryOf));
  next = page.next;
  more.hidden = !next;
  const count = list.children.length;
  say(count === 0 ? (closed ? 'No closed reports.' : 'No open reports. Thank you for looking.') : `${count} ${closed ? 'closed' : 'open'} shown.`);
}

function entryOf(report) {
  const entry = byId('report').content.cloneNode(true).firstElementChild;
  const fill = (selector, words) => { entry.querySelector(selector).textContent = words; };
  const title = `Report ${report.report}: ${reasonWords[report.reason] ?? report.reason}`;
  fill('h2', title);
  fill('.about', `Room ${report.room}, ${new Date(report.at).toLocaleString()}`);
  fill('.text', report.text ?? '');
  fill('summary', `Show what was said (${report.words.length}). It may be hard to read.`);
  entry.querySelector('.words').append(...report.words.map(lineOf));
  fill('.outcome', report.outcome ? `Closed ${new Date(report.closedAt).toLocaleString()}: ${outcomeWords[report.outcome] ?? report.outcome}. ${report.note ?? ''}` : '');
  const [act, close] = [entry.querySelector('.act'), entry.querySelector('.close')];
  // several stand on one page: each button says which report it is for
  for (const button of entry.querySelectorAll('button')) button.setAttribute('aria-label', `${button.textContent}: report ${report.report}`);
  if (report.reason === 'appeal') act.remove();
  if (report.outcome) close.remove();
  act.addEventListener('submit', event => {
    event.preventDefault();
    void attempt(() => actOn(report, event.submitter.value, act));
  });
  close.addEventListener('submit', event => {
    event.preventDefault();
    void attempt(() => closeReport(report, entry, new FormData(close)));
  });
  return entry;
}

function lineOf({ author, at, body, isReported }) {
  const line = document.createElement('li');
  line.dir = 'auto';
  const strong = document.createElement(isReported ? 'strong' : 'span');
  strong.textContent = `${isReported ? 'Reported: ' : ''}${author?.name ?? 'Someone'}, ${new Date(at).toLocaleString()}: ${body}`;
  line.append(strong);
  return line;
}

async function actOn({ room, words }, kind, form) {
  const reason = new FormData(form).get('reason').trim();
  if (!reason) {
    form.querySelector('textarea').focus();
    throw new Error('Write the reason first. It reaches the person.');
  }
  await ask('actions', { method: 'POST', body: JSON.stringify({ kind, room, seqs: words.filter(({ isReported }) => isReported).map(({ seq }) => seq), reason }) });
  say({ hide: 'Hidden. The person is told why.', restore: 'Shown again. The person is told why.', remove: 'Removed for good. The person is told why.' }[kind]);
}

async function closeReport({ report }, entry, fields) {
  await ask('actions', { method: 'POST', body: JSON.stringify({ kind: 'close', report, outcome: fields.get('outcome'), note: fields.get('note') || undefined }) });
  const following = entry.nextElementSibling ?? entry.previousElementSibling;
  entry.remove();
  (following?.querySelector('summary') ?? byId('show-open')).focus();
  say(`Closed: report ${report}.`);
}

async function attempt(act) {
  say('');
  try {
    await act();
  } catch (error) {
    say(error.message);
  }
}

signIn.addEventListener('submit', event => {
  event.preventDefault();
  token = tokenField.value.trim();
  void attempt(async () => {
    await show();
    tokenField.value = '';
    signIn.hidden = true;
    desk.hidden = false;
    byId('show-open').focus();
  });
});
more.addEventListener('click', () => void attempt(() => show(next)));
for (const [id, value] of [['show-open', false], ['show-closed', true]]) {
  byId(id).addEventListener('click', () => {
    closed = value;
    for (const other of ['show-open', 'show-closed']) byId(other).setAttribute('aria-pressed', String(other === id));
    void attempt(() => show());
  });
}
