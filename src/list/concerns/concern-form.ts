import { html, type TemplateResult } from 'lit';
import { DeviceError } from '../../device/failure.ts';
import { concernParts } from '../../protocol/concern.ts';
import type { ConcernSetting, SaidOf } from './concern-setting.ts';
import { remarks } from './remarks.ts';

const mostLetters = 2_000;
/** Forms whose words are just being taken: a second press sends nothing twice. */
const busy = new WeakSet<Element>();

/**
 * "This is wrong": opens a form in its place, and says below what became of it. No dialog that lies above the page: the visitor's way
 * out of the page would lie below it.
 */
export function concernForm(row: SaidOf, setting: ConcernSetting): TemplateResult {
  const { more, parts } = setting;
  return html`<div class="concern" part="concern">
    <details @keydown=${onKey}>
      <summary>${more.wrong}${about(row)}</summary>
      <form @submit=${(event: SubmitEvent) => { void onSubmit(event, row, setting); }}>
        <fieldset>
          <legend>${more.which}</legend>
          <div class="choices">${parts.map(part => html`<label class="choice"><input type="checkbox" name="part" value=${part}><span>${more.parts[part]}</span></label>`)}</div>
        </fieldset>
        <label>${more.tellMore}<textarea name="text" rows="3" maxlength=${mostLetters} dir="auto" autocomplete="off"></textarea></label>
        <p class="muted">${more.whoReads}</p>
        <p class="warn" role="alert"></p>
        <div class="row"><button class="primary">${more.send}</button><button type="button" @click=${onClose}>${more.close}</button></div>
      </form>
    </details>
    ${remarks(row, setting)}
  </div>`;
}

/** "Still true", in one tap. */
export function stillTrue(row: SaidOf, { concerns, more }: Pick<ConcernSetting, 'concerns' | 'more'>): TemplateResult {
  const said = concerns.about(row.id).some(({ parts }) => parts.length === 0);
  const confirm = (): void => { void concerns.confirm(row.id).catch((error: unknown) => { console.error(error); }); };
  return html`<button type="button" aria-pressed=${said ? 'true' : 'false'} @click=${confirm}>${more.stillTrue}${about(row)}</button>`;
}

/** Tells buttons of the same words apart. */
const about = ({ name }: SaidOf): TemplateResult => html`<span class="unseen">: <bdi translate="no">${name}</bdi></span>`;

async function onSubmit(event: SubmitEvent, row: SaidOf, { concerns, more }: ConcernSetting): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  if (busy.has(form)) return;
  const chosen = [...form.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
  const parts = concernParts.filter(part => chosen.includes(part));
  const text = form.querySelector('textarea')?.value.trim();
  say(form, parts.length === 0 ? more.chooseOne : '');
  if (parts.length === 0) { form.querySelector('input')?.focus(); return; }
  busy.add(form);
  try {
    await concerns.report(row.id, { parts, ...(text && { text }) });
    form.reset();
    close(form);
  } catch (error) {
    say(form, error instanceof DeviceError && error.kind === 'locked' ? more.locked : more.notTaken);
  }
  busy.delete(form);
}

/** An element whose words the template leaves alone. */
function say(form: HTMLFormElement, words: string): void {
  const region = form.querySelector('[role=alert]');
  if (region) region.textContent = words;
}

function onKey(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.stopPropagation();
  close(details);
}

function onClose({ currentTarget }: Event): void {
  close(currentTarget as Element);
}

/** Back to where it was opened. What was written is still in it. */
function close(inside: Element): void {
  const details = inside.closest('details');
  if (!details) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}
