import { pino, type Logger } from 'pino';

/** Structured lines about the program. What people typed, where they are and who they are is never in them. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export const createLog = (level: string): Log => pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

/** Says nothing: for tests. */
export const silentLog: Log = pino({ level: 'silent' });
