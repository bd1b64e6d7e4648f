import type { ReadOptions } from '../../connectors/connector.ts';
import { zoneNamed } from '../../time/zones.ts';
import type { OpenOptions } from './open-options.ts';

const isZone = (name: string): boolean => zoneNamed(name) !== undefined;

/** What a connector is told of an answer. */
export const readOptions = ({ columns, language, feedZone: timeZone }: Pick<OpenOptions<unknown>, 'columns' | 'language' | 'feedZone'>, url: string): ReadOptions => ({ url, columns, language, timeZone, isZone });
