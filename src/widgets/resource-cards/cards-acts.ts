import { ListActs } from '../../list/list-acts.ts';
import { showOnPage } from '../../list/show-on-page.ts';
import type { Resource } from '../../protocol/resource.ts';
import type { CardsStore } from './cards-store.ts';
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
  readonly wantGroup = (id: string): void => { showOnPage(this.host, { kind: 'group', id }); };
}
