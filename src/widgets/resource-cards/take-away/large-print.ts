import { css, html, render } from 'lit';
import type { Resource } from '../../../protocol/resource.ts';
import { listing, type Listing } from './listing.ts';
import { madeOn } from './plain-text.ts';
import { openSheet } from './print-sheet.ts';
import type { TakeAwaySetting } from './setting.ts';

/** The margins are the sheet's own: a page without any leaves no room for the address that browsers print on top of it. */
const styles = css`
  main {
    font-size: 18pt;
    line-height: 1.5;
    padding: 15mm;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  h1 {
    font-size: 28pt;
    line-height: 1.2;
  }
  h2 {
    font-size: 22pt;
    line-height: 1.25;
  }
  section {
    break-inside: avoid;
    padding-block: 6mm;
    border-block-end: 1.5pt solid #000;
  }
  .made {
    padding-block-start: 6mm;
  }
`;

/** Prints the whole list in large type, black on white, no resource split over two pages. */
export function printLarge(resources: readonly Resource[], setting: TakeAwaySetting): void {
  const { words, tag, dir } = setting;
  const sheet = openSheet({ page: 'margin:0', styles, title: words.list, tag, dir });
  render(html`<main>
    <h1>${words.list}</h1>
    ${resources.map(resource => entry(listing(resource, setting)))}
    <p class="made">${madeOn(setting)}</p>
  </main>`, sheet.root);
  sheet.print();
}

const entry = ({ title, lines }: Listing) => html`<section>
  <h2 dir="auto">${title}</h2>
  ${lines.map(line => html`<p dir="auto">${line}</p>`)}
</section>`;
