import { css, html, render, unsafeCSS } from 'lit';
import type { Resource } from '../../../protocol/resource.ts';
import { shortListing } from './listing.ts';
import { madeOn } from './plain-text.ts';
import { openSheet } from './print-sheet.ts';
import type { TakeAwaySetting } from './setting.ts';

/** Sheets of paper on their long side, in mm. */
const papers = { a4: [297, 210], letter: [279.4, 215.9] } as const;

/** A size of paper. */
export type Paper = keyof typeof papers;

/** What became of a card: how many resources are on it, and the titles of those that are not. */
export interface CardOutcome {
  fit: number;
  leftOut: string[];
}

const panels = 8;

/** Folded on the long line, the upper row is the back of the lower one: it stands on its head, and runs the other way. */
const styles = css`
  main {
    display: grid;
    grid-template: repeat(2, minmax(0, 1fr)) / repeat(4, minmax(0, 1fr));
    font-size: 10pt;
    line-height: 1.3;
  }
  .panel {
    grid-area: 2 / var(--column);
    padding: 7mm;
    min-block-size: 0;
    border: 0 dashed #777;
    border-inline-start-width: 0.5pt;
  }
  .back {
    grid-row: 1;
    transform: rotate(180deg);
    border-block-start-width: 0.5pt;
  }
  :is(#panel-1, #panel-5) {
    border-inline-start: 0;
  }
  .inside {
    block-size: 100%;
    overflow: hidden;
  }
  .front {
    display: grid;
    align-content: center;
    text-align: center;
    gap: 4mm;
  }
  h1 {
    font-size: 20pt;
    line-height: 1.2;
  }
  h2 {
    font-size: 11pt;
    line-height: 1.2;
  }
  article {
    padding-block-end: 3mm;
  }
`;

/** Prints a card of eight panels that folds into a pocket, with a title of the person's own on its front, and says what did not fit. */
export function printCard(resources: readonly Resource[], { title, paper }: { title: string; paper: Paper }, setting: TakeAwaySetting): CardOutcome {
  const { words, tag, dir } = setting;
  const [width, height] = papers[paper];
  // a hair less than the page, lest a second one comes out empty
  const sized = css`${styles} main { inline-size: ${width}mm; block-size: ${height - 0.5}mm; } ${columns}`;
  const sheet = openSheet({ page: `size:${String(width)}mm ${String(height)}mm;margin:0`, styles: sized, title: words.list, tag, dir });
  render(html`<main>${Array.from({ length: panels }, (_, at) => html`<div id="panel-${at + 1}" class="panel ${at < panels / 2 ? '' : 'back'}">
    ${at === 0 ? html`<div class="front inside"><h1 dir="auto">${title || words.list}</h1><p>${madeOn(setting)}</p></div>` : html`<div class="inside"></div>`}
  </div>`)}</main>`, sheet.root);
  const leftOut = filled([...sheet.root.querySelectorAll('.inside:not(.front)')], resources, setting);
  sheet.print();
  return { fit: resources.length - leftOut.length, leftOut };
}

/** Where each panel stands: 1 to 4 below, and above them 5 to 8 the other way round. */
const columns = unsafeCSS(Array.from({ length: panels }, (_, at) => `#panel-${String(at + 1)}{--column:${String(at < panels / 2 ? at + 1 : panels - at)}}`).join(''));

/** Puts each resource into the first panel that has room for all of it. Gives the titles of those that have none. */
function filled(insides: readonly Element[], resources: readonly Resource[], setting: TakeAwaySetting): string[] {
  return resources.flatMap(resource => {
    const { title, lines } = shortListing(resource, setting);
    const article = document.createElement('article');
    render(html`<h2 dir="auto">${title}</h2>${lines.map(line => html`<p dir="auto">${line}</p>`)}`, article);
    for (const inside of insides) {
      inside.append(article);
      if (inside.scrollHeight <= inside.clientHeight) return [];
    }
    article.remove();
    return [title];
  });
}
