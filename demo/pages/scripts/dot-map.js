// A map in its smallest form: it hears which groups the finder shows, and asks for the one whose dot is pressed.
for (const map of document.querySelectorAll('.dot-map')) {
  map.closest('group-finder').addEventListener('groups-shown', ({ points }) => { draw(map, points); });
}

/** One dot for each place; the number on it tells how many groups meet there. */
function draw(map, points) {
  const places = groupedByPlace(points);
  const area = extent(points);
  map.replaceChildren(points.length === 0 ? note('No group in this list has a place on the map.') : note('North is up.'));
  for (const here of places.values()) map.append(dot(here, area));
}

/** Points closer than about 100 m share a dot. */
function groupedByPlace(points) {
  const places = new Map();
  for (const point of points) {
    const place = `${point.latitude.toFixed(3)} ${point.longitude.toFixed(3)}`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  return places;
}

function extent(points) {
  const latitudes = points.map(point => point.latitude);
  const longitudes = points.map(point => point.longitude);
  return { north: Math.max(...latitudes), south: Math.min(...latitudes), east: Math.max(...longitudes), west: Math.min(...longitudes) };
}

/** The group's own page names the others at its place, so one press leads to all of them. */
function dot(here, { north, south, east, west }) {
  const [{ id, latitude, longitude }] = here;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'dot';
  button.textContent = String(here.length);
  button.setAttribute('aria-label', here.length === 1 ? '1 group at this place' : `${here.length} groups at this place`);
  button.style.setProperty('--across', String((longitude - west) / (east - west || 1)));
  button.style.setProperty('--down', String((north - latitude) / (north - south || 1)));
  button.addEventListener('click', () => { button.dispatchEvent(new CustomEvent('group-select', { bubbles: true, detail: { id } })); });
  return button;
}

function note(text) {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
