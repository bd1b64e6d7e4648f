import { ListActs } from '../../list/list-acts.ts';
import type { Resource } from '../../protocol/resource.ts';
import type { CardsStore } from './cards-store.ts';
import { GroupWantedEvent } from './events.ts';
import type { Outline } from './facts/answer.ts';

/** What a visitor can do with the cards besides what every list offers. */
export class CardsActs extends ListActs<Resource, CardsStore> {
  readonly speakPlainly = (plain: boolean): void => { this.store?.speakPlainly(plain); };

  /** Puts a list away that somebody shared. */
  readonly dismiss = (): void => { this.store?.receive(undefined); };

  readonly known = (row: Resource): Resource => this.store?.known(row) ?? row;

  readonly outline = (row: Resource): Outline | undefined => this.store?.outline(row);

  readonly seeAgain = (id: string): void => { void this.store?.seeAgain(id); };

  /** A story opens onto its group: shown by the page, or by a group finder on it. */
  readonly wantGroup = (id: string): void => {
    if (!this.host.dispatchEvent(new GroupWantedEvent(id))) return;
    const finder = document.querySelector<HTMLElement & { openGroup?: (id: string) => Promise<void> }>('group-finder');
    if (!finder?.openGroup) return;
    void finder.openGroup(id);
    finder.scrollIntoView({ block: 'start' });
    finder.tabIndex = -1;
    finder.focus();
  };
}
