import type { Slice } from '../../connectors/connector.ts';
import type { Group } from '../../protocol/group.ts';
import { GroupIndex } from '../../search/group-index.ts';
import type { Filling } from '../lists/filling.ts';
import { readyIndex } from '../lists/ready-index.ts';
import { DeviceGroups } from './device-groups.ts';
import type { FeedOptions, GroupSource } from './group-source.ts';
import { inZone } from './in-zone.ts';

const previewRows = 100;
const shownRows = 10;

/** A list of groups on the device, while it is being filled. */
export class FillingGroups implements Filling<Group, Slice, GroupSource> {
  readonly #options: FeedOptions;
  readonly #index: GroupIndex;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#index = this.#emptyIndex();
  }

  rowsOf({ groups }: Slice): readonly Group[] {
    return groups;
  }

  inZone(group: Group): Group {
    return inZone(group, this.#options.feedZone);
  }

  find(id: string): Group | undefined {
    return this.#index.find(id);
  }

  add(group: Group): void {
    this.#index.add([group], this.#options.words);
  }

  preview(groups: readonly Group[]): readonly Group[] {
    const first = this.#emptyIndex();
    first.add(groups.slice(0, previewRows));
    for (const build = first.build(); !build.next().done; );
    const { displayZone: timeZone, now } = this.#options;
    return first.search({ timeZone, limit: shownRows }, now).items;
  }

  async open(signal: AbortSignal): Promise<GroupSource> {
    await readyIndex(this.#index, this.#index.needsRules, signal);
    return new DeviceGroups(this.#index);
  }

  #emptyIndex(): GroupIndex {
    const { displayZone: timeZone, now } = this.#options;
    return new GroupIndex({ timeZone, now });
  }
}
