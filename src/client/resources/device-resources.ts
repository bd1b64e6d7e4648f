import type { ResourceQuery } from '../../protocol/resource-search.ts';
import type { Resource } from '../../protocol/resource.ts';
import type { ResourceIndex } from '../../search/resource-index.ts';
import { DeviceSource } from '../lists/device-source.ts';
import type { ListAnswer } from '../lists/list-source.ts';
import { loaded } from '../lists/loaded.ts';
import type { ResourceOptions, ResourceSource } from './resource-source.ts';
import type { ThinRow, WholeReader } from './whole-reader.ts';

/** Resources that are searched on the device. Once a row is known whole, every answer has it so; what is searched of it stays its outline. */
export class DeviceResources extends DeviceSource<Resource, ResourceQuery> implements ResourceSource {
  readonly #thin: ReadonlyMap<string, ThinRow>;
  readonly #whole = new Map<string, Resource>();
  readonly #options: ResourceOptions;
  #reader: Promise<WholeReader> | undefined;

  constructor(index: ResourceIndex, thin: ReadonlyMap<string, ThinRow>, options: ResourceOptions) {
    super(index, { length: index.length, at: row => (index.isShown(row, options.now) ? index.at(row) : {}) });
    this.#thin = thin;
    this.#options = options;
  }

  override search(query: ResourceQuery, now: number, signal: AbortSignal, counts?: boolean): ListAnswer<Resource> | Promise<ListAnswer<Resource>> {
    const answer = super.search(query, now, signal, counts);
    return answer instanceof Promise ? answer.then(late => this.#filled(late)) : this.#filled(answer);
  }

  override find(id: string): Resource | undefined {
    return this.#whole.get(id) ?? super.find(id);
  }

  isThin(id: string): boolean {
    return this.#thin.has(id) && !this.#whole.has(id);
  }

  async whole(id: string, signal: AbortSignal): Promise<Resource | undefined> {
    const thin = this.#thin.get(id);
    if (!thin || this.#whole.has(id)) return this.find(id);
    if (thin.detail === undefined) return undefined;
    const reader = await (this.#reader ??= this.#loadReader());
    const resource = this.#whole.get(id) ?? { ...(await reader.read(thin.detail, thin, signal)), id };
    this.#whole.set(id, resource);
    return resource;
  }

  #filled(answer: ListAnswer<Resource>): ListAnswer<Resource> {
    return this.#whole.size === 0 ? answer : { ...answer, items: answer.items.map(item => this.#whole.get(item.id) ?? item) };
  }

  async #loadReader(): Promise<WholeReader> {
    try {
      return new (await loaded(import('./whole-reader.ts'), 'reads whole rows')).WholeReader(this.#options);
    } catch (error) {
      this.#reader = undefined;
      throw error;
    }
  }
}
