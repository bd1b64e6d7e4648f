import type { GroupQuery } from '../../protocol/group-search.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupIndex } from '../../search/group-index.ts';
import { DeviceSource } from '../lists/device-source.ts';
import { inSlices } from '../slices.ts';
import type { GroupSource } from './group-source.ts';

/** Groups that are searched on the device. */
export class DeviceGroups extends DeviceSource<Group, GroupQuery> implements GroupSource {
  readonly #index: GroupIndex;

  constructor(index: GroupIndex) {
    super(index, index);
    this.#index = index;
  }

  async related(group: Group, { timeZone, now, signal }: { timeZone: string; now: number; signal: AbortSignal }): Promise<{ series: Group[]; place: Group[] }> {
    const { kinOf } = await import('../../search/group-kin.ts');
    return inSlices(kinOf(group, this.#index, timeZone, now), signal);
  }
}
