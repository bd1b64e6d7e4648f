import { notes, type Entry, type Markup, type Note } from './entry.ts';
import { has, piecesIn, readMarkup, textOf, type Piece } from './markup.ts';

/** Title of a line that has none. */
export const untitled = 'Without a title';

const isLine = has('data-line');
const isWay = has('data-channel');
const isHeading = ({ name }: Piece): boolean => /^(?:h[1-6]|b|strong)$/.test(name);
/** A link to call or to text that nobody marked. */
const isBareLink = ({ name, attributes }: Piece): boolean => name === 'a' && /^(?:tel|sms):/i.test(attributes.href ?? '');

/** The lines that a page holds in its `<crisis-slot>`; undefined where it has no such element. */
export function pageLines(html: string): Entry[] | undefined {
  const slots = [...piecesIn(readMarkup(html), ({ name }) => name === 'crisis-slot')];
  if (slots.length === 0) return undefined;
  return slots.flatMap(slot => {
    const lines = [...piecesIn(slot, isLine, isLine)];
    const rest = entryOf(slot, isLine);
    return [...((rest.markup ?? []).length > 0 ? [rest] : []), ...lines.map(line => entryOf(line))];
  });
}

/** One line, without what belongs to lines inside of it. */
function entryOf(piece: Piece, closed: (piece: Piece) => boolean = () => false): Entry {
  const own = (fits: (inner: Piece) => boolean, end = closed): Piece[] => [...piecesIn(piece, inner => !closed(inner) && fits(inner), end)];
  const ways = own(inner => isWay(inner) || isBareLink(inner), inner => closed(inner) || isWay(inner));
  const [date] = [piece, ...own(has('data-checked'))].filter(has('data-checked'));
  const [title] = [...own(has('data-title')), ...own(isHeading)];
  const said = own(has('data-note')).map(({ attributes }) => attributes['data-note']);
  return {
    raw: {
      title: orNothing(title && textOf(title)) ?? untitled,
      channels: ways.map(channelOf),
      checkedAt: orNothing(date?.attributes.datetime) ?? orNothing(date?.attributes['data-checked']),
    },
    fileRow: piece.fileRow,
    said: new Set(notes.filter((note): note is Note => said.includes(note))),
    markup: ways.map(markupOf),
  };
}

function channelOf(way: Piece): unknown {
  const { 'data-channel': type, 'data-dial': dial, 'data-body': body, href = '', lang } = way.attributes;
  const [, scheme = '', number = ''] = /^(tel|sms):([^?]*)/i.exec(linkOf(way)) ?? [];
  const url = /^(?:tel|sms|mailto):/i.test(linkOf(way)) ? undefined : addressOf(linkOf(way));
  return {
    type: type ?? (scheme.toLowerCase() === 'sms' ? 'text' : 'voice'),
    display: textOf(way),
    dial: dial ?? (number ? decoded(number) : /^mailto:/i.test(href) ? decoded(href.slice(7)) : undefined),
    body, url, languages: lang ? [lang] : [],
  };
}

const linkOf = (way: Piece): string => [way, ...piecesIn(way, has('href'))].find(has('href'))?.attributes.href?.trim() ?? '';

function markupOf(way: Piece): Markup {
  const link = linkOf(way);
  return { text: textOf(way), calls: /^tel:/i.test(link) ? link : undefined };
}

/** A whole address; one within the site gets a host that stands for it. */
const addressOf = (link: string): string | undefined => (link !== '' && URL.canParse(link, 'https://this.site') ? new URL(link, 'https://this.site').href : orNothing(link));

const orNothing = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
