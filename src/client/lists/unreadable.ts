import { FeedError } from '../../connectors/feed-error.ts';
import { ClientError } from '../errors.ts';

/** What a feed that cannot be read is to the rest of the house. Anything but a failure of feed or network is thrown on: it is a fault of ours. */
export function asClientError(error: unknown, url: string): ClientError {
  if (error instanceof ClientError) return error;
  if (error instanceof FeedError) return new ClientError(error.kind === 'empty' ? 'empty' : 'malformed', `${url}: ${error.message}`, { cause: error });
  throw error;
}
