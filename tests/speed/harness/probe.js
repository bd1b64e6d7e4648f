// Runs in a measured page before its own scripts: marks when a visitor begins to wait and when what they wait for is painted.
(() => {
  /** By press: how long its event waited for its turn, and a promise of the frame that shows its effect. */
  const waitedMs = [];
  const painted = [];
  let waited = 0;

  const mark = name => performance.mark(`speed:${name}`).startTime;
  /** Marks the next frame. What it shows is painted by the end of the task that the mark lies in: a task of its own could come much later. */
  const markFrame = name => new Promise(resolve => requestAnimationFrame(() => resolve(mark(name))));

  const begin = event => { waited = mark(`press ${painted.length}`) - event.timeStamp; };
  addEventListener('keydown', begin, true);
  addEventListener('click', begin, true);
  addEventListener('input', () => {
    waitedMs.push(waited);
    painted.push(markFrame(`frame ${painted.length}`));
  }, true);

  /** Resolves in the first frame in which a condition on the root of an element of that tag holds, with the time since navigation. */
  const when = async (tag, name, holds) => {
    await customElements.whenDefined(tag);
    const root = document.querySelector(tag).shadowRoot;
    await new Promise(resolve => {
      const look = () => {
        if (!holds(root)) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      look();
    });
    return markFrame(name);
  };

  /** Nodes of a subtree, with those in shadow roots. */
  const nodes = root => {
    let count = 1;
    for (const child of root.childNodes) count += nodes(child);
    return root.shadowRoot ? count + nodes(root.shadowRoot) : count;
  };

  globalThis.speed = { waitedMs, painted, when, nodes, markFrame };
})();
