/** A stable number that does not tell the name it came from (FNV-1a): for calendars, which are often shared. */
export function hiddenId(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
