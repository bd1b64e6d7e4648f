import { assert } from '@open-wc/testing';
import { distance, distanceUnit, radii } from '../../src/i18n/distance.ts';

/** What is found while the browser says that it speaks a language. */
function visitedFrom<Found>(language: string, find: () => Found): Found {
  Object.defineProperty(navigator, 'language', { value: language, configurable: true });
  try {
    return find();
  } finally {
    Reflect.deleteProperty(navigator, 'language'); // the browser's own answer is on the prototype
  }
}

describe('distances', () => {
  it('are in miles where the roads are signed in miles', () => {
    for (const tag of ['en-US', 'en-GB', 'es-US', 'es-PR']) assert.equal(distanceUnit(tag), 'mile', tag);
    for (const tag of ['en-CA', 'en-IE', 'es-MX', 'ar-EG', 'fr-FR']) assert.equal(distanceUnit(tag), 'kilometer', tag);
  });

  it('take the region of the visitor, where they speak the language of the page', () => {
    assert.equal(visitedFrom('en-GB', () => distanceUnit('en')), 'mile');
    assert.equal(visitedFrom('en-IE', () => distanceUnit('en')), 'kilometer');
    assert.equal(visitedFrom('en-IE', () => distanceUnit('en-US')), 'mile', 'the page names a region of its own');
    assert.equal(visitedFrom('en-US', () => distanceUnit('ar')), 'kilometer', 'another language');
  });

  it('do without the visitor where the browser names no language', () => {
    for (const none of ['c', '', 'en_US.UTF-8']) assert.equal(visitedFrom(none, () => distanceUnit('de')), 'kilometer', none);
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
