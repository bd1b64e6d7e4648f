import type { Slice } from '../connector.ts';
import { fetchPatience } from '../reading/patience.ts';
import type { ResourceSlice } from './resource-connector.ts';

/** The steps of a reader that the formats of groups use too. */
export function* forResources<Result>(steps: Generator<Slice, Result>): Generator<ResourceSlice, Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield { resources: [], rejected: value.rejected, dropped: value.dropped, wait: value.wait };
  }
}

/** Downloads what reads facts that are written in unusual ways. Lists of services are full of them, so it is there from the start. */
export const withPatience = (): Generator<ResourceSlice, void> => forResources(fetchPatience());
