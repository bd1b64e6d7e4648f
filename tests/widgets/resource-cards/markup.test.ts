import { assert } from '@open-wc/testing';
import * as v from 'valibot';
import { Resource } from '../../../src/protocol/resource.ts';
import type { Rows } from '../../../src/protocol/rows.ts';
import { openingAt } from '../../../src/time/opening.ts';
import { readCards } from '../../../src/widgets/resource-cards/markup/read-card.ts';

const riverton = `
  <resource-card kind="helpline" free documents="none" languages="en es" hours="Mo-Fr 09:00-17:00; Sa 10:00-12:00" time-zone="America/New_York" checked="2026-11-01"
      topics="Grief, young people, LGBTQ youth in Riverton" audiences="young people" accessibility="captions" organization="Riverton Peers" content-notes="loss, war" alert="Closed on 4 July">
    <h3>Riverton Line</h3>
    <p>Talk with someone who has <em>been there</em>.</p>
    <ul>
      <li><a href="tel:555-0100">555-0100</a></li>
      <li><a href="sms:555-0101?body=HOME">Text HOME to 555-0101</a></li>
      <li><a href="https://line.example/chat" data-channel="chat" data-anonymous data-police="no">Chat with us</a></li>
    </ul>
    <address>12 Mill Street<br>Riverton</address>
  </resource-card>`;

/** Reads cards from markup, which must stay as it was, and checks them by the contract. */
function read(markup: string, options = {}, around: Partial<HTMLElement> = {}): Rows<Resource> {
  const host = Object.assign(document.createElement('div'), { innerHTML: markup }, around);
  const before = host.innerHTML;
  const found = readCards(host, options);
  assert.equal(host.innerHTML, before, 'the page is not changed');
  for (const row of found.rows) {
    const { success, issues } = v.safeParse(Resource, row);
    assert.isTrue(success, JSON.stringify(issues));
  }
  return found;
}

/** The only card of markup that is right. */
function only(markup: string, options = {}, around: Partial<HTMLElement> = {}): Resource {
  const { rows: [row, ...others], rejected, dropped } = read(markup, options, around);
  assert.deepEqual([others, rejected, dropped], [[], [], []]);
  if (!row) throw new Error('no card');
  return row;
}

const card = (inside: string, attributes = ''): string => `<resource-card ${attributes}><h3>A title</h3>${inside}</resource-card>`;
const channelsOf = (inside: string): Resource['channels'] => only(card(inside)).channels;
const fields = ({ dropped }: Rows<Resource>): (string | undefined)[] => dropped.map(({ field }) => field);

