import { assert } from '@open-wc/testing';
import { cardsNamed } from '../../../../src/widgets/peer-chat/panels/table/read-link.ts';

const places = { endpoint: 'https://help.example/support', page: 'https://clinic.example/groups?x=1#here' };
const named = (text: string): string => cardsNamed(text, places).map(({ kind, id }) => `${kind} ${id}`).join();

describe('a link to what is to lie on the table', () => {
  it('may be an address of the endpoint', () => {
    assert.equal(named(' https://help.example/support/groups/a%2Fb%20c '), 'group a/b c');
    assert.equal(named('https://help.example/support/resources/soup/'), 'resource soup');
  });

  it('may be the address of an open row on this site, whatever its list is called', () => {
    assert.equal(named('https://clinic.example/find?groups.days=1&groups.group=g%201'), 'group g 1');
    assert.equal(named('https://clinic.example/?near.resource=soup'), 'resource soup');
  });

  it('may be an id, of either kind', () => {
    assert.equal(named('g-1'), 'group g-1,resource g-1');
  });

  it('is nothing where it leads elsewhere, or is no link at all', () => {
    for (const text of ['', '  ', 'two words', 'https://other.example/?groups.group=g1', 'https://help.example/support/rooms/lobby', 'https://help.example/support/groups/a/concerns',
      'https://help.example/supporters/groups/a', 'https://help.example/support/groups/%E0', 'https://clinic.example/?group=g1', 'https://[', 'javascript:alert(1) //']) assert.equal(named(text), '', text);
  });
});
