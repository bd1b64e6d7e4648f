import { ClientError } from '../../client/errors.ts';
import { openFeeds, type FeedOptions } from '../../client/groups/open-feeds.ts';
import type { OpenedSource } from '../../client/groups/group-source.ts';
import type { Format } from '../../connectors/index.ts';

/** Where an embedder said the groups come from. */
export interface SourceSetting {
  /** One or several feed addresses, separated by spaces. Goes before the endpoint. */
  src: string | undefined;
  /** One format for all feeds, or one for each, separated by spaces. */
  format: string | undefined;
  /** Absolute address, already looked up. */
  endpoint: string | undefined;
}

/** The name of a list: what it is read from. Undefined where nothing is said. */
export const listName = ({ src, endpoint }: SourceSetting): string | undefined => (src?.trim() ? absolute(src).join(' ') : endpoint);

/** Opens the list that an embedder named. */
export async function openSource({ src, format, endpoint }: SourceSetting, options: FeedOptions): Promise<OpenedSource> {
  if (src?.trim()) {
    const formats = format?.trim().split(/\s+/) ?? [];
    return openFeeds(absolute(src).map((url, at) => ({ url, format: (formats[at] ?? formats.at(-1)) as Format | undefined })), options);
  }
  let client;
  try {
    client = await import('../../client/groups/open-endpoint.ts');
  } catch (cause) {
    throw new ClientError('unreachable', 'a part of the widget could not be loaded', { cause });
  }
  return client.openEndpoint(endpoint ?? '', options);
}

function absolute(src: string): string[] {
  return src.trim().split(/\s+/).map(address => {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address; // fails later with its own message, beside the feeds that are right
    }
  });
}
