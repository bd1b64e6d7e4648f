import type { Resource } from '../../protocol/resource.ts';
import { none } from '../reading/gather.ts';

type Lists = 'topics' | 'audiences' | 'channels' | 'places' | 'languages' | 'accessibility' | 'contentNotes' | 'concerns' | 'schedule' | 'links';

/** A resource with empty lists for all that it does not tell. */
export const resourceWith = (facts: Omit<Resource, Lists> & Partial<Pick<Resource, Lists>>): Resource => ({
  topics: none, audiences: none, channels: none, places: none, languages: none, accessibility: none, contentNotes: none, concerns: none, schedule: none, links: none, ...facts,
});
