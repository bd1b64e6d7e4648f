import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../../i18n/language-name.ts';
import { primary } from '../../../i18n/language.ts';
import { isVisible } from '../../../protocol/visible.ts';

/** What a person may say of themselves; all of it may be left out. */
export interface PersonForm {
  name: string;
  pronouns: string;
  languages: readonly string[];
}

/** The words beside its fields. */
export interface PersonWords {
  name: string;
  nameHint: string;
  pronouns: string;
  pronounsHint: string;
  languages: string;
  languagesHint: string;
  long: string;
  line: string;
  unseen: string;
}

const longest = 60;

/** What is wrong with a line of a few words; nothing where it can be sent. */
export function wrongWith(text: string, { long, line, unseen }: Pick<PersonWords, 'long' | 'line' | 'unseen'>): string | undefined {
  if (text.trim().length > longest) return long;
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text.trim())) return line;
  return text.trim() !== '' && !isVisible(text) ? unseen : undefined;
}

/** As the endpoint takes it: what nobody would see counts as left out, and so do halves of letters. */
export const said = (text: string): string | undefined => (isVisible(text) ? text.replace(/\p{Cs}/gu, '').trim() : undefined);

/** Languages to choose from: those of the endpoint, and that of the page. */
export const languagesOf = (locales: readonly string[], tag: string): string[] => [...new Set([...locales, primary(tag)])];

/** Name, pronouns and languages, each of which is named in itself. `beside`: stands with the name. */
export function personFields(form: PersonForm, { words, choices, beside, change }: { words: PersonWords; choices: readonly string[]; beside?: TemplateResult; change: (change: Partial<PersonForm>) => void }): TemplateResult {
  const field = (name: 'name' | 'pronouns', label: string, hint: string): TemplateResult => {
    const wrong = wrongWith(form[name], words);
    return html`<label>${label} <input name=${name} dir="auto" autocomplete="off" .value=${form[name]} aria-describedby="${name}-hint" aria-invalid=${wrong === undefined ? 'false' : 'true'}
      @input=${({ currentTarget }: Event) => { change({ [name]: (currentTarget as HTMLInputElement).value }); }}></label>
      <p class=${wrong === undefined ? 'muted' : 'warn'} id="${name}-hint">${wrong ?? hint}</p>`;
  };
  return html`${field('name', words.name, words.nameHint)}${beside ?? nothing}${field('pronouns', words.pronouns, words.pronounsHint)}
    ${choices.length < 2 ? nothing : html`<fieldset><legend>${words.languages}</legend>
      <p class="muted">${words.languagesHint}</p>
      ${choices.map(one => html`<label class="choice"><input type="checkbox" .checked=${form.languages.includes(one)}
        @change=${({ currentTarget }: Event) => { change({ languages: (currentTarget as HTMLInputElement).checked ? [...form.languages, one] : form.languages.filter(other => other !== one) }); }}><bdi lang=${one}>${languageName(one, one)}</bdi></label>`)}
    </fieldset>`}`;
}
