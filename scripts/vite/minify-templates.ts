import { parseSync, type Plugin } from 'vite';
import { minifyCss } from './minify-css.ts';
import { minifyHtml } from './minify-html.ts';

const minifiers: Record<string, (parts: readonly string[]) => string[]> = { html: minifyHtml, svg: minifyHtml, css: minifyCss };

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Shortens Lit's `html`, `svg` and `css` literals in the project's own sources, which the bundler leaves as they are. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /\/node_modules\// }, code: /\b(html|svg|css)`/ },
      handler: code => ({ code: shortenTemplates(code), map: null }),
    },
  };
}

/** The same JavaScript with its template literals shortened. */
export function shortenTemplates(code: string): string {
  const edits = [...templates(parseSync('module.js', code).program)].flatMap(template => editsFor(template, code)).sort((a, b) => a.start - b.start);
  let text = '';
  let from = 0;
  for (const edit of edits) {
    text += code.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + code.slice(from);
}

interface TemplateNode {
  tag: { type: string; name?: string };
  quasi: { quasis: { start: number; value: { raw: string } }[] };
}

/** Every tagged template in a syntax tree, nested ones too. */
function* templates(node: unknown): Generator<TemplateNode> {
  if (typeof node !== 'object' || node === null) return;
  if ((node as { type?: unknown }).type === 'TaggedTemplateExpression') yield node as TemplateNode;
  for (const child of Object.values(node)) yield* templates(child);
}

function editsFor({ tag, quasi }: TemplateNode, code: string): Edit[] {
  const minify = tag.type === 'Identifier' ? minifiers[tag.name ?? ''] : undefined;
  const parts = quasi.quasis.map(({ value }) => value.raw);
  // an escape means something else in the text than in the source: leave such a literal alone
  if (!minify || parts.some(part => part.includes('\\'))) return [];
  const shorter = minify(parts);
  return quasi.quasis.map(({ start, value: { raw } }, at) => {
    // parsers differ on whether a part takes in its delimiter
    const begin = code.indexOf(raw, start);
    return { start: begin, end: begin + raw.length, text: shorter[at] ?? raw };
  });
}
