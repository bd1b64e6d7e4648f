import { compare, compareOrder, type Searched } from '../../comparison.ts';
import { rulesOf, type Fault, type Finding } from '../../finding.ts';
import { nameOf, type Noun } from '../../nouns.ts';
import { marker } from '../../problem.ts';
import { quoted, shown } from '../../quoted.ts';

const most = 4;
/** Nobody types more. */
const longestName = 200;
/** The beginning of a word that goes on. */
const longWord = /(?<![\p{L}\p{M}\p{N}'’])\p{L}{4}(?=\p{L})/u;

/** Words: what must be found, what must not, and where the reference finds other rows. */
export async function* checkText(noun: Noun, searched: Searched): AsyncIterable<Finding> {
  const rule = rulesOf(`${noun.title}: search`, noun.title, `${noun.name}.search`);
  const { list: { rows }, zone: timeZone } = searched;
  const step = Math.max(1, Math.floor(rows.length / most));
  const some = rows.filter((row, at) => at % step === 0 && nameOf(row).length <= longestName && /\p{L}/u.test(nameOf(row))).slice(0, most);
  const own: (Fault | undefined)[] = [];
  const prefixes: (Fault | undefined)[] = [];
  for (const row of some) {
    const name = nameOf(row);
    own.push(await findFault(searched, name, row.id));
    const [beginning] = longWord.exec(name) ?? [];
    if (beginning) prefixes.push(await findFault(searched, beginning.toLowerCase(), row.id));
  }
  if (own.length > 0) yield rule('text-name', 'A row is found by its own name', 'Search the name, in any order of its words, with case and accents folded.').judge(own);
  if (prefixes.length > 0) yield rule('text-prefix', 'A row is found by the beginning of a word', 'Each typed word is a prefix: people see results while they type.').judge(prefixes);
  const nonsense = await searched.search.whole({ timeZone, text: marker });
  const found = nonsense.whole?.total ?? 0;
  yield rule('text-nothing', 'A word that no row holds finds nothing', 'Read `text`: rows without its words do not match.').judge(nonsense.fault ?? (found > 0 ? { where: `${nonsense.whole?.line ?? ''} → $.total`, came: String(found) } : undefined));
  const others: (Fault | undefined)[] = [];
  for (const row of some) others.push(await compare({ timeZone, text: nameOf(row) }, searched), await compareOrder({ timeZone, text: nameOf(row) }, searched));
  yield rule('text-others', 'Words find the rows that the widgets’ own search finds', 'Every word is needed, as a prefix; small slips are forgiven where nothing else is found; “quoted words” stand side by side. Another ranking is no fault, if it is meant.').judge(others.map(fault => fault && { ...fault, lesser: true }));
}

/** Whether a text leads to a row, as far as rows are read. */
async function findFault({ search, zone: timeZone }: Searched, text: string, id: string): Promise<Fault | undefined> {
  const { whole, fault } = await search.whole({ timeZone, text });
  if (!whole) return fault;
  return whole.rows.some(row => row.id === id) || !whole.isWhole ? undefined : { where: `${whole.line} → $.items`, came: `${String(whole.total)} rows without ${shown(id, 40)}: ${quoted(text, 60)}` };
}
