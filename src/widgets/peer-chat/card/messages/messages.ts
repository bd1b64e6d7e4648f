import type { Attendance } from '../../../../protocol/group.ts';
import type { ResourceKind } from '../../../../protocol/resource-facets.ts';

/** The words of what lies on the table, in one language. */
export interface CardMessages {
  group: string;
  kinds: Record<ResourceKind, string>;
  /** It is not in the list any more. */
  gone: string;
  failed: string;
  retry: string;
  /** The endpoint has no such list. */
  notOffered: string;
  open: string;
  /** Nothing on this page can show it. */
  cannotOpen: string;
  attendance: Record<Attendance, string>;
  onNow: string;
  zoneUnknown: string;
  byAppointment: string;
  askWhen: string;
  openNow: string;
  closedNow: string;
  hoursUnsure: string;
  status: Record<'paused' | 'closed' | 'met', string>;
  ways: (count: number) => string;
}
