import type { Hono } from 'hono';
import type { Group, Place } from '../../src/protocol/group.ts';
import type { Resource } from '../../src/protocol/resource.ts';
import { createApp } from './app.ts';
import { configuredRooms } from './chat/configured-rooms.ts';
import { RoomStreams } from './chat/stream/room-streams.ts';
import { storeLog } from './chat/stream/store-log.ts';
import { durationMs } from './config/duration.ts';
import { readConfig, type EndpointConfig } from './config/endpoint-config.ts';
import type { Settings } from './config/settings.ts';
import { Directory } from './directory/directory.ts';
import { fill } from './fill.ts';
import { timesUsual } from './http/allowances.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { openGazetteer } from './places/gazetteer.ts';
import { Places } from './places/places.ts';
import { purging } from './purging.ts';
import { obeyOrders, ordersFile } from './staff/orders.ts';
import type { WordsRetention } from './store/chat-store.ts';
import { openStore } from './store/open-store.ts';

/** A running endpoint: everything but the listening. */
export interface Endpoint {
  app: Hono;
  config: EndpointConfig;
  directory: Directory;
  metrics: Metrics;
  /** Why it could not serve everything just now; undefined where it can. */
  unready: () => Promise<string | undefined>;
  /** Ends the streams, which would go on for as long as anybody reads: before the server stops listening. */
  endStreams: () => void;
  stop: () => Promise<void>;
}

export interface EndpointOptions {
  settings: Settings;
  log: Log;
  clock?: () => number;
  /** Where it is mounted. */
  base?: string;
}

/** Opens the store, fills it, reads it, and puts the app together. Throws `SettingError` and `StoreError` with words for the operator. */
export async function openEndpoint({ settings, log, clock = Date.now, base }: EndpointOptions): Promise<Endpoint> {
  const config = await readConfig(settings.config);
  const store = await openStore({ file: settings.data, databaseUrl: settings.databaseUrl, clock });
  const metrics = new Metrics();
  const stops: (() => unknown)[] = [() => store.close()];
  try {
    await store.chat.ensureRooms(configuredRooms(config));
    const importer = await fill(store, { settings, config, log, clock, metrics });
    if (importer) stops.unshift(() => importer.stop());
    const places = new Places(await openGazetteer());
    let placed: readonly unknown[] = [];
    const directory = await Directory.open({
      store, locales: config.locales, timeZone: config.timeZone ?? 'UTC', clock, log,
      onRows: ({ groups, resources, revision }) => {
        // a concern changes no place: all rows are read for them only where rows themselves changed
        if (groups.index !== placed[0] || resources.index !== placed[1]) places.setOwn(ownPlaces(groups.rows(clock()), resources.rows(clock())));
        placed = [groups.index, resources.index];
        metrics.rows('group', groups.index.length, revision);
        metrics.rows('resource', resources.index.length, revision);
      },
    });
    stops.unshift(() => directory.close(), purging({ store, retention: config.retention.concerns, words: wordsRetention(config), clock, log }));
    const streams = config.chat.rooms.length > 0 ? new RoomStreams({ log: storeLog(store.chat), programLog: log }) : undefined;
    const endStreams = (): void => { streams?.close(); };
    stops.unshift(endStreams);
    const app = createApp({
      config, store, streams, directory, places, clock, log, metrics, base, origins: settings.origins, proxies: settings.proxies, allowances: timesUsual(settings.allowance),
      ...(!settings.databaseUrl && { staffOrders: () => obeyOrders(ordersFile(settings.data), store) }),
    });
    return { app, config, directory, metrics, unready: async () => ((await store.isWritable()) ? undefined : 'the store cannot be written'), endStreams, stop: () => stopAll(stops) };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

const wordsRetention = ({ retention: { rooms, pairs } }: EndpointConfig): WordsRetention =>
  ({ roomsMs: rooms === undefined ? undefined : durationMs(rooms), pairsMs: pairs === undefined ? undefined : durationMs(pairs) });

/** The places that the rows themselves name: an invented or a very small town is in no gazetteer. */
function* ownPlaces(groups: Iterable<Group>, resources: Iterable<Resource>): Generator<{ place?: Place }> {
  yield* groups;
  for (const { places } of resources) for (const place of places) yield { place };
}

/** One after the other: what was opened last goes first. */
async function stopAll(stops: readonly (() => unknown)[]): Promise<void> {
  for (const stop of stops) await stop();
}
