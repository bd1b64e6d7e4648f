import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type GazetteerColumns, latitudeAt, latitudeStep, longitudeAt, longitudeStep, packGazetteer, unpackGazetteer } from '../../../demo/server/places/gazetteer-file.ts';
import { placeKey } from '../../../demo/server/places/place-key.ts';
import { SortedNames } from '../../../demo/server/places/sorted-names.ts';

const small: GazetteerColumns = {
  regions: [['ES', 'Galicia', ''], ['US', 'Illinois', 'IL']],
  aliasOf: Uint32Array.of(0, 1, 0), zips: Uint32Array.of(62701),
  regionOf: Uint16Array.of(0, 1), latitudes: Uint16Array.of(1, 2), longitudes: Uint16Array.of(3, 65_535), zipTowns: Uint16Array.of(0), zipRegions: Uint16Array.of(1), zipLatitudes: Uint16Array.of(5), zipLongitudes: Uint16Array.of(6),
  sizes: Uint8Array.of(7, 8), nameLengths: Uint8Array.of(2, 1, 1), townLengths: Uint8Array.of(1), names: Uint8Array.from(Buffer.from('ñbc')), towns: Uint8Array.from(Buffer.from('t')),
};

describe("gazetteer's file", () => {
  it('is read as it was written', async () => assert.deepEqual(await unpackGazetteer(packGazetteer(small)), small));

  it('refuses a file that was cut', async () => {
    const file = packGazetteer(small);
    await assert.rejects(unpackGazetteer(file.subarray(0, file.length - 10)));
    file.writeUInt32LE(1, 0);
    await assert.rejects(unpackGazetteer(file), /should unpack to 1 bytes/);
  });

  it('keeps degrees to a few hundred metres', () => {
    for (const degrees of [-90, -33.4489, 0, 40.4168, 89.9999, 90]) assert.ok(Math.abs(latitudeAt(latitudeStep(degrees)) - degrees) < 0.002);
    for (const degrees of [-180, -70.6693, 0, 151.2093, 180]) assert.ok(Math.abs(longitudeAt(longitudeStep(degrees)) - degrees) < 0.0035);
  });

  it('is in the order in which names are compared today: after a change to fold.ts it must be made again', async () => {
    const { names, nameLengths } = await unpackGazetteer(readFileSync(new URL('../../../demo/server/places/data/gazetteer.bin', import.meta.url)));
    const sorted = new SortedNames(names, nameLengths);
    let before = '';
    for (let name = 0; name < sorted.length; name += 1) {
      const key = placeKey(sorted.at(name));
      assert.ok(before <= key, `${before} stands before ${key}`);
      before = key;
    }
  });
});
