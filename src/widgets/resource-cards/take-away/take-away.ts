import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Resource } from '../../../protocol/resource.ts';
import { copyText, printLargeType, printPocketCard, saveDates, saveText, showQr, type Act } from './acts.ts';
import { emailOf, smsOf, type Outgoing } from './messages-out.ts';
import type { TakeAwaySetting } from './setting.ts';

export { styles } from './styles.ts';
export type { TakeAwaySetting };

/** A panel with every way to take resources away: on paper, as text, in a message, in a calendar, as a code. All is made on the device. */
export function takeAway(resources: readonly Resource[], setting: TakeAwaySetting): TemplateResult {
  if (resources.length === 0) return html``;
  // what came of a press is about the list as it was: another list, or another language, begins anew
  return html`${keyed(JSON.stringify([setting.tag, resources.map(({ id }) => id)]), panel(resources, setting))}`;
}

function panel(resources: readonly Resource[], setting: TakeAwaySetting): TemplateResult {
  const { words } = setting;
  const sms = smsOf(resources, setting);
  const email = emailOf(resources, setting);
  const press = (act: Act) => (event: Event): void => { act(event, resources, setting); };
  return html`<section class="take-away" part="take-away" aria-label=${words.heading}>
    <h3>${words.heading}</h3>
    <p class="muted">${words.promise}</p>
    <div class="row">
      <button type="button" @click=${press(copyText)}>${words.copy}</button>
      <button type="button" @click=${press(saveText)}>${words.saveText}</button>
      <button type="button" @click=${press(printLargeType)}>${words.largePrint}</button>
      <button type="button" @click=${press(showQr)}>${words.showQr}</button>
      ${opens(sms, words.sms)}
      ${opens(email, words.email)}
    </div>
    ${shortened(sms, resources.length, words.smsFit)}
    ${shortened(email, resources.length, words.emailFit)}
    ${card(setting, press(printPocketCard))}
    ${resources.some(({ schedule }) => schedule.length > 0) ? calendar(setting, press(saveDates)) : nothing}
    <div class="foot"><p class="said" role="status"></p><div></div></div>
  </section>`;
}

/** A link that opens an app of the person's own; none where not even one resource fits. */
const opens = ({ href, fit }: Outgoing, label: string): TemplateResult | typeof nothing => (fit > 0 ? html`<a class="button" href=${href}>${label}</a>` : nothing);

const shortened = ({ fit }: Outgoing, total: number, words: (fit: number, total: number) => string): TemplateResult | typeof nothing =>
  (fit < total ? html`<p class="muted">${words(fit, total)}</p>` : nothing);

function card({ words, displayZone }: TakeAwaySetting, print: (event: Event) => void): TemplateResult {
  const isLetter = displayZone.startsWith('America/');
  return html`<fieldset class="group">
    <legend>${words.pocketCard}</legend>
    <div class="row">
      <label class="labelled">${words.cardTitle}<input name="card-title" maxlength="60" autocomplete="off" value=${words.list}></label>
      <label class="labelled">${words.paper}<select>
        <option value="a4" ?selected=${!isLetter}>${words.papers.a4}</option>
        <option value="letter" ?selected=${isLetter}>${words.papers.letter}</option>
      </select></label>
    </div>
    <p class="muted">${words.cardFold}</p>
    <button type="button" @click=${print}>${words.printCard}</button>
  </fieldset>`;
}

const calendar = ({ words }: TakeAwaySetting, save: (event: Event) => void): TemplateResult => html`<fieldset class="group">
  <legend>${words.calendar}</legend>
  <label class="check"><input type="checkbox" name="neutral" checked><span>${words.neutralTitle}</span></label>
  <button type="button" @click=${save}>${words.saveCalendar}</button>
</fieldset>`;
