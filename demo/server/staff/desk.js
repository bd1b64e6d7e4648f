// The desk's own script: plain, and nothing it is told becomes markup. The token lives in this closure and nowhere else.
const byId = id => document.getElementById(id);
const [signIn, tokenField, desk, list, more, status] = ['sign-in', 'token', 'desk', 'concerns', 'more', 'status'].map(byId);

const partWords = {
  'name': 'the name', 'time': 'the time', 'place': 'the place', 'online': 'the link or phone to join', 'contact': 'the contact', 'cost': 'the cost',
  'hours': 'the hours', 'who it is for': 'who it is for', 'closed': 'it has closed', 'other': 'something else',
};
const outcomeWords = Object.fromEntries([...byId('concern').content.querySelectorAll('option')].map(({ value, textContent }) => [value, textContent]));

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
  throw new Error(response.status === 401 ? 'This token is not known here.' : problem?.title ?? `The endpoint answered ${response.status}.`);
}

async function show(before) {
  const query = new URLSearchParams({ closed: closed ? 'yes' : 'no', ...(before && { before }) });
  const page = await ask(`concerns?${query}`);
  if (!before) list.replaceChildren();
  list.append(...page.items.map(entryOf));
  next = page.next;
  more.hidden = !next;
  const count = list.children.length;
  say(count === 0 ? (closed ? 'No closed concerns.' : 'No open concerns. Thank you for looking.') : `${count} ${closed ? 'closed' : 'open'} shown.`);
}

function entryOf(concern) {
  const entry = byId('concern').content.cloneNode(true).firstElementChild;
  const fill = (selector, words) => { entry.querySelector(selector).textContent = words; };
  fill('h2', concern.name ?? 'No longer in the list');
  fill('.about', `${concern.kind === 'group' ? 'Group' : 'Resource'} ${concern.id}, ${new Date(concern.at).toLocaleString()}`);
  fill('.parts', `Wrong: ${concern.parts.map(part => partWords[part] ?? part).join(', ')}.`);
  fill('.text', concern.text ?? '');
  fill('.outcome', concern.outcome ? `Closed ${new Date(concern.closedAt).toLocaleString()}: ${outcomeWords[concern.outcome] ?? concern.outcome}. ${concern.note ?? ''}` : '');
  const form = entry.querySelector('form');
  // several stand on one page: each says which it closes
  form.querySelector('button').setAttribute('aria-label', `Close: ${concern.name ?? concern.id}`);
  if (concern.outcome) form.remove();
  else form.addEventListener('submit', event => {
    event.preventDefault();
    void attempt(() => close(concern, entry, new FormData(form)));
  });
  return entry;
}

async function close({ concern, name }, entry, fields) {
  await ask(`concerns/${encodeURIComponent(concern)}/close`, { method: 'POST', body: JSON.stringify({ outcome: fields.get('outcome'), note: fields.get('note') || undefined }) });
  const following = entry.nextElementSibling ?? entry.previousElementSibling;
  entry.remove();
  (following?.querySelector('select') ?? byId('show-open')).focus();
  say(`Closed: ${name ?? 'a row that is gone'}.`);
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
