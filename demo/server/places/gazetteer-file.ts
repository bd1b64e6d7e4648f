import { brotliCompressSync, brotliDecompress, constants } from 'node:zlib';
import { promisify } from 'node:util';

/**
 * What a gazetteer holds, in columns: 300,000 names as objects would take 100 MB.
 *
 * Names are sorted by their key (`placeKey`). A place is the number of its main name among the main names.
 * Degrees are kept in 65,536 steps: 300 m north to south, 600 m east to west at most.
 */
export interface GazetteerColumns {
  /** Country (ISO 3166-1), name (may be empty) and short name (`IL`, may be empty) of each region. */
  regions: readonly (readonly [country: string, name: string, code: string])[];
  /** Of each name: 0 for a main name; else the place it is another name of, plus 1. */
  aliasOf: Uint32Array;
  zips: Uint32Array;
  /** Of each place. */
  regionOf: Uint16Array;
  latitudes: Uint16Array;
  longitudes: Uint16Array;
  /** Of each US ZIP code. */
  zipTowns: Uint16Array;
  zipRegions: Uint16Array;
  zipLatitudes: Uint16Array;
  zipLongitudes: Uint16Array;
  /** 16 times the binary logarithm of how many people live there, counted from 512. */
  sizes: Uint8Array;
  /** How many bytes each name takes. */
  nameLengths: Uint8Array;
  townLengths: Uint8Array;
  /** UTF-8, one after another. */
  names: Uint8Array;
  towns: Uint8Array;
}

type Column = Exclude<keyof GazetteerColumns, 'regions'>;

/** In falling width, so that each begins where its numbers may be read in place. */
const wide = ['aliasOf', 'zips'] as const;
const middle = ['regionOf', 'latitudes', 'longitudes', 'zipTowns', 'zipRegions', 'zipLatitudes', 'zipLongitudes'] as const;
const narrow = ['sizes', 'nameLengths', 'townLengths', 'names', 'towns'] as const;

interface Header {
  regions: GazetteerColumns['regions'];
  lengths: Record<Column, number>;
}

const degreeSteps = 65_535;
export const latitudeStep = (latitude: number): number => Math.round(((latitude + 90) / 180) * degreeSteps);
export const longitudeStep = (longitude: number): number => Math.round(((longitude + 180) / 360) * degreeSteps);
export const latitudeAt = (step: number): number => Number(((step / degreeSteps) * 180 - 90).toFixed(3));
export const longitudeAt = (step: number): number => Number(((step / degreeSteps) * 360 - 180).toFixed(3));

const bytesOf = (column: Uint32Array | Uint16Array | Uint8Array): Uint8Array => new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/**
 * Writes a gazetteer: the length of what is packed (4 bytes), then, packed with brotli, the length of the header (4 bytes),
 * the header (JSON, padded to a multiple of 4) and the columns. Numbers are little-endian.
 */
export function packGazetteer(columns: GazetteerColumns): Buffer {
  const order = [...wide, ...middle, ...narrow];
  const lengths = Object.fromEntries(order.map(name => [name, columns[name].length]));
  const header = Buffer.from(JSON.stringify({ regions: columns.regions, lengths }));
  const padded = Buffer.concat([header, Buffer.alloc((4 - (header.length % 4)) % 4, ' ')]);
  const raw = Buffer.concat([number(padded.length), padded, ...order.map(name => bytesOf(columns[name]))]);
  const params = { [constants.BROTLI_PARAM_LGWIN]: 20, [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return Buffer.concat([number(raw.length), brotliCompressSync(raw, { params })]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Reads what `packGazetteer` wrote. The columns are views of one buffer: nothing is copied. */
export async function unpackGazetteer(file: Buffer): Promise<GazetteerColumns> {
  const rawLength = file.readUInt32LE(0);
  // One chunk as large as all of it: else zlib gathers chunks and copies them, and the peak is twice as high.
  const raw = await promisify(brotliDecompress)(file.subarray(4), { chunkSize: rawLength + 64 });
  if (raw.length !== rawLength || raw.byteOffset % 4 !== 0) throw new Error(`the gazetteer's file should unpack to ${rawLength} bytes, and gave ${raw.length}`);
  const headerEnd = 4 + raw.readUInt32LE(0);
  const { regions, lengths } = JSON.parse(raw.toString('utf8', 4, headerEnd)) as Header;
  let at = raw.byteOffset + headerEnd;
  const next = <View extends Uint8Array | Uint16Array | Uint32Array>(
    View: new (buffer: ArrayBufferLike, offset: number, length: number) => View, name: Column,
  ): View => {
    const view = new View(raw.buffer, at, lengths[name]);
    at += view.byteLength;
    return view;
  };
  const read = <Name extends Column, View extends Uint8Array | Uint16Array | Uint32Array>(
    names: readonly Name[], View: new (buffer: ArrayBufferLike, offset: number, length: number) => View,
  ): Record<Name, View> => Object.fromEntries(names.map(name => [name, next(View, name)])) as Record<Name, View>;
  return { regions, ...read(wide, Uint32Array), ...read(middle, Uint16Array), ...read(narrow, Uint8Array) };
}
