import { waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import type { Resource } from '../../../../src/protocol/resource.ts';
import { base } from '../../../../src/ui/base.ts';
import { loadTakeAway } from '../../../../src/widgets/resource-cards/take-away/index.ts';
import type { TakeAwaySetting } from '../../../../src/widgets/resource-cards/take-away/take-away.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { meetingOf, now, placeOf } from '../../../search/group-of.ts';

/** A few resources that have something of everything. */
export const sample: readonly Resource[] = [
  resourceOf({
    id: 'line', kind: 'helpline', title: 'Riverton Line', channels: [
      channelOf({ display: '555 0100', dial: '5550100', hours: { openings: [0, 1, 2, 3, 4, 5, 6].map(() => meetingOf('MO,TU,WE,TH,FR,SA,SU', '00:00', { minutes: 1440 })).slice(0, 1), closedOn: [] } }),
      channelOf({ type: 'text', display: '741741', dial: '741741', body: 'HOME' }),
    ], cost: { free: true }, documents: [], checkedAt: '2026-11-01',
  }),
  resourceOf({
    id: 'pantry', title: 'Food Pantry', alert: 'Side door this week', status: 'paused', channels: [channelOf({ type: 'web', display: 'pantry.example', url: 'https://pantry.example/open' })],
    places: [placeOf({ name: 'St Mary Hall', address: '3 Mill Street' })], links: [{ url: 'https://pantry.example/more' }],
    hours: { timeZone: 'UTC', openings: [meetingOf('MO,TU,WE', '09:00', { minutes: 180 }), meetingOf('SA', '10:00')], closedOn: ['2026-12-25', '2020-12-25'] }, cost: { free: false, notes: 'pay what you can' }, documents: ['proof of address'],
  }),
  resourceOf({ id: 'event', kind: 'event', title: 'Tea for Carers', schedule: [meetingOf('TH', '14:00')], places: [placeOf({ name: 'Carers Centre', address: '9 High Street' })] }),
];

/** The panel in a page, as a person meets it. */
export class Panel {
  readonly host = document.createElement('div');
  readonly root = this.host.attachShadow({ mode: 'open' });

  /** Opens a panel over these resources. */
  static async over(resources: readonly Resource[], facts: Partial<TakeAwaySetting> = {}): Promise<Panel> {
    const panel = new Panel();
    await panel.draw(resources, facts);
    document.body.append(panel.host);
    open.add(panel);
    return panel;
  }

  /** Draws it anew, as its widget does. */
  async draw(resources: readonly Resource[], facts: Partial<TakeAwaySetting> = {}): Promise<void> {
    const tag = facts.tag ?? 'en';
    const { takeAway, styles, words } = await loadTakeAway(tag);
    this.host.lang = tag;
    this.host.dir = facts.dir ?? 'ltr';
    this.root.adoptedStyleSheets = [...base, styles].flatMap(({ styleSheet }) => styleSheet ?? []);
    render(takeAway(resources, settingOf({ words, tag, dir: this.host.dir, ...facts })), this.root);
  }

  named(name: string, selector = 'button, a'): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>(selector)].find(one => one.textContent.trim() === name);
    if (!found) throw new Error(`nothing is called ${name}`);
    return found;
  }

  press(name: string): void {
    this.named(name).focus();
    this.named(name).click();
  }

  get said(): string {
    return this.root.querySelector('[role=status]')?.textContent ?? '';
  }

  get textBox(): string | undefined {
    return this.root.querySelector('textarea')?.value;
  }

  async says(words: string): Promise<void> {
    await waitUntil(() => this.said === words, `it never said "${words}"`, { timeout: 10_000 });
  }
}

const open = new Set<Panel>();

/** Takes every panel out of the page again. */
export function closeAll(): void {
  for (const { host } of open) host.remove();
  open.clear();
}

/** A setting for English words given; whatever is given differs. */
export const settingOf = (facts: Pick<TakeAwaySetting, 'words'> & Partial<TakeAwaySetting>): TakeAwaySetting =>
  ({ tag: 'en', dir: 'ltr', displayZone: 'UTC', now, pageUrl: 'https://clinic.example/help', ...facts });

const replaced: (() => void)[] = [];

/** Puts something in the place of the browser's own until `giveBack`. */
export function replace(object: object, name: string, value: unknown): void {
  without(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
}

/** Takes away something of the browser's own until `giveBack`. */
export function without(object: object, name: string): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Reflect.deleteProperty(object, name);
  replaced.push(() => {
    Reflect.deleteProperty(object, name);
    if (own) Object.defineProperty(object, name, own);
  });
}

/** Gives the browser back all that was its own. */
export function giveBack(): void {
  for (const restore of replaced.splice(0).reverse()) restore();
}