describe('cards written by hand', () => {
  it('tell all that a resource can tell', () => {
    const row = only(riverton, {}, { lang: 'en' });
    assert.deepInclude(row, {
      id: 'riverton-line', kind: 'helpline', title: 'Riverton Line', summary: 'Talk with someone who has been there.', body: undefined, language: 'en',
      topics: ['grief', 'young-people', 'LGBTQ youth in Riverton'], audiences: ['young-people'], accessibility: ['captions'],
      cost: { free: true, notes: undefined }, documents: [], languages: ['en', 'es'], checkedAt: '2026-11-01', contentNotes: ['loss', 'war'], alert: 'Closed on 4 July',
    });
    assert.equal(row.organization?.name, 'Riverton Peers');
    assert.deepEqual(row.places.map(({ address }) => address), ['12 Mill Street, Riverton']);
    assert.deepEqual(row.channels.map(({ type, display, dial, body, url, anonymous, mayCallPolice }) => [type, display, dial, body, url, anonymous, mayCallPolice]), [
      ['voice', '555-0100', '5550100', undefined, undefined, undefined, undefined],
      ['text', 'Text HOME to 555-0101', '5550101', 'HOME', undefined, undefined, undefined],
      ['chat', 'Chat with us', undefined, undefined, 'https://line.example/chat', true, false],
    ]);
  });

  it('are open when their hours say so, in their own zone', () => {
    const { hours } = only(riverton);
    assert.equal(hours?.timeZone, 'America/New_York');
    for (const [instant, state] of [['2026-11-25T13:59Z', 'closed'], ['2026-11-25T14:00Z', 'open'], ['2026-11-28T16:59Z', 'open'], ['2026-11-28T17:00Z', 'closed'], ['2026-11-29T16:00Z', 'closed']] as const) {
      assert.equal(hours && openingAt(hours, Date.parse(instant)).state, state, instant);
    }
  });

  it('take the zone of the page where they name none, and none where theirs is wrong', () => {
    assert.equal(only(card('', 'hours="Mo 9:00-17:00"'), { timeZone: 'Europe/London' }).hours?.timeZone, 'Europe/London');
    const wrong = read(card('', 'hours="Mo 9:00-17:00" time-zone="America/Riverton"'), { timeZone: 'Europe/London' });
    assert.isUndefined(wrong.rows[0]?.hours?.timeZone);
    assert.deepEqual(wrong.dropped, [{ row: 1, field: 'time-zone', why: '“America/Riverton” is not a time zone (Area/City)' }]);
  });

  it('have weekdays in the language around them, and days off', () => {
    const { hours } = only(card('', 'hours="Lunes a viernes 9:00-17:00" closed-on="2026-12-25, 2027-01-01"').replace(' a ', '-'), {}, { lang: 'es' });
    assert.equal(hours?.openings[0]?.rrule, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');
    assert.deepEqual(hours?.closedOn, ['2026-12-25', '2027-01-01']);
  });

  it('keep hours that are not understood as words, and claim nothing', () => {
    const { rows: [row], dropped } = read(card('', 'hours="When the lamp is lit"'));
    assert.deepInclude(row?.hours, { openings: [], notes: 'When the lamp is lit' });
    assert.deepEqual(dropped.map(({ field }) => field), ['hours']);
  });
});

describe('the words of a card', () => {
  it('are those of its paragraphs, lists and lines, and no markup', () => {
    const { summary, body } = only(card('<p>First &lt;b&gt; <b>line</b>.<br>Second.</p><!-- no --><script>no()</script><style>no {}</style><template>no</template><p hidden>no</p><ul><li>One</li><li>Two</li></ul>loose<div>deep <span>er</span></div>'));
    assert.equal(summary, 'First <b> line.\nSecond.');
    assert.equal(body, 'One\n\nTwo\n\nloose\n\ndeep er');
  });

  it('keep a sentence with a link in it, and leave out lines of links only', () => {
    const row = only(card('<p>Call <a href="tel:5550100">555-0100</a> at night.</p><p><a href="tel:5550101">555-0101</a> · <a href="mailto:us@line.example">us@line.example</a></p>'));
    assert.equal(row.summary, 'Call 555-0100 at night.');
    assert.isUndefined(row.body);
    assert.deepEqual(row.channels.map(({ dial }) => dial), ['5550100', '5550101', 'us@line.example']);
  });

  it('are read of a card that is out of sight already', () => {
    const row = only(card('<p>Words <a href="tel:988">988</a></p>', 'hidden'));
    assert.deepEqual([row.summary, row.channels.length], ['Words 988', 1]);
  });

  it('may be told again in plain words', () => {
    const row = only(card('<p>Peer support by telephone.</p><div data-plain><h4>Talk to us</h4><p>Call us. <a href="tel:5550199">555-0199</a></p></div>'));
    assert.deepEqual(row.plain, { title: 'Talk to us', body: 'Call us. 555-0199' });
    assert.equal(row.title, 'A title');
    assert.equal(row.summary, 'Peer support by telephone.');
    assert.deepEqual(row.channels, []);
  });

  it('have the language that is nearest', () => {
    assert.equal(only('<section lang="ar"><resource-card><h3>خط</h3></resource-card></section>', { language: 'es' }, { lang: 'en' }).language, 'ar');
    assert.equal(only(card('', 'lang="pt-br"')).language, 'pt-BR');
    assert.equal(only(card(''), { language: 'es' }).language, 'es');
    assert.isUndefined(only(card('', 'lang=""'), { language: 'es' }).language);
  });

  it('are refused where they are too long, and nothing beside them', () => {
    const found = read(card(`<p>${'word '.repeat(4_001)}</p><a href="tel:5550100">555-0100</a>`));
    assert.deepEqual(fields(found), ['p']);
    assert.match(found.dropped[0]?.why ?? '', /^“word .{1,60}” is not short enough: 20,000 characters are the most$/);
    assert.lengthOf(found.rows[0]?.channels ?? [], 1);
  });
});

describe('the links of a card', () => {
  for (const [link, type, dial, body] of [
    ['<a href="tel:988">988</a>', 'voice', '988', undefined],
    ['<a href="TEL:+1-201-555-0123">+1 201 555 0123</a>', 'voice', '+12015550123', undefined],
    ['<a href="tel:555-0100,,2%23">555-0100, then 2#</a>', 'voice', '5550100,,2#', undefined],
    ['<a href="tel:5550100" data-channel="textphone">555-0100</a>', 'textphone', '5550100', undefined],
    ['<a href="sms:741741&body=HELLO%20YOU">741741</a>', 'text', '741741', 'HELLO YOU'],
    ['<a href="sms:741741;?&body=A">741741</a>', 'text', '741741', 'A'],
    ['<a href="mailto:us%40line.example?body=Hello">us@line.example</a>', 'email', 'us@line.example', undefined],
    ['<span data-channel="text" data-dial="741741" data-body="HOME">Text HOME to 741741</span>', 'text', '741741', 'HOME'],
    ['<span data-channel="voice"><b>Call</b> <a href="tel:988">988</a></span>', 'voice', '988', undefined],
    ['<span data-channel="walk-in">Come in by the side door</span>', 'walk-in', undefined, undefined],
  ] as const) {
    it(`become what they are: ${link}`, () => {
      const [channel, ...others] = channelsOf(link);
      assert.deepEqual([channel?.type, channel?.dial, channel?.body, others], [type, dial, body, []]);
      assert.equal(channel?.display, Object.assign(document.createElement('p'), { innerHTML: link }).textContent);
    });
  }

  it('lead to whole addresses, also within the site', () => {
    const [page, form] = channelsOf('<a href="/help">Our page</a> <a href="https://line.example/ask?a=1&amp;b" data-channel="form">Ask</a>');
    assert.deepEqual([page?.type, page?.url], ['web', new URL('/help', location.href).href]);
    assert.deepEqual([form?.type, form?.url], ['form', 'https://line.example/ask?a=1&b']);
  });

  it('show the number where their words do not', () => {
    assert.deepEqual(channelsOf('<a href="tel:555-0100">Call us: press 1</a><a href="mailto:us@line.example">Write</a><a href="https://line.example/">Our page</a>').map(({ display }) => display), ['555-0100', 'us@line.example', 'Our page']);
  });

  it('tell what a line costs, shows and does', () => {
    const [line] = channelsOf('<a href="tel:988" data-free data-bill="no" data-police="yes" data-languages="en, Spanish" data-hours="24/7">988</a>');
    assert.deepInclude(line, { free: true, showsOnBill: false, mayCallPolice: true, languages: ['en', 'es'], anonymous: undefined });
    assert.equal(line?.hours?.timeZone, 'UTC');
  });

  it('count once', () => {
    const row = only(card('<p><a href="tel:988">988</a></p><p><a href="tel:988">988</a></p>'));
    assert.deepEqual([row.channels.length, row.summary], [1, undefined]);
  });

  for (const href of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://line.example/1', 'file:///etc/passwd', 'tel:call-us', 'tel:javascript%3Aalert(1)', 'tel:us@line.example', 'sms:?body=HOME', 'mailto:somebody', 'geo:1,2']) {
    it(`become no way to anybody where they are none: ${href}`, () => {
      for (const attributes of ['', 'data-channel="chat"']) {
        const found = read(card(`<p>Before</p><p><a href="${href}" ${attributes}>press 1 here</a></p>`));
        assert.deepEqual(found.rows[0]?.channels, []);
        assert.equal(found.rows[0]?.body, 'press 1 here', 'its words stay');
        assert.lengthOf(found.dropped, 1);
        assert.notInclude(JSON.stringify(found.rows), 'javascript');
      }
    });
  }

  it('within the page are no way to anybody, and no mistake', () => {
    assert.deepEqual(channelsOf('<a href="#top">To the top</a>'), []);
  });
});

describe('places, dates and ids of a card', () => {
  it('has its address without the links in it, and a point where it has both halves', () => {
    const address = (attributes: string): string => card(`<address ${attributes}>1 Mill Street,<br>Riverton<p><a href="tel:988">988</a></p></address>`);
    const [place] = only(address('data-latitude="38.5" data-longitude="-90.25" data-town="Riverton" data-region="Mississippi, North" data-approximate')).places;
    assert.deepInclude(place, { address: '1 Mill Street, Riverton', latitude: 38.5, longitude: -90.25, town: 'Riverton', region: ['Mississippi', 'North'], approximate: true });
    const half = read(address('data-latitude="38.5"'));
    assert.deepEqual([half.rows[0]?.places[0]?.latitude, half.rows[0]?.places[0]?.address, fields(half)], [undefined, '1 Mill Street, Riverton', ['data-latitude']]);
    assert.deepEqual(only(card('<address><a href="tel:988">988</a></address>')).places, []);
  });

  it('was checked on the day that a time element tells, unless the attribute tells another', () => {
    assert.equal(only(card('<p>Checked <time datetime="2026-10-05">in October</time></p>')).checkedAt, '2026-10-05');
    assert.equal(only(card('<time datetime="1987-01-01">1987</time> <time data-checked datetime="2026-10-05">October</time>')).checkedAt, '2026-10-05');
    assert.equal(only(card('<time datetime="2026-10-05">October</time>', 'checked="2026-11-01T10:00Z"')).checkedAt, '2026-11-01T10:00:00.000Z');
    assert.isUndefined(only(card('<time datetime="18:00">six</time>')).checkedAt);
  });

  it('takes place when an event says so', () => {
    const meetings = (attributes: string, inside = ''): unknown => only(card(inside, `kind="event" ${attributes}`), { timeZone: 'Europe/London' }).schedule;
    const once = { startDate: '2026-12-01', time: '18:00', minutes: 60, timeZone: 'Europe/London', rrule: undefined, exceptions: [], extra: [] };
    assert.deepEqual(meetings('start="2026-12-01T18:00"'), [once]);
    assert.deepEqual(meetings('', '<time datetime="2026-12-01 18:00:00">at six</time>'), [once]);
    assert.deepEqual(meetings('start="2026-12-01T18:00Z"'), [{ ...once, timeZone: 'UTC' }]);
    assert.deepEqual(meetings('start="2026-12-01T18:00" minutes="90" rrule="rrule:freq=weekly;byday=tu" except="2026-12-29"'), [{ ...once, minutes: 90, rrule: 'FREQ=WEEKLY;BYDAY=TU', exceptions: ['2026-12-29'] }]);
    assert.deepEqual(only(card('<time datetime="2026-12-01T18:00">six</time>', 'kind="event"')).checkedAt, undefined);
    assert.equal(only(card('', 'start="2026-12-01T18:00"')).kind, 'event');
  });

  it('has the id of its element, else one from its title, and never that of another card', () => {
    const { rows } = read(`${card('', 'id="a-1"')}${card('')}${card('')}`);
    assert.deepEqual(rows.map(({ id }) => id), ['a-1', 'a-title', 'a-title~2']);
  });
});

describe('mistakes in cards', () => {
  for (const [attribute, why] of [
    ['kind="helpline-ish"', '“helpline-ish” is not one of service, helpline, guide, offer, request, event, story'],
    ['free="perhaps"', '“perhaps” is not yes or no'],
    ['languages="klingonese"', '“klingonese” is not a language'],
    ['checked="2026-02-30"', '“2026-02-30” is not a date (YYYY-MM-DD)'],
    ['expires="soon"', '“soon” is not a date (YYYY-MM-DD)'],
    ['quantity="2.5"', '“2.5” is not a whole number from 0 to 1000000'],
    ['minutes="0"', '“0” is not a whole number from 1 to 10080'],
    ['minimum-age="old"', '“old” is not a whole number from 0 to 1000000'],
    ['rrule="every week"', '“every week” is not a rule (FREQ=WEEKLY;BYDAY=TU)'],
    ['start="tomorrow"', '“tomorrow” is not a date and time (YYYY-MM-DDTHH:MM)'],
    ['start="2026-02-30T10:00"', '“2026-02-30T10:00” is not a date and time (YYYY-MM-DDTHH:MM)'],
    ['status="away"', '“away” is not one of active, paused, closed, met'],
    ['closed-on="yesterday"', '“yesterday” is not a date (YYYY-MM-DD)'],
    ['langauges="en"', 'is no attribute of a card'],
  ] as const) {
    it(`are told, and cost nothing beside them: ${attribute}`, () => {
      const found = read(`${card('')}${card('<p>Words</p><a href="tel:988">988</a>', `${attribute} area="North" class="x" data-x onclick="" aria-label="x"`)}`);
      assert.deepEqual(found.dropped, [{ row: 2, field: attribute.split('=')[0], why }]);
      assert.deepEqual([found.rows[1]?.summary, found.rows[1]?.area, found.rows[1]?.channels.length, found.rejected], ['Words', 'North', 1, []]);
    });
  }

  it('in one of several leave the others', () => {
    const found = read(card('', 'languages="en x-y, es" documents="ID, a letter"'));
    assert.deepEqual([found.rows[0]?.languages, found.rows[0]?.documents, fields(found)], [['en', 'es'], ['ID', 'a letter'], ['languages']]);
  });

  it('set a card aside where it has no heading, and no other card', () => {
    const found = read(`${card('')}<resource-card quantity="x"><p>Words</p><div data-plain><h4>Plain</h4></div></resource-card><ul><li>${card('')}</li></ul><resource-card><h3> </h3></resource-card>`);
    assert.deepEqual(found.rows.map(({ id }) => id), ['a-title', 'a-title~2']);
    assert.deepEqual(found.rejected.map(({ row, field }) => [row, field]), [[2, 'h3'], [4, 'h3']]);
    assert.deepEqual(found.dropped, []);
  });
});
