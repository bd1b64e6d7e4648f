import { assert } from '@open-wc/testing';
import type { ListVisitor, ListWidget } from '../widgets/list/visitor.ts';

/** What an attack would leave its mark on. */
export const host = window as { __pwned?: unknown };
/** What each of them would run. */
export const attack = 'window.__pwned=1';

/** Texts that would run if they ever became markup, an address or a template. */
export const attacks = [
  `<script>${attack}</script>`, `<img src=x onerror="${attack}">`, `<svg/onload=${attack}>`, `"><script>${attack}</script>`, `javascript:${attack}`, `JaVaScRiPt:${attack}`, ` javascript:${attack}`,
  `java\nscript:${attack}`, `data:text/html,<script>${attack}</script>`, `https://x.example/"onclick="${attack}`, `vbscript:${attack}`, '${window.__pwned=1}', '{{constructor.constructor("window.__pwned=1")()}}', `<iframe srcdoc="<script>parent.__pwned=1</script>">`,
  `&lt;script&gt;${attack}&lt;/script&gt;`, '</script><script>window.__pwned=1</script>', '<!--', ']]>', '\u202e\u2066evil', '\u0000',
];

/** Nothing that a feed said has become an element, a handler or an address that runs. */
export function assertHarmless(visitor: Pick<ListVisitor<ListWidget>, 'all'>): void {
  assert.isUndefined(host.__pwned);
  assert.lengthOf(visitor.all('script, iframe, img, svg, object, embed, style'), 0);
  for (const element of visitor.all('*')) {
    for (const { name, value } of element.attributes) {
      assert.notMatch(name, /^on/, element.outerHTML);
      if (name === 'href' || name === 'src') assert.match(value, /^(https?:|mailto:|tel:|sms:|geo:|#)/i, element.outerHTML);
    }
  }
}

/** Collects what is thrown and heard by nobody, until `end` gives it. */
export function hearErrors(): { end: () => unknown[] } {
  const errors: unknown[] = [];
  const life = new AbortController();
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => { errors.push('reason' in event ? event.reason : event.error); };
  addEventListener('error', onError, { signal: life.signal });
  addEventListener('unhandledrejection', onError, { signal: life.signal });
  return { end: () => { life.abort(); return errors; } };
}
