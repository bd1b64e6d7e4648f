function middleOfThree(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}

/**
 * The `wanted` smallest of the first `length` keys, in order, without sorting the rest (quickselect).
 * Reorders `keys`; the answer is a view of it.
 */
export function smallest(keys: Float64Array, length: number, wanted: number): Float64Array {
  let from = 0;
  let to = length - 1;
  while (wanted < length && from < to) {
    const pivot = middleOfThree(keys[from] ?? 0, keys[(from + to) >>> 1] ?? 0, keys[to] ?? 0);
    let low = from;
    let high = to;
    while (low <= high) {
      while ((keys[low] ?? 0) < pivot) low += 1;
      while ((keys[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const swapped = keys[low] ?? 0;
      keys[low] = keys[high] ?? 0;
      keys[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (wanted - 1 <= high) to = high;
    else if (wanted - 1 >= low) from = low;
    else break;
  }
  return keys.subarray(0, Math.min(wanted, length)).sort();
}
