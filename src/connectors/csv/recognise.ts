import { notAFeed, startOf } from '../rows/document.ts';
import { columnName } from './table.ts';
import { headerCells } from './delimited.ts';

const longestHeader = 40;
const meetingGuideColumn = /^(?:slug|end_time|types|formatted_address|conference_url)$/;

/** The format of a document that is no JSON list of objects in a known format. Throws `FeedError` where it is no table either. */
export function tableFormat(text: string, contentType: string): 'meeting-guide' | 'csv' {
  const start = startOf(text);
  if (/[[{]/.test(text.charAt(start))) {
    if (/^(?:\{[^[\]]*"values"\s*:\s*)?\[\s*\[/.test(text.slice(start))) return 'meeting-guide';
    throw notAFeed('unknown-format', 'is JSON in no known format', text);
  }
  const cells = headerCells(text, start);
  // a message in plain words has commas too: only the server's word, or short names above a second line, make a table
  const isTable = /csv|tab-sep/.test(contentType) || (cells.every(cell => cell.length <= longestHeader) && /[\r\n]\s*\S/.test(text.slice(start, start + 20_000)));
  if (!isTable || cells.length < 2) throw notAFeed('not-json', 'is neither JSON nor a spreadsheet', text);
  const columns = cells.map(columnName);
  return columns.includes('name') && columns.some(column => meetingGuideColumn.test(column)) ? 'meeting-guide' : 'csv';
}
