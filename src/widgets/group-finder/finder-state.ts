import type { Group } from '../../protocol/group.ts';
import type { ListState } from '../../list/list-state.ts';

/** A way out of an empty answer. */
export type WayOut =
  | { kind: 'day'; value: string; count: number }
  | { kind: 'radius'; radiusKm: number; count: number }
  | { kind: 'online'; count: number };

export type View = 'list' | 'week';

/** Everything the finder shows, in one immutable value. */
export interface FinderState extends ListState<Group> {
  readonly view: View;
  /** What would fit where nothing does. */
  readonly waysOut: readonly WayOut[];
  /** In the week view, the answer day by day; 0 = Sunday. */
  readonly days?: readonly { weekday: number; items: readonly Group[]; total: number }[];
  /** What belongs to the group whose page is open. */
  readonly kin?: { of: string; series: readonly Group[]; samePlace: readonly Group[] };
}
