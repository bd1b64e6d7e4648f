// The least that a page can do with a room: it parses what the stream brings and adds a line of text for each message.
const { endpoint, token, room } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const headers = { authorization: `Bearer ${token}` };
const list = document.body.appendChild(document.createElement('ol'));
list.style.cssText = 'block-size: 700px; overflow-y: auto';

const add = ({ kind, author, body }) => {
  if (kind === 'message') list.appendChild(document.createElement('li')).textContent = `${author?.name ?? ''}: ${body}`;
};

let last = 0;
for (;;) {
  const page = await (await fetch(`${endpoint}/rooms/${room}/events?after=${last}&limit=200`, { headers })).json();
  page.events.forEach(add);
  last = page.events.at(-1)?.seq ?? last;
  if (last >= page.last) break;
}
list.scrollTop = list.scrollHeight;
document.body.dataset.isRead = 'yes';

const answer = await fetch(`${endpoint}/stream`, { method: 'POST', headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' }, body: JSON.stringify({ rooms: { [room]: last } }) });
const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
let rest = '';
for (;;) {
  const { done, value } = await reader.read();
  if (done) break;
  const frames = (rest + value).split('\n\n');
  rest = frames.pop();
  for (const frame of frames) if (frame.startsWith('event: event')) add(JSON.parse(frame.slice(frame.indexOf('data: ') + 6)));
  list.scrollTop = list.scrollHeight;
}
