/** Every `$ref` within a value, once each. Those in examples are data and no references. */
export function referencesIn(value: unknown): string[] {
  const found = new Set<string>();
  visit(value, found);
  return [...found];
}

function visit(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === '$ref' && typeof part === 'string') found.add(part);
    else if (key !== 'examples' && key !== 'default') visit(part, found);
  }
}
