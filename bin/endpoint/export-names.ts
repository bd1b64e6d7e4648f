import { loadConnector } from '../../src/connectors/index.ts';
import type { Finding } from '../../src/protocol/rows.ts';
import { zoneNamed } from '../../src/time/zones.ts';

/** Names of the groups that meet according to a Meeting Guide list, read by our own connector; and the first row that it sets aside. */
export async function reviewNames(text: string): Promise<{ names: ReadonlySet<string>; rejected?: Finding }> {
  const names = new Set<string>();
  let rejected: Finding | undefined;
  const connector = await loadConnector('meeting-guide', text);
  for (const slice of connector.read(text, { isZone: name => zoneNamed(name) !== undefined })) {
    rejected ??= slice.rejected[0];
    for (const { name, schedule } of slice.groups) if (schedule.length > 0) names.add(name);
    await slice.wait;
  }
  return { names, rejected };
}
