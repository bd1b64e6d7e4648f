import type { Slice } from '../connector.ts';
import { fetched } from './fetched.ts';
import type * as Patient from './patient.ts';

type PatientReader = typeof Patient;
const load = () => import('./patient.ts');
let reader: PatientReader | undefined;

/** A row holds something unusual, and the patient reader is not here yet. */
export class Unclear extends Error {}

/** What reads facts that are written in unusual ways. Most feeds have none: it is downloaded for the first, and that row read again. */
export function patiently(): PatientReader {
  if (!reader) throw new Unclear();
  return reader;
}

/** Downloads the patient reader. */
export function* fetchPatience(): Generator<Slice, void> {
  reader = yield* fetched(load);
}
