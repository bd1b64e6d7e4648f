import { nothing, render, type TemplateResult } from 'lit';

/** Says and shows what came of a press, at the foot of the panel. */
export type Tell = (said: string, shown?: TemplateResult | typeof nothing) => void;

/** The foot of the panel that a control stands in, found while its event still knows the control. */
export function footOf(event: Event): { panel: HTMLElement; tell: Tell } {
  const panel = (event.currentTarget as HTMLElement).closest<HTMLElement>('.take-away');
  const [said, shown] = panel?.querySelectorAll<HTMLElement>('.foot > *') ?? [];
  if (!panel || !said || !shown) throw new Error('this control stands in no panel to take away from');
  return {
    panel,
    tell: (words, more = nothing) => {
      said.textContent = words;
      render(more, shown);
    },
  };
}
