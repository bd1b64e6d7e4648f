import { css, type CSSResult } from 'lit';

/** What a sheet of paper is made of. */
export interface SheetSetting {
  /** Size and margins for `@page`: a style sheet of a shadow root has no say in them. */
  page: string;
  styles: CSSResult;
  /** Stands for the title of the page while it is printed: printers write it on top, and files are named after it. */
  title: string;
  tag: string;
  dir: string;
}

/** A sheet that is laid out but not seen: it can be filled and measured, then printed, then closed. */
export interface Sheet {
  root: ShadowRoot;
  print: () => void;
  close: () => void;
}

/** On the screen it takes no room and cannot be seen or read out; on paper it is all there is. */
const hostStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: 0 auto auto 0 !important;
    visibility: hidden !important;
    pointer-events: none !important;
    color: #000 !important;
    font-family: sans-serif !important;
    overflow-wrap: anywhere !important;
    unicode-bidi: isolate !important;
  }
  @media print {
    :host {
      position: static !important;
      visibility: visible !important;
    }
  }
  h1,
  h2,
  p {
    margin: 0;
  }
  /* a name in another direction stays where the sheet's own lines begin */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
`;

/** A browser that prints without telling when it is done must not keep a copy of the list in the page. */
const longestMs = 300_000;
let closeLast: (() => void) | undefined;

/** Opens a sheet beside the body of the page, which is left out when that is printed. Only one is open at a time. */
export function openSheet({ page, styles, title, tag, dir }: SheetSetting): Sheet {
  closeLast?.();
  const host = document.createElement('div');
  Object.assign(host, { lang: tag, dir });
  host.setAttribute('aria-hidden', 'true');
  // closed, so that what records the page does not read along
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [hostStyles, styles].flatMap(({ styleSheet }) => styleSheet ?? []);
  const around = new CSSStyleSheet();
  around.replaceSync(`@page{${page}}@media print{html{all:initial!important;display:block!important}html>body{display:none!important}}`);
  document.documentElement.append(host);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, around];
  const titleBefore = document.title;
  const focused = focusedElement();
  const close = (): void => {
    clearTimeout(timer);
    removeEventListener('afterprint', close);
    removeEventListener('pagehide', close);
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== around);
    if (document.title === title) document.title = titleBefore;
    if (focusedElement() !== focused) focused?.focus();
    if (closeLast === close) closeLast = undefined;
  };
  closeLast = close;
  const timer = setTimeout(close, longestMs);
  addEventListener('afterprint', close);
  addEventListener('pagehide', close);
  const print = (): void => {
    document.title = title;
    window.print();
  };
  return { root, print, close };
}

function focusedElement(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}
