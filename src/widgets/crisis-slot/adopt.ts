import { styles } from './styles.ts';

let sheet: CSSStyleSheet | undefined;

/** Gives the sheet to the page or the shadow root in which lines stand, once. Looks are not needed: where they cannot be had, the lines are there. */
export function adoptInto(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  } catch (error) {
    console.error('<crisis-slot> cannot be styled here.', error);
  }
}
