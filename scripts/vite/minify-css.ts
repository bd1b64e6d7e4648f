import { transform } from 'lightningcss';

const standIn = (at: number): string => `expression-${String(at)}-here`;
const standIns = /expression-(\d+)-here/g;

/** Shortens the fixed parts of a `css` literal. Where the sheet with stand-ins for its expressions is no valid CSS, it only folds white space. */
export function minifyCss(parts: readonly string[]): string[] {
  const sheet = parts.reduce((text, part, at) => text + standIn(at - 1) + part);
  try {
    const { code } = transform({ filename: 'literal.css', code: new TextEncoder().encode(sheet), minify: true });
    const text = new TextDecoder().decode(code);
    const order = [...text.matchAll(standIns)].map(match => Number(match[1]));
    // one merged or moved expression, and the parts would no longer fit
    if (order.length === parts.length - 1 && order.every((number, at) => number === at)) {
      return text.split(/expression-\d+-here/);
    }
  } catch {
    // an expression stands where no value may: a selector, a whole rule
  }
  return parts.map(part => part.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' '));
}
