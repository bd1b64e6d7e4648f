import { TakenIds } from '../../connectors/taken-ids.ts';
import type { Resource } from '../../protocol/resource.ts';
import { loaded } from '../lists/loaded.ts';
import type { OpenedResources, ResourceOptions } from './resource-source.ts';

/** Opens rows that are in hand already, such as those a page says in its own markup. Throws `ClientError`. */
export async function deviceResources(rows: readonly Resource[], options: ResourceOptions): Promise<OpenedResources> {
  const take = await loaded((async () => (await import('./resources-on-device.ts')).takeRows)(), 'searches lists');
  const ids = new TakenIds();
  return take(rows.map(row => ({ ...row, id: ids.take(row.id) })), options);
}
