import { assert } from '@open-wc/testing';
import type { RoomSign, SignKind } from '../../../../src/protocol/room-sign.ts';
import { Company } from '../../../../src/widgets/peer-chat/talk/company.ts';
import { OwnSigns } from '../../../../src/widgets/peer-chat/pages/room/own-signs.ts';

/** A clock with one alarm. */
class Clock {
  ms = 0;
  #alarm: { at: number; run: () => void } | undefined;

  readonly now = (): number => this.ms;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const alarm = { at: this.ms + ms, run };
    this.#alarm = alarm;
    return () => { if (this.#alarm === alarm) this.#alarm = undefined; };
  };

  get isSet(): boolean {
    return this.#alarm !== undefined;
  }

  pass(ms: number): void {
    const until = this.ms + ms;
    while (this.#alarm && this.#alarm.at <= until) {
      const { at, run } = this.#alarm;
      this.#alarm = undefined;
      this.ms = at;
      run();
    }
    this.ms = until;
  }
}

const of = (id: string, sign: SignKind): RoomSign => ({ room: 'evening', sign, author: { id, name: id, words: [] } });
const names = (authors: readonly { id: string }[]): string[] => authors.map(({ id }) => id);

describe('who else is in a room', () => {
  let clock: Clock;
  let company: Company;
  let changes: number;
  beforeEach(() => {
    clock = new Clock();
    changes = 0;
    company = new Company(clock, () => { changes += 1; });
  });

  it('is who gave a sign, until it is old', () => {
    company.hear(of('ada', 'here'));
    company.hear(of('ben', 'typing'));
    assert.deepEqual([names(company.typing), names(company.here)], [['ben'], ['ada', 'ben']]);
    clock.pass(7_000);
    assert.deepEqual([names(company.typing), names(company.here)], [[], ['ada']]);
    clock.pass(63_000);
    assert.deepEqual(names(company.here), []);
    assert.equal(changes, 4);
    assert.isFalse(clock.isSet);
  });

  it('is forgotten in time though the clock of the device is set back meanwhile', () => {
    let backMs = 0;
    const turned = new Company({ now: () => clock.now() - backMs, after: clock.after }, () => { changes += 1; });
    turned.hear(of('ada', 'typing'));
    backMs = 86_400_000;
    turned.hear(of('ben', 'typing'));
    clock.pass(7_000);
    assert.deepEqual(names(turned.typing), []);
    assert.isFalse(clock.isSet);
  });

  it('goes on with each sign, and draws nothing anew for it', () => {
    for (let times = 0; times < 5; times += 1) {
      company.hear(of('ben', 'typing'));
      clock.pass(4_000);
    }
    assert.deepEqual(names(company.typing), ['ben']);
    assert.equal(changes, 1);
  });

  it('writes no more who has said it, and is gone who left', () => {
    for (const sign of ['here', 'typing'] as const) company.hear(of('ben', sign));
    const event = { room: 'evening', erased: false, seq: 2, at: '2026-11-26T10:00:00Z', author: { id: 'ben', words: [] } };
    company.did({ ...event, kind: 'message', body: 'So it is', contentNotes: [] });
    assert.deepEqual([names(company.typing), names(company.here)], [[], ['ben']]);
    company.did({ ...event, seq: 3, kind: 'leave' });
    assert.deepEqual(names(company.here), []);
  });

  it('is not known where the line is cut', () => {
    company.hear(of('ben', 'typing'));
    company.clear();
    assert.deepEqual(names(company.here), []);
    assert.isFalse(clock.isSet);
  });

  it('tells once that somebody came', () => {
    let came = 0;
    company.onNewcomer = () => { came += 1; };
    for (const sign of ['here', 'typing', 'here'] as const) company.hear(of('ben', sign));
    assert.equal(came, 1);
  });
});

describe('signs of one’s own', () => {
  it('are given no more often than is of use, and only where one may', () => {
    const [clock, sent] = [new Clock(), [] as SignKind[]];
    let mayTell = true;
    const signs = new OwnSigns({ mayTell: () => mayTell, send: sign => sent.push(sign), now: clock.now });
    for (let keys = 0; keys < 90; keys += 1) {
      signs.typing();
      signs.here();
      clock.pass(100);
    }
    assert.deepEqual(sent, ['here', 'typing', 'typing', 'typing']);
    mayTell = false;
    clock.pass(60_000);
    signs.typing();
    signs.here();
    assert.lengthOf(sent, 4);
    mayTell = true;
    signs.here();
    assert.lengthOf(sent, 5);
    signs.close();
  });
});
