const quote = 34, comma = 44, openList = 91, backslash = 92, closeList = 93, openObject = 123, closeObject = 125;

/** Index of the quotation mark that closes the string opened at `at`, or -1 where the text ends first. */
function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark === quote) return i;
    if (mark === backslash) i++;
  }
  return -1;
}

/**
 * Index just after the value that begins at `at`, or -1 where it is never closed, or closed by the wrong bracket.
 * Counts brackets and knows strings, nothing more; without recursion, so that no depth can overflow.
 */
export function endOfValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark === quote) {
      i = endOfString(text, i);
      if (i < 0) return -1;
    } else if (mark === openObject || mark === openList) depth++;
    else if (mark === closeObject || mark === closeList) {
      // a plain value ends where its list does
      if (depth === 0) return i;
      // the closing brackets stand two behind the opening ones
      if (--depth === 0) return mark === text.charCodeAt(at) + 2 ? i + 1 : -1;
    } else if (mark === comma && depth === 0) return i;
  }
  return depth === 0 ? text.length : -1;
}

/** Index of the next mark that is neither white space nor a comma. */
export function nextItem(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark > 32 && mark !== comma && mark !== 0xfeff) return i;
  }
  return text.length;
}

/** Whether a list or an object begins at `at`. */
export const opens = (text: string, at: number): boolean => text[at] === '{' || text[at] === '[';
