// Runs in a measured page before its own scripts: marks when a visitor begins to wait and when what they wait for is painted.
(() => {
  const walls = [];
  const painted = [];
  let startedAt = 0;

  /** Calls back in the first task after the next frame, which is painted by then. */
  const afterPaint = then => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); then(); };
    port2.postMessage(null);
  });
  const mark = name => performance.mark(`speed:${name}`);

  const begin = event => {
    startedAt = event.timeStamp;
    mark(`press ${painted.length}`);
  };
  addEventListener('keydown', begin, true);
  addEventListener('click', begin, true);
  addEventListener('input', () => {
    const press = painted.length;
    const since = startedAt;
    painted.push(new Promise(resolve => afterPaint(() => {
      walls.push(performance.now() - since);
      mark(`painted ${press}`);
      resolve();
    })));
  }, true);

  /** Resolves when a condition on the root of an element of that tag holds and has been painted, with the time since navigation. */
  const when = async (tag, name, holds) => {
    await customElements.whenDefined(tag);
    const root = document.querySelector(tag).shadowRoot;
    return new Promise(resolve => {
      const look = () => {
        if (!holds(root)) return;
        observer.disconnect();
        afterPaint(() => { mark(name); resolve(performance.now()); });
      };
      const observer = new MutationObserver(look);
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      look();
    });
  };

  /** Nodes of a subtree, with those in shadow roots. */
  const nodes = root => {
    let count = 1;
    for (const child of root.childNodes) count += nodes(child);
    return root.shadowRoot ? count + nodes(root.shadowRoot) : count;
  };

  globalThis.speed = { walls, painted, when, nodes, afterPaint };
})();
