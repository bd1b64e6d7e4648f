/** An instant with milliseconds, as HSDS wants it; of a bare date its beginning in UTC. */
export const instantOf = (instant: string | undefined): string | undefined => (instant === undefined ? undefined : new Date(instant).toISOString());

/** The date of an instant. */
export const dateOfInstant = (instant: string | undefined): string | undefined => instant?.slice(0, 10);
