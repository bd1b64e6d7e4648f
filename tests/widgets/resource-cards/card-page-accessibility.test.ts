import { endpoint } from '../list/endpoint.ts';
import { inEverySurrounding } from '../list/surroundings.ts';
import { until } from '../list/visitor.ts';
import { serve } from './endpoint.ts';
import { listOf, sampleResources } from './rows.ts';
import { visit, type CardsVisitor } from './visitor.ts';

const sample = (): Promise<CardsVisitor> => visit({ src: listOf(sampleResources) });

/** A page that has opened, whatever its language. */
async function pageOf(id: string, visitor: CardsVisitor): Promise<CardsVisitor> {
  await visitor.widget.openResource(id);
  await visitor.opened();
  return visitor;
}

/** Every state of a page that a visitor can come upon, and how to get there. */
const states: Record<string, () => Promise<CardsVisitor>> = {
  'the page of something that is gone': async () => {
    const visitor = await sample();
    await visitor.widget.openResource('nobody');
    await until(() => visitor.all('[role=alert]')[0]?.textContent, 'nothing was said');
    return visitor;
  },
  'a page with a form to say that it is wrong': async () => {
    serve(sampleResources, { search: true });
    const visitor = await pageOf('pantry', await visit({ endpoint }));
    await until(() => visitor.all('[part=concern] summary')[0], 'no form came');
    visitor.one('[part=concern] summary').click();
    await visitor.drawn();
    return visitor;
  },
  'a story that is open': async () => {
    const visitor = await pageOf('story', await sample());
    visitor.one('[part=content-notes] summary').click();
    return visitor;
  },
  ...Object.fromEntries(sampleResources.map(({ id, kind, title }) => [`the page of a ${kind}, ${title}`, async () => pageOf(id, await sample())])),
};

describe('axe finds nothing on the page of a card', () => { inEverySurrounding(states); });
