import { FeedError } from '../../connectors/feed-error.ts';
import { ClientError } from '../errors.ts';

/** A part that is being downloaded. Throws `ClientError` where it cannot be. */
export function loaded<Part>(part: Promise<Part>, does: string): Promise<Part> {
  return part.catch((cause: unknown) => {
    // a part that came and then refused what it was given
    throw cause instanceof FeedError ? cause : new ClientError('unreachable', `the part that ${does} could not be loaded`, { cause });
  });
}

/** Downloads what reads rules beyond plain weekly ones. */
export const learnRules = (): Promise<unknown> => loaded(import('../../time/rules.ts'), 'reads rules');
