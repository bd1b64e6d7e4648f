// The plain-JavaScript floor: the same rows parsed at once, one substring filter, plain text set in as many nodes. Nothing a widget is for.
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const textOf = row => Object.values(row).map(value => (typeof value === 'object' && value ? textOf(value) : value)).join(' ');

/** Puts a search field and a list on the page, in place of what was there, that cost no more than they must. */
export async function mountFloor(feed, { noun, facts, rows: shown, nodesOfRow }) {
  const parsed = await (await fetch(feed)).json();
  const rows = Array.isArray(parsed) ? parsed : Object.values(parsed).find(Array.isArray);
  const texts = rows.map(row => fold(textOf(row)));
  const field = Object.assign(document.createElement('input'), { type: 'search', id: 'floor' });
  const count = document.createElement('p');
  const list = document.createElement('ul');
  const items = Array.from({ length: shown }, () => {
    const item = document.createElement('li');
    // a text in an element is two nodes
    for (let nodes = 1; nodes < nodesOfRow; nodes += 2) item.append(Object.assign(document.createElement('p'), { textContent: '-' }));
    return item;
  });
  list.append(...items);

  const show = () => {
    const wanted = fold(field.value);
    const found = [];
    let total = 0;
    for (let at = 0; at < texts.length; at++) {
      if (!texts[at].includes(wanted)) continue;
      if (total++ < shown) found.push(rows[at]);
    }
    count.textContent = `${total} ${noun}`;
    items.forEach((item, at) => {
      const row = found[at];
      item.hidden = !row;
      if (!row) return;
      for (let part = 0; part < item.children.length; part++) item.children[part].textContent = row[facts[part]] ?? row[facts[0]];
    });
  };
  field.addEventListener('input', show);
  show();
  document.body.replaceChildren(field, count, list);
  field.focus();
}
