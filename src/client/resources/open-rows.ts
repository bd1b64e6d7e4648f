import { TakenIds } from '../../connectors/taken-ids.ts';
import type { Resource } from '../../protocol/resource.ts';
import { loaded } from '../lists/loaded.ts';
import type { OpenedResources, ResourceOptions } from './resource-source.ts';

/** Opens rows that are in hand already, such as those a page says in its own markup. Throws `ClientError`. */
export async function deviceResources(rows: readonly Resource[], options: Pick<ResourceOptions, 'now' | 'signal' | 'words' | 'feedZone'>): Promise<OpenedResources> {
  const { FillingResources } = await loaded(import('./resources-on-device.ts'), 'searches a list');
  const filling = new FillingResources(options);
  const ids = new TakenIds();
  for (const row of rows) filling.add(filling.inZone({ ...row, id: ids.take(row.id) }));
  return { source: await filling.open(options.signal), reports: [] };
}
