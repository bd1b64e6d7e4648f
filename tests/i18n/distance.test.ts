import { assert } from '@open-wc/testing';
import { distance, distanceUnit, radii } from '../../src/i18n/distance.ts';

describe('distances', () => {
  it('are in miles where the roads are signed in miles', () => {
    for (const tag of ['en-US', 'en-GB', 'es-US', 'es-PR']) assert.equal(distanceUnit(tag), 'mile', tag);
    for (const tag of ['en-CA', 'en-IE', 'es-MX', 'ar-EG', 'fr-FR']) assert.equal(distanceUnit(tag), 'kilometer', tag);
  });

  it('take the region that a language without one usually has', () => {
    // a visitor's own region counts only where they speak the same language
    assert.equal(distanceUnit('ar'), 'kilometer');
    assert.equal(distanceUnit('de'), 'kilometer');
  });

  it('are written as the language does', () => {
    assert.equal(distance('en-US', 1.609344), '1 mi');
    assert.equal(distance('en-US', 3.86), '2.4 mi');
    assert.equal(distance('en-CA', 12.3), '12 km');
    assert.equal(distance('es-ES', 2.44).replace(/\s/, ' '), '2,4 km');
  });

  it('offer round radii in the unit of the place', () => {
    assert.deepEqual(radii('en-CA').slice(0, 3), [1, 2, 5]);
    for (const km of radii('en-US')) assert.match(distance('en-US', km), /^\d+ mi$/);
  });
});
