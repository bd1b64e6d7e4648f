import '../../../src/widgets/crisis-slot/define.ts';
import type { CrisisSlot } from '../../../src/widgets/crisis-slot/crisis-slot.ts';

/** The moment at which the tests stand still. */
const now = Date.parse('2026-05-13T12:00:00Z');

/** The date so many days before it. */
export const day = (ago: number): string => new Date(now - ago * 86_400_000).toISOString().slice(0, 10);

const made = new Set<Element>();

/** Puts a slot into the page. */
export function place(markup: string, { parent = document.body }: { parent?: Element | ShadowRoot } = {}): CrisisSlot {
  const slot = document.createElement('crisis-slot');
  slot.clock = () => now;
  slot.innerHTML = markup;
  parent.append(slot);
  made.add(slot);
  return slot;
}

/** Takes every slot out of the page again. */
export function leaveAll(): void {
  for (const slot of made) slot.remove();
  made.clear();
}

/** What stands there to read, without the marks that keep numbers from being turned round. */
export const readOut = (slot: Element): string => slot.textContent.replace(/[\u2066-\u2069]/g, '');
