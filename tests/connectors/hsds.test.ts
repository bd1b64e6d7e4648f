import { assert } from '@open-wc/testing';
import { connector } from '../../src/connectors/hsds/index.ts';
import { readResources } from './resources/reading-resources.ts';
import { atPlace, readService, readServices, serviceRow } from './resources/service-row.ts';

const phone = (number: string, facts: Record<string, unknown> = {}): Record<string, unknown> => ({ id: number, number, type: 'voice', ...facts });

describe('HSDS: what kinds of rows are read', () => {
  it('a page, the older page, a plain list and one row by itself', async () => {
    for (const feed of [{ contents: [serviceRow()] }, { content: [serviceRow()] }, { services: [serviceRow()] }, [serviceRow()], serviceRow(), `${JSON.stringify(serviceRow())}\n${JSON.stringify(serviceRow({ id: 's2' }))}`]) {
      const { resources: [first] } = await readResources(connector, feed);
      assert.equal(first?.title, 'Tea and talk', JSON.stringify(feed));
    }
  });

  it('a service at a place, with what it inherits from the service, the place and the organization', async () => {
    const service = serviceRow({ description: 'Drop in.', email: 'tea@lantern.example.org', phones: [phone('555 0101')] });
    const { resources: [read] } = await readResources(connector, { id: 'a7', service, location: { name: 'Mill hall', addresses: [{ address_1: '1 Mill Lane', city: 'Riverton' }], languages: [{ code: 'es' }] }, phones: [phone('555 0102')] });
    assert.equal(read?.id, 'a7');
    assert.deepEqual([read?.title, read?.summary, read?.organization?.name, read?.places[0]?.address, read?.languages], ['Tea and talk', 'Drop in.', 'Lantern House', '1 Mill Lane, Riverton', ['es']]);
    assert.deepEqual(read?.channels.map(({ display }) => display), ['555 0101', '555 0102', 'tea@lantern.example.org']);
  });

  it('an organization as each of its services; without them it is set aside', async () => {
    const { resources, end } = await readResources(connector, { id: 'o9', name: 'Harbour', website: 'https://harbour.example.org', services: [{ id: 's1', name: 'One', phones: [] }, { id: 's2', name: 'Two' }, { id: 's3' }] });
    assert.deepEqual(resources.map(({ title, organization }) => [title, organization?.name]), [['One', 'Harbour'], ['Two', 'Harbour']]);
    assert.equal(end.rows, 3);
    const { rejected } = await readServices([{ id: 'o9', name: 'Harbour', website: 'https://harbour.example.org' }]);
    assert.deepEqual(rejected, [{ row: 1, field: 'services', why: 'is an organization without its services' }]);
  });

  it('no term of a taxonomy is taken for a service', async () => {
    const { resources, rejected } = await readServices([{ id: 't', name: 'Food', taxonomy: 'Local', term_uri: 'https://x.example.org' }]);
    assert.lengthOf(resources, 0);
    assert.equal(rejected[0]?.field, 'term');
  });
});

describe('HSDS: inheritance', () => {
  it('phones of the place count where nobody else is to be called, those of the organization where the place has none', async () => {
    const organization = { name: 'Lantern House', phones: [phone('555 0109')] };
    const display = async (facts: Record<string, unknown>): Promise<string[]> => (await readService({ organization, ...facts })).channels.map(channel => channel.display);
    assert.deepEqual(await display({ phones: [phone('555 0101')], ...atPlace({ phones: [phone('555 0105')] }) }), ['555 0101']);
    assert.deepEqual(await display(atPlace({ phones: [phone('555 0105')] })), ['555 0105']);
    assert.deepEqual(await display({}), ['555 0109']);
  });

  it('one number told at several levels is one channel, another extension is another', async () => {
    const { channels } = await readService({ phones: [phone('555 0101'), phone('555-0101'), phone('555 0101', { extension: 7 })], ...atPlace({}, { phones: [phone('(555) 0101')] }) });
    assert.deepEqual(channels.map(({ display }) => display), ['555 0101', '555 0101 ext. 7']);
  });

  it('numbers of the people to ask for stand under their desk, never under their name', async () => {
    const { channels } = await readService({ contacts: [{ name: 'Ann Persona', title: 'Reception', email: 'desk@lantern.example.org', phones: [phone('555 0103')] }, { name: 'Bo Persona', phone: '555 0104' }] });
    assert.deepEqual(channels.map(({ display }) => display), ['555 0103 (Reception)', '555 0104', 'desk@lantern.example.org']);
    assert.notInclude(JSON.stringify(channels), 'Persona');
  });
});

