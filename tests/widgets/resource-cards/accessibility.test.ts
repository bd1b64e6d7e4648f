import { serviceRow } from '../../connectors/resources/service-row.ts';
import { json, never, stubNetwork, type Answer } from '../group-finder/feeds.ts';
import { stubPosition } from '../group-finder/position.ts';
import { inEverySurrounding } from '../list/surroundings.ts';
import { until } from '../list/visitor.ts';
import { encodeSharedList } from '../../../src/widgets/resource-cards/take-away/shared-list.ts';
import { listOf, manyResources, sampleResources } from './rows.ts';
import { place, visit, type CardsVisitor } from './visitor.ts';

const list = 'https://api.example.org/services';
const sample = (attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes });

/** Cards while their list is answered so. */
async function reached(answer: Answer, selector: string): Promise<CardsVisitor> {
  stubNetwork(answer);
  const visitor = place({ src: list });
  await until(() => visitor.all(selector)[0]?.textContent.trim(), `no ${selector} came`);
  return visitor;
}

/** Opens the list of saved things. */
async function savedOf(visitor: CardsVisitor): Promise<CardsVisitor> {
  for (const save of visitor.all('.save')) save.click();
  await until(() => visitor.all('.tools button').at(-1), 'nothing was saved');
  visitor.all('.tools button').at(-1)?.click();
  await until(() => visitor.all('[part=take-away]')[0] && visitor.all('[part=keeping]')[0], 'the saved list never came');
  return visitor;
}

/** Every state that a visitor can come upon, and how to get there. */
const states: Record<string, () => Promise<CardsVisitor>> = {
  'the cards, each kind': () => sample(),
  'more to show': () => visit({ src: listOf(manyResources(30)) }),
  'loading': () => reached(never, '[role=status]'),
  'failed': () => reached(() => new Response('', { status: 500 }), '[part=failed]'),
  'nothing in the list': () => visit({ src: listOf([]) }),
  'outlines': () => reached(({ url }) => (url === list ? json({ contents: [serviceRow({ id: 's1' })] }) : never({ url, method: 'GET', body: '', init: {} })), '[part=card]'),
  'all filters open, one after another, and chips': async () => {
    const visitor = await sample();
    visitor.one('.narrow-only').click();
    for (const facet of visitor.all('[data-facet]')) {
      facet.click();
      await visitor.drawn();
    }
    visitor.one('fieldset label').click();
    await until(() => visitor.all('[part=chip]')[0], 'no chip came');
    return visitor;
  },
  'the place panel, with a denied position': async () => {
    stubPosition({ code: 1 });
    const visitor = await sample();
    visitor.one('form button').click();
    await until(() => visitor.all('.near')[0], 'no panel came');
    visitor.one('.near').click();
    await until(() => visitor.all('[role=alert]')[0], 'nothing was said');
    return visitor;
  },
  'nothing fits': async () => {
    const visitor = await sample();
    visitor.all('#filters button').find(button => button.textContent.includes('('))?.click();
    await visitor.searchFor('flood');
    await until(() => visitor.all('[part=empty] .row button')[0], 'nothing was offered');
    return visitor;
  },
  'plain words': async () => {
    const visitor = await sample();
    visitor.one('.tools button').click();
    await visitor.drawn();
    return visitor;
  },
  'what is saved, and nothing of it': async () => {
    const visitor = await savedOf(await sample());
    for (const save of visitor.all('.save')) save.click();
    await until(() => visitor.all('[part=empty]')[0], 'it was never empty');
    return visitor;
  },
  'what is saved': async () => savedOf(await sample()),
  'a shared list': async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#support-list=${await encodeSharedList(sampleResources) ?? ''}`);
    const visitor = await sample();
    await until(() => visitor.all('[part=shared]')[0], 'the list never came');
    return visitor;
  },
};

describe('axe finds nothing in the cards', () => { inEverySurrounding(states); });
