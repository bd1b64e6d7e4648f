import { ClientError } from '../../../client/errors.ts';
import type { OpenedResources, ResourceOptions } from '../../../client/resources/resource-source.ts';
import { deviceResources } from '../../../client/resources/open-rows.ts';
import { readCards } from './read-card.ts';

/** Opens the cards that stand in a page. Throws `ClientError` where none of them can be read. */
export async function openCards(host: Element, options: ResourceOptions): Promise<OpenedResources> {
  const { rows, rejected, dropped } = readCards(host, { timeZone: options.feedZone, language: options.language });
  if (rows.length === 0) throw new ClientError('empty', 'the page has no <resource-card> that can be read');
  const opened = await deviceResources(rows, options);
  return { ...opened, reports: [{ url: 'resource-card', shown: rows.length, rejected, dropped }] };
}