describe('HSDS: facts', () => {
  it('cost is free only where nothing says otherwise', async () => {
    const cost = async (facts: Record<string, unknown>): Promise<unknown> => (await readService(facts)).cost;
    assert.deepEqual(await cost({ fees_description: 'Free' }), { free: true, notes: undefined });
    assert.deepEqual(await cost({ fees_description: 'Free for under 18s' }), { free: undefined, notes: 'Free for under 18s' });
    assert.deepEqual(await cost({ cost_options: [{ amount: 0 }] }), { free: true, notes: undefined });
    assert.deepEqual(await cost({ cost_options: [{ amount: 5, currency: 'gbp', option: 'Adults' }] }), { free: false, notes: 'Adults: 5 GBP' });
    assert.deepEqual(await cost({ cost_options: [{ amount: 0, option: 'Low income' }, { amount: 40 }] }), { free: undefined, notes: 'Low income: 0\n40' });
    assert.deepEqual(await cost({ cost_options: [{ amount: 0, valid_to: '2020-01-01', option: 'Opening offer' }] }), { free: undefined, notes: 'Opening offer: 0 (– 2020-01-01)' });
  });

  it('the deprecated fees count only where there is no other word', async () => {
    assert.equal((await readService({ fees: 'old words', fees_description: 'Sliding scale' })).cost?.notes, 'Sliding scale');
    assert.equal((await readService({ fees: 'old words' })).cost?.notes, 'old words');
  });

  it('documents: absent is nobody said, an empty list or “None” is nothing needed', async () => {
    const documents = async (facts: Record<string, unknown>): Promise<unknown> => (await readService(facts)).documents;
    assert.isUndefined(await documents({}));
    assert.isUndefined(await documents({ required_documents: null }));
    assert.isUndefined(await documents({ required_documents: [{ uri: 'x' }] }));
    assert.deepEqual(await documents({ required_documents: [] }), []);
    assert.deepEqual(await documents({ required_documents: [{ document: 'None' }] }), []);
    assert.deepEqual(await documents({ required_documents: [{ document: 'No documents required.' }, { document: 'A bag' }] }), ['A bag']);
  });

  it('status, age, dates and room', async () => {
    const { rejected, dropped, resources: [read, ...others] } = await readServices([
      serviceRow({ minimum_age: 12, maximum_age: '25', assured_date: '2026-02-01', last_modified: '2026-02-02T10:00:00+01:00', wait_time: 'Two weeks', capacities: [{ available: 12, maximum: 10, unit: { name: 'beds' }, updated: '2026-02-01T20:00:00Z', description: 'Tonight' }] }),
      ...['inactive', 'defunct', 'temporarily closed', 'sleeping'].map(status => serviceRow({ id: status, status, minimum_age: -1 })),
    ]);
    assert.lengthOf(rejected, 0);
    assert.deepEqual(read?.eligibility, { notes: undefined, minimumAge: 12, maximumAge: 25 });
    assert.deepEqual([read?.checkedAt, read?.updatedAt], ['2026-02-01', '2026-02-02T09:00:00Z']);
    assert.deepEqual(read?.capacity, { available: 12, maximum: undefined, unit: 'beds', notes: 'Tonight (2026-02-01 20:00 UTC)\n\nTwo weeks' });
    assert.deepEqual(others.map(({ status }) => status), ['closed', 'closed', 'paused', undefined]);
    assert.deepEqual(dropped.map(({ row, field }) => [row, field]), [[1, 'capacities.0.maximum'], [2, 'minimum_age'], [3, 'minimum_age'], [4, 'minimum_age'], [5, 'minimum_age'], [5, 'status']]);
  });

  it('terms of any taxonomy become ours where they mean one; other words stay, under the facet that the link names', async () => {
    const term = (name: string, link = 'service_type'): Record<string, unknown> => ({ link_type: link, taxonomy_term: { name, taxonomy: 'Open Eligibility' } });
    const read = await readService({ attributes: [term('Substance Abuse'), term('Grief Counseling'), term('Veterans'), term('Food Pantry'), term('Anyone in need', 'eligibility'), { label: 'Note', value: 'x' }], service_taxonomys: [{ taxonomy: { name: 'Seniors' } }] });
    assert.deepEqual(read.topics, ['addiction', 'grief', 'Food Pantry']);
    assert.deepEqual(read.audiences, ['veterans', 'Anyone in need', 'older-people']);
  });

  it('accessibility is told in terms only by sentences that deny nothing', async () => {
    const access = async (description: string): Promise<string[]> => (await readService(atPlace({ name: 'Hall', accessibility: [{ description }] }))).accessibility;
    assert.deepEqual(await access('Step-free entrance. Accessible toilet. There is no parking.'), ['step-free', 'accessible-toilet']);
    assert.deepEqual(await access('Not wheelchair accessible.'), []);
    assert.deepEqual(await access('Side door'), ['Side door']);
  });

  it('languages by codes of two letters or three, or by name; what is said of one is kept', async () => {
    const { languages, body } = await readService({ languages: [{ code: 'eng' }, { name: 'Spanish' }, { code: 'ru', name: 'Russian', note: 'Thursdays only' }, { id: 'x' }] });
    assert.deepEqual(languages, ['en', 'es', 'ru']);
    assert.include(body, 'Russian: Thursdays only');
  });

  it('a row with the required facts alone is shown; names of any length and script stay as they are', async () => {
    const titles = ['Programme d’accompagnement pour les personnes nouvellement arrivées et leurs familles — Région métropolitaine de Riverton et environs', 'مركز الدعم المجتمعي'];
    const { resources, rejected } = await readServices(titles.map((name, at) => ({ id: String(at), name, status: 'active' })));
    assert.deepEqual([resources.map(({ title }) => title), rejected], [titles, []]);
  });

  it('addresses that are none, and no web address, are left out with why', async () => {
    const { resources: [read], dropped } = await readServices([serviceRow({ url: 'javascript:alert(1)', email: 'not-an-email', additional_urls: [{ url: 'data:text/html,x' }, { url: 'https://a.example.org', label: 'Map' }] })]);
    assert.deepEqual([read?.links, read?.channels], [[{ url: 'https://a.example.org', label: 'Map' }], []]);
    assert.deepEqual(dropped.map(({ field }) => field), ['email', 'additional_urls.0.url', 'url']);
  });

  it('faxes are left out, a keyword is told apart, an undiallable number is shown all the same', async () => {
    const { channels } = await readService({ phones: [phone('555 0101', { type: 'fax' }), phone('555 0102', { description: 'Fax number' }), phone('741741', { type: 'sms', description: 'Text HOME to 741741' }), phone('1-800-FLOWERS'), phone('555 0103', { type: 'tty' })] });
    assert.deepEqual(channels.map(({ type, display, dial, body }) => [type, display, dial, body]), [['text', '741741 (Text HOME to 741741)', '741741', 'HOME'], ['voice', '1-800-FLOWERS', undefined, undefined], ['textphone', '555 0103', '5550103', undefined]]);
  });

  it('an impossible point is left out with why, and its address stays', async () => {
    const { resources: [read], dropped } = await readServices([serviceRow(atPlace({ latitude: 100, longitude: 101, addresses: [{ address_1: '4 Harbor Way', city: 'Riverton' }] }))]);
    assert.deepEqual([read?.places[0]?.latitude, read?.places[0]?.address], [undefined, '4 Harbor Way, Riverton']);
    assert.deepEqual(dropped.map(({ field }) => field), ['service_at_locations.0.location.latitude']);
  });

  it('a helpline is one by its name, where it has no place', async () => {
    assert.equal((await readService({ name: 'Night Helpline' })).kind, 'helpline');
    assert.equal((await readService({ name: 'Helpline museum', ...atPlace({ name: 'Hall' }) })).kind, 'service');
  });

  it('the source is what the embedder says', async () => {
    assert.deepEqual((await readService({}, { source: { name: 'County directory' } })).source, { name: 'County directory' });
  });
});

