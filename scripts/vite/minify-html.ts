/**
 * Shortens the fixed parts of an HTML template by the white-space rule of JSX: a run with a line break beside a tag
 * goes, any other becomes one space. Comments go. Text that must keep its spaces is left alone.
 */
export function minifyHtml(parts: readonly string[]): string[] {
  if (parts.some(part => /<(pre|textarea)\b/i.test(part))) return [...parts];
  return parts.map(part => part
    .replace(/<!--(?!\?)[\s\S]*?-->/g, '')
    .replace(/>\s*\n\s*(?=<|$)/g, '>')
    .replace(/^\s*\n\s*(?=<)/, '')
    .replace(/^\s*\n\s*$/, '')
    .replace(/\s+/g, ' '));
}
