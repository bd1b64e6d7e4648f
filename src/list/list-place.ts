/** Where an embedder said the rows come from. */
export interface ListPlace {
  /** One or several feed addresses, separated by spaces. Goes before the endpoint. */
  src: string | undefined;
  /** One format for all feeds, or one for each, separated by spaces. */
  format: string | undefined;
  /** Absolute address, already looked up. */
  endpoint: string | undefined;
}

/** The name of a list: what it is read from. Undefined where nothing is said. */
export const listName = ({ src, endpoint }: ListPlace): string | undefined => (src?.trim() ? absolute(src).join(' ') : endpoint);

/** The feeds of a place, each with its format; none where rows come from an endpoint. */
export function feedsOf({ src, format }: ListPlace): { url: string; format?: string }[] {
  const formats = format?.trim().split(/\s+/) ?? [];
  return absolute(src ?? '').map((url, at) => ({ url, format: (formats[at] ?? formats.at(-1)) }));
}

function absolute(src: string): string[] {
  return src.trim().split(/\s+/).filter(Boolean).map(address => {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address; // fails later with its own message, beside the feeds that are right
    }
  });
}
