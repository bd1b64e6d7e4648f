// A map in its smallest form: it hears which groups the finder shows, and asks for the one whose dot is pressed.
const columns = 8;
const rows = 5;

for (const map of document.querySelectorAll('.dot-map')) {
  map.closest('group-finder').addEventListener('groups-shown', ({ points }) => { draw(map, points); });
}

/** One dot for each square of the map, so that no dot hides another. */
function draw(map, points) {
  const note = document.createElement('p');
  note.textContent = points.length === 0 ? 'No group in this list has a place on the map.' : 'North is up. Each number tells how many groups are about there.';
  map.replaceChildren(note, ...[...bySquare(points)].map(([square, ids]) => dot(square, ids)));
}

/** The ids of the groups in each square that holds any, from the north-west to the south-east. */
function bySquare(points) {
  const squareOf = squaresOver(points);
  const squares = new Map();
  for (const point of points) {
    const square = squareOf(point);
    squares.set(square, [...(squares.get(square) ?? []), point.id]);
  }
  return new Map([...squares].sort(([a], [b]) => a - b));
}

function squaresOver(points) {
  const latitudes = points.map(point => point.latitude);
  const longitudes = points.map(point => point.longitude);
  const [north, south, east, west] = [Math.max(...latitudes), Math.min(...latitudes), Math.max(...longitudes), Math.min(...longitudes)];
  const step = (part, whole, count) => Math.min(count - 1, Math.floor((part / (whole || 1)) * count));
  return ({ latitude, longitude }) => step(north - latitude, north - south, rows) * columns + step(longitude - west, east - west, columns);
}

/** A dot opens its groups one after the other, press by press. */
function dot(square, ids) {
  const button = document.createElement('button');
  let presses = 0;
  button.type = 'button';
  button.className = 'dot';
  button.textContent = String(ids.length);
  button.setAttribute('aria-label', ids.length === 1 ? '1 group here: show it' : `${ids.length} groups here: show the next one`);
  button.style.setProperty('--across', String((square % columns) / (columns - 1)));
  button.style.setProperty('--down', String(Math.floor(square / columns) / (rows - 1)));
  button.addEventListener('click', () => {
    button.dispatchEvent(new CustomEvent('group-select', { bubbles: true, detail: { id: ids[presses++ % ids.length] } }));
  });
  return button;
}
