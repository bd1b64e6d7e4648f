/** A list as JSON, row by row: a line each. */
export function* jsonList(rows: Iterable<unknown>): Generator<string, void> {
  let before = '[\n';
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
