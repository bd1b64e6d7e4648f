import type { Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import type { MeasuredWidget } from './widget.ts';

/** The widget itself, as a page writes it. */
export const markupOf = ({ tag, attributes }: MeasuredWidget): string => `<${tag} ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}></${tag}>`;

/** A plain page that holds nothing but the widget: its default of everything, as the snippet in the README has it. */
export const widgetPage = (widget: MeasuredWidget): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>List</title><link rel="icon" href="data:,"><script type="module" src="/dist/loader.js"></script></head>
<body>${markupOf(widget)}</body>
</html>
`;

/** Script for a page before its own: marks the frames that first show a row and the whole list. */
export const watchList = (widget: MeasuredWidget, total: number): string => `
  speed.firstRow = speed.when('${widget.tag}', 'first row', root => root.querySelector('${widget.row}'));
  speed.complete = ${whenComplete(widget, total)};
`;

/** Waits until a widget on the page shows its whole list. */
export const wholeList = async (page: Page, widget: MeasuredWidget, total: number): Promise<void> => { await ask(page, whenComplete(widget, total)); };

/** The status line begins with the exact total. */
const whenComplete = ({ tag, noun }: MeasuredWidget, total: number): string =>
  `speed.when('${tag}', 'complete', root => root.querySelector('[role="status"]')?.textContent.trim().startsWith('${total.toLocaleString('en')} ${noun}'))`;
