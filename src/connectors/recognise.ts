import type { Head } from './connector.ts';
import { headerCells } from './rows/delimited.ts';
import { opensList, opensObject } from './rows/json-scan.ts';
import { columnName } from './rows/table.ts';

/** How much of a document is looked at: some rows of any format. */
const headLength = 20_000;
const longestHeader = 40;
const member = /"([\w$]{1,40})"\s*:/g;
const sheet = /^\{[^[\]]*"values"\s*:\s*\[\s*\[|^\[\s*\[/;

/** Looks at the beginning of a document, from its first mark on. */
export function beheld(text: string, start: number, contentType: string): Head {
  const head = text.slice(start, start + headLength);
  if (opensList(text, start) || opensObject(text, start)) {
    return { keys: new Set(Array.from(head.matchAll(member), ([, key = '']) => key)), columns: new Set(), sheet: sheet.test(head) };
  }
  const cells = headerCells(text, start);
  // a message in plain words has commas too: only the server's word, or short names above a second line, make a table
  const isTable = /csv|tab-sep/.test(contentType) || (cells.every(cell => cell.length <= longestHeader) && /[\r\n]\s*\S/.test(head));
  return { keys: new Set(), columns: new Set(isTable ? cells.map(columnName) : []), sheet: false };
}
