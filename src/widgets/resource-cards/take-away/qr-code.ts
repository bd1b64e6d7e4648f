import { html, type TemplateResult } from 'lit';
import { correction, generate, mode, type Bitmap2D } from 'lean-qr';

/** Light modules around a code, as readers need them (ISO/IEC 18004). */
const quietModules = 4;
/** In a larger code a phone cannot tell the modules apart on a small screen: this one has 105 a side, for about 1,000 letters. */
const maxVersion = 22;
/** An address is plain letters: written as such, without a note on their encoding, which simple readers stumble over. */
const modes = [mode.ascii, mode.utf8];

/** A text as a QR code; undefined where it is too long to be read from a screen. Dark on light whatever the colours of the page. */
export function qrCode(text: string, name: string): TemplateResult | undefined {
  let code: Bitmap2D;
  try {
    code = generate(text, { minCorrectionLevel: correction.L, maxVersion, modes });
  } catch {
    return undefined; // it holds no more
  }
  const { size } = code;
  const whole = size + 2 * quietModules;
  return html`<svg role="img" aria-label=${name} viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges">
    <rect width="100%" height="100%" fill="#fff"></rect>
    <path fill="#000" d=${darkModules(size, (x, y) => code.get(x, y))}></path>
  </svg>`;
}

/** One stroke for each run of dark modules in a row. */
function darkModules(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && isDark(x, y)) x++;
      if (x > from) path += `M${String(from + quietModules)} ${String(y + quietModules)}h${String(x - from)}v1h-${String(x - from)}z`;
    }
  }
  return path;
}
