/** The `data-endpoint` of the loader's script tag, found by its attribute because `currentScript` is null in modules. */
const pageEndpoint = (): string | undefined => document.querySelector<HTMLElement>('script[data-endpoint]')?.dataset.endpoint;

/** Where a widget's endpoint comes from: its own property or attribute, else the nearest ancestor's attribute, else the page's. */
export function endpointOf(widget: Element & { endpoint?: string }): string | undefined {
  if (widget.endpoint) return absolute(widget.endpoint);
  for (let at: Element | null = widget; at; at = at.parentElement ?? hostOf(at)) {
    const own = at.getAttribute('endpoint');
    if (own) return absolute(own);
  }
  const page = pageEndpoint();
  return page ? absolute(page) : undefined;
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** An address without its last slash, so that paths can be appended. */
const absolute = (address: string): string => new URL(address, document.baseURI).href.replace(/\/+$/, '');
