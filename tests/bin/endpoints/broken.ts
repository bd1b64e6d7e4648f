import { directory, searchOver, type SearchGroups } from './right.ts';
import { folder } from './static.ts';
import type { Handler } from './http.ts';
import { groups } from './rows.ts';

/** 1. The headers that other sites need were set for /index.json only. */
export function withoutCors(): Handler {
  const right = directory();
  return asked => {
    const sent = right(asked);
    if (asked.path === '/index.json') return sent;
    const { 'access-control-allow-origin': _origin, 'access-control-expose-headers': _exposed, 'access-control-allow-headers': _allowed, ...headers } = sent.headers;
    return { ...sent, headers };
  };
}

/** 2. The next page begins with the last row of this one. */
export function repeatingCursor(): Handler {
  const search = searchOver(groups());
  return directory({ search: query => {
    const { limit = 20, cursor = '0', ...asked } = query;
    const answer = search({ ...asked, limit: 100 });
    const end = Number(cursor) + limit;
    return { ...answer, items: answer.items.slice(Number(cursor), end), next: end < answer.total ? String(Math.max(end - 1, 1)) : undefined };
  } });
}

/** 3. Facets are counted over the page that is sent. */
export function facetsOfThePage(): Handler {
  const search = searchOver(groups());
  const searchPage: SearchGroups = query => {
    const answer = search(query);
    return { ...answer, facets: searchOver(answer.items)({ timeZone: query.timeZone }).facets };
  };
  return directory({ search: searchPage });
}

/** 4. Wall clocks are read as UTC, whatever zone a meeting is in. */
export function clocksInUtc(): Handler {
  const rows = groups();
  const wrong = rows.map(row => ({ ...row, schedule: row.schedule.map(meeting => ({ ...meeting, timeZone: 'UTC' })) }));
  return directory({ rows, search: searchOver(wrong) });
}

/** 5. What is not understood ends in the page of a web framework, with what was sent and a stack trace. */
export function errorPages(): Handler {
  const right = directory();
  return asked => {
    const sent = right(asked);
    if (sent.status < 400) return sent;
    return { status: 500, headers: { ...sent.headers, 'content-type': 'text/html' }, body: `<!doctype html><h1>TypeError</h1><pre>cannot read ${asked.path} ${asked.body.slice(0, 500)}\n    at search (/srv/app/search.js:12:7)</pre>` };
  };
}

/** 6. A list kept by hand: one row is broken, one has no name, one repeats an id, one an unknown zone. */
export function carelessList(): Handler {
  const [first, ...others] = groups();
  const { name: _name, ...nameless } = others[0] ?? {};
  const careless = folder([first, nameless, ...others.slice(1), { ...first, schedule: first?.schedule.map(meeting => ({ ...meeting, timeZone: 'CST' })) }]);
  return asked => {
    const sent = careless(asked);
    return asked.path === '/groups.json' ? { ...sent, body: sent.body.replace('"Saturday walk"', 'Saturday walk') } : sent;
  };
}
