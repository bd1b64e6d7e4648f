import type { EndpointConfig } from './config/endpoint-config.ts';
import type { RoomStreams } from './chat/stream/room-streams.ts';
import type { Directory } from './directory/directory.ts';
import type { Allowances } from './http/allowances.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Places } from './places/places.ts';
import type { WholeStore } from './store/chat-store.ts';

/** What an endpoint is made of. */
export interface Parts {
  config: EndpointConfig;
  store: WholeStore;
  directory: Directory;
  places: Places;
  clock: () => number;
  log: Log;
  metrics?: Metrics;
  /** Streams of rooms; absent where there is no chat. */
  streams?: RoomStreams;
  /** Where it is mounted: `/support`. */
  base?: string;
  /** Web origins whose pages may ask. Pages of its own origin always may. */
  origins?: readonly string[] | 'any';
  /** Proxies before it. */
  proxies?: number;
  allowances?: Allowances;
  /** Brings in staff tokens that were made or ended on the command line. */
  staffOrders?: () => Promise<void>;
}
