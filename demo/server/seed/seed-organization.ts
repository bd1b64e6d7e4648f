import type { Group } from '../../../src/protocol/group.ts';
import type { SeedRegion } from './words/regions.ts';

/** Who stands behind what is done in a region. Each has one number and one address for all that it does. */
export function organizationOf(region: SeedRegion, at: number): NonNullable<Group['organization']> {
  const which = at % region.organizations.length;
  const address = `${region.slug}-${String(which + 1)}`;
  const phone = `555-01${String(((region.slug.length * 7 + which * 3) % 90) + 10)}`;
  return { name: region.organizations[which], phone, email: `${address}@example.org`, url: `https://example.org/${address}` };
}