describe('HSDS: what is not for the public is not shown', () => {
  const address = { address_1: '9 Hidden Way', city: 'Riverton' };
  const flags: [what: string, location: Record<string, unknown>][] = [
    ['a flag on the address', { addresses: [{ ...address, is_confidential: true }] }],
    ['a flag on the address, in words', { addresses: [{ ...address, confidential_address: 'yes' }] }],
    ['an address of a private kind', { addresses: [{ ...address, address_type: 'private' }] }],
    ['an address that is not public', { addresses: [{ ...address, isPublic: false }] }],
    ['a flag on the place', { addresses: [address], withheld: 1 }],
    ['a place of a private kind', { addresses: [address], location_type: 'Private' }],
    ['a mark hung on the place', { addresses: [address], attributes: [{ taxonomy_term: { name: 'Confidential address' } }] }],
    ['words in place of the name', { addresses: [address], name: 'Location withheld for safety' }],
    ['words in place of the street', { addresses: [{ ...address, address_1: 'Confidential' }] }],
  ];
  for (const [what, location] of flags) {
    it(`${what}: neither address nor point, way there or phone`, async () => {
      const read = await readService(atPlace({ latitude: 45.5, longitude: -122.6, transportation: 'Bus 9 to Hidden Way', phones: [phone('555 0199')], ...location }));
      assert.deepEqual([read.places, read.channels], [[], []]);
      assert.notInclude(JSON.stringify(read), 'Riverton');
      assert.notInclude(JSON.stringify(read), 'Hidden');
    });
  }

  it('a virtual place has no address and no point; its room stays', async () => {
    const read = await readService(atPlace({ location_type: 'virtual', name: 'Online', url: 'https://room.example.org/a', addresses: [address], latitude: 45, longitude: -122 }));
    assert.deepEqual(read.places, []);
    assert.deepEqual(read.channels, [{ type: 'web', display: 'Online', url: 'https://room.example.org/a', languages: [] }]);
  });

  it('private phones, contacts and mail are left out, and the finding does not repeat them', async () => {
    const { resources: [read], dropped } = await readServices([serviceRow({ phones: [phone('555 0198', { private: true }), phone('555 0101')], contacts: [{ email: 'staff@lantern.example.org', visibility: 'internal only, private', phones: [phone('555 0197')] }] })]);
    assert.deepEqual(read?.channels.map(({ display }) => display), ['555 0101']);
    assert.deepEqual(dropped, [{ row: 1, field: 'phones.0.number', why: 'is marked as private' }]);
  });

  it('a whole row that is not public is set aside; a service that is confidential keeps its place to itself', async () => {
    const { resources, rejected } = await readServices([serviceRow({ published: false, phones: [] }), serviceRow({ id: 's2', confidential: true, phones: [phone('555 0101')], ...atPlace({ addresses: [address] }) })]);
    assert.deepEqual(rejected.map(({ field }) => field), ['public']);
    assert.deepEqual([resources[0]?.places, resources[0]?.channels.length], [[], 1]);
  });

  it('a description that speaks of confidential advice hides nothing', async () => {
    const read = await readService({ description: 'Private and confidential advice.', phones: [phone('555 0101', { description: 'Confidential line' })], ...atPlace({ name: 'Hall', description: 'A private garden.' }) });
    assert.deepEqual([read.places.length, read.channels.length], [1, 1]);
  });
});
