const quote = 34, comma = 44, openList = 91, backslash = 92, closeList = 93, openObject = 123, closeObject = 125, colon = 58;

/** Index just after the string that opens at `at`, or -1 where the text ends first. */
function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark === quote) return i + 1;
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
      i = endOfString(text, i) - 1;
      if (i < 0) return -1;
    } else if (mark === openObject || mark === openList) depth++;
    else if (mark === closeObject || mark === closeList) {
      // a plain value ends where its list does
      if (depth === 0) return i;
      if (--depth === 0) return bracketsMatch(text.charCodeAt(at), mark) ? i + 1 : -1;
    } else if (mark === comma && depth === 0) return i;
  }
  return depth === 0 ? text.length : -1;
}

const bracketsMatch = (open: number, close: number): boolean => (open === openObject) === (close === closeObject);

/** Index of the next mark that is neither white space nor a comma. */
export function nextItem(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (mark > 32 && mark !== comma && mark !== 0xfeff) return i;
  }
  return text.length;
}

/** The member name that begins at `at` and where its value begins; undefined where there is none. */
export function memberAt(text: string, at: number): { key: string; value: number } | undefined {
  if (text.charCodeAt(at) !== quote) return undefined;
  const end = endOfString(text, at);
  if (end < 0) return undefined;
  const sign = nextItem(text, end);
  return text.charCodeAt(sign) === colon ? { key: text.slice(at + 1, end - 1), value: nextItem(text, sign + 1) } : undefined;
}

export const opensList = (text: string, at: number): boolean => text.charCodeAt(at) === openList;
export const opensObject = (text: string, at: number): boolean => text.charCodeAt(at) === openObject;
export const closesList = (text: string, at: number): boolean => text.charCodeAt(at) === closeList;
export const closesObject = (text: string, at: number): boolean => text.charCodeAt(at) === closeObject;
