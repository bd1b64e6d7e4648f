import type * as v from 'valibot';
import type { FullService } from '../../../src/protocol/crisis.ts';
import type { Parts } from '../parts.ts';
import { json, revalidate } from '../http/respond.ts';
import type { Serve } from '../http/serve-operation.ts';
import { serviceOperations } from '../operations/service.ts';

/** `index.json`: what is offered here. */
export function serviceRoutes(serve: Serve, { config, clock }: Parts): void {
  serve(serviceOperations.index, () => {
    const { name, locales, agreements, retention, timeZone, minimumAge, privacyUrl, crisis } = config;
    const service: v.InferInput<typeof FullService> = {
      contract: 1, name, locales, agreements, retention, timeZone, minimumAge, privacyUrl, crisis,
      offers: { groups: { search: true }, resources: { search: true }, places: {}, ...(config.chat.rooms.length > 0 && { chat: {} }) },
      now: new Date(clock()).toISOString(),
    };
    return json(service, revalidate);
  });
}
