import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface SightHost extends ReactiveControllerHost {
  renderRoot: HTMLElement | DocumentFragment;
}

/** Tells of outlines that come into sight: elements whose `data-thin` names a row. */
export class Sight implements ReactiveController {
  readonly #host: SightHost;
  readonly #seen: (id: string) => void;
  #observer: IntersectionObserver | undefined;
  readonly #watched = new Set<Element>();

  constructor(host: SightHost, seen: (id: string) => void) {
    this.#host = host;
    this.#seen = seen;
    host.addController(this);
  }

  hostUpdated(): void {
    const outlines = new Set(this.#host.renderRoot.querySelectorAll('[data-thin]'));
    for (const element of this.#watched) if (!outlines.has(element)) this.#forget(element);
    for (const element of outlines) {
      if (this.#watched.has(element)) continue;
      this.#observer ??= new IntersectionObserver(entries => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#tell(target);
      });
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
  }

  #tell(element: Element): void {
    // the element may show another row by the next drawing
    this.#forget(element);
    const id = element.getAttribute('data-thin');
    if (id !== null) this.#seen(id);
  }

  #forget(element: Element): void {
    this.#observer?.unobserve(element);
    this.#watched.delete(element);
  }
}
