import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../../i18n/language-name.ts';
import type { Room } from '../../../protocol/room.ts';
import type { Service } from '../../../protocol/service.ts';
import type { ChatSetting } from '../page.ts';
import { durationWords } from './duration-words.ts';
import type { AboutMessages } from './messages/messages.ts';

const mostAgreements = 6;

/** What a person is to know of a room before they come in, and can look up while they are in it. */
export function roomFacts(room: Room, service: Service, times: string | undefined, more: AboutMessages, { words, tag }: Pick<ChatSetting, 'words' | 'tag'>): TemplateResult {
  const { kind, description, languages, people } = room;
  const isPair = kind === 'pair';
  // what is for one person only has nobody else in it, and nothing to agree on
  if (kind === 'inbox') return html`<p>${more.inboxReaders}</p><p>${keptWords(room, service, more, tag)}</p>`;
  return html`
    ${description === undefined ? nothing : html`<p dir="auto">${description}</p>`}
    <p>${words.kinds[kind]}${isPair ? nothing : html` · ${words.people(people)}`}</p>
    ${times === undefined ? nothing : html`<p>${times}</p>`}
    ${languages.length > 0 ? html`<p>${more.languages(new Intl.ListFormat(tag).format(languages.map(one => languageName(one, tag))))}</p>` : nothing}
    <p>${isPair ? more.pairReaders : more.readers} ${more.staff}</p>
    <p>${keptWords(room, service, more, tag)}</p>
    ${agreements(room, service, more)}
    ${service.minimumAge === undefined ? nothing : html`<p>${more.age(service.minimumAge)}</p>`}
    ${service.privacyUrl === undefined ? nothing : html`<p><a href=${service.privacyUrl} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${more.privacy}<span class="unseen"> ${more.newTab}</span></a></p>`}
    <p>${more.listening}</p>`;
}

function keptWords({ kind, retention: own }: Room, { retention }: Service, more: AboutMessages, tag: string): string {
  const duration = own ?? (kind === 'pair' ? retention?.pairs : retention?.rooms);
  const time = duration === undefined ? undefined : durationWords(duration, tag);
  return time === undefined ? more.keptUnsaid : more.kept(time);
}

function agreements(room: Room, service: Service, more: AboutMessages): TemplateResult | typeof nothing {
  const lines = (room.agreements.length > 0 ? room.agreements : service.agreements).slice(0, mostAgreements);
  return lines.length === 0 ? nothing : html`<h3>${more.agreements}</h3><ul class="agreements">${lines.map(line => html`<li><bdi>${line}</bdi></li>`)}</ul>`;
}
