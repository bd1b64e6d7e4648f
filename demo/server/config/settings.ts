import { SettingError } from './setting-error.ts';

/** What the environment says of one process. Every variable is documented in the README. */
export interface Settings {
  host: string | undefined;
  port: number;
  /** Port of health and metrics, on the loopback address unless `metricsHost` says otherwise; undefined: none. */
  metricsPort: number | undefined;
  metricsHost: string;
  /** The database file. */
  data: string;
  databaseUrl: string | undefined;
  config: string | undefined;
  /** Web origins whose pages may ask, or every one. */
  origins: readonly string[] | 'any';
  /** How many proxies stand before the server; their `X-Forwarded-For` is believed. */
  proxies: number;
  /** Feeds, as `IMPORT` names them. */
  imports: string;
  importEveryMs: number;
  importShrink: boolean;
  /** Fills an empty database with invented rows where no feed is named. */
  seed: boolean;
  /** How many times the usual allowance one address has. */
  allowance: number;
  logLevel: LogLevel;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof logLevels)[number];
type Environment = Readonly<Record<string, string | undefined>>;

const minuteMs = 60_000;

/** Reads the environment. Throws `SettingError` that names the variable. */
export function readSettings(env: Environment, defaults: { port: number; data: string }): Settings {
  return {
    host: textOf(env, 'HOST'),
    port: wholeOf(env, 'PORT', defaults.port, 65_535),
    metricsPort: env.METRICS_PORT?.trim() ? wholeOf(env, 'METRICS_PORT', 0, 65_535) : undefined,
    metricsHost: textOf(env, 'METRICS_HOST') ?? '127.0.0.1',
    data: textOf(env, 'DATA') ?? defaults.data,
    databaseUrl: databaseOf(env),
    config: textOf(env, 'CONFIG'),
    origins: originsOf(env),
    proxies: wholeOf(env, 'TRUST_PROXY', 0, 10),
    imports: env.IMPORT ?? '',
    importEveryMs: wholeOf(env, 'IMPORT_EVERY', 60, 100_000, 1) * minuteMs,
    importShrink: yesOf(env, 'IMPORT_SHRINK'),
    seed: yesOf(env, 'SEED'),
    allowance: wholeOf(env, 'ALLOWANCE', 1, 10_000, 1),
    logLevel: logLevelOf(env),
  };
}

/** An empty variable says as much as none. */
function textOf(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}

function wholeOf(env: Environment, name: string, otherwise: number, most: number, least = 0): number {
  const text = textOf(env, name);
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new SettingError(`${name} is a whole number from ${least} to ${most}`);
  return value;
}

function yesOf(env: Environment, name: string): boolean {
  const text = textOf(env, name)?.toLowerCase() ?? 'no';
  if (!/^(yes|no|1|0|true|false)$/.test(text)) throw new SettingError(`${name} is yes or no`);
  return /^(yes|1|true)$/.test(text);
}

/** The address holds a password, so it is never repeated. */
function databaseOf(env: Environment): string | undefined {
  const url = textOf(env, 'DATABASE_URL');
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url)) throw new SettingError('DATABASE_URL begins with postgres://; without it the database is the file that DATA names');
  return url;
}

function originsOf(env: Environment): Settings['origins'] {
  const list = env.ORIGINS?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (list.includes('*')) return 'any';
  return list.map(text => {
    let origin: string | undefined;
    try {
      origin = new URL(text).origin;
    } catch {
      // said below
    }
    // a path would be ignored silently, and an origin without its scheme never matches
    if (origin === undefined || origin === 'null' || text.replace(/\/$/, '') !== origin) throw new SettingError(`ORIGINS: "${text}" is no origin; write it as https://clinic.example, or * for every site`);
    return origin;
  });
}

function logLevelOf(env: Environment): LogLevel {
  const text = textOf(env, 'LOG_LEVEL') ?? 'info';
  const level = logLevels.find(known => known === text);
  if (!level) throw new SettingError(`LOG_LEVEL is one of ${logLevels.join(', ')}`);
  return level;
}
