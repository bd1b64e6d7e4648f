import { assert } from '@open-wc/testing';
import type { Channel } from '../../../../src/protocol/channel.ts';
import type { Resource } from '../../../../src/protocol/resource.ts';
import '../../../../src/time/rules.ts';
import { channelActions, type ChannelAction } from '../../../../src/widgets/resource-cards/facts/channels.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { hoursOf, openingWith } from '../../../time/hours-of.ts';
import { seen, settingAt, type spoken } from './setting.ts';

const actionsOf = (channels: Partial<Channel>[], facts: Partial<Resource> = {}, language: keyof typeof spoken = 'en'): ChannelAction[] =>
  channelActions(resourceOf({ title: 'Riverton Line', channels: channels.map(channelOf), ...facts }), settingAt('2026-03-04T10:00Z', { language }))
    .map(action => ({ ...action, label: seen(action.label), notes: action.notes.map(seen) }));
const hrefOf = (facts: Partial<Channel>): string | undefined => actionsOf([facts])[0]?.href;

describe('a keyword to text', () => {
  it('is told with the number as the source writes it', () => {
    assert.equal(actionsOf([{ type: 'text', display: '555-0182', dial: '5550182', body: 'KETTLE' }])[0]?.label, 'Text KETTLE to 555-0182');
    assert.equal(actionsOf([{ type: 'text', display: 'Our text line', dial: '5550182', body: 'KETTLE' }])[0]?.label, 'Text KETTLE to 5550182');
  });

  it('is told in the words of the source where they tell both', () => {
    assert.equal(actionsOf([{ type: 'text', display: 'Send kettle to 555-0182', dial: '5550182', body: 'KETTLE' }])[0]?.label, 'Send kettle to 555-0182');
  });
});

describe('a number to call', () => {
  it('is dialled as it is written to be, and shown as it is written', () => {
    assert.deepEqual(actionsOf([{ display: '555-0100 (day and night)', dial: '+15550100' }]), [{ type: 'voice', label: 'Call Riverton Line', display: '555-0100 (day and night)', href: 'tel:+15550100', keyword: undefined, newTab: false, notes: [] }]);
  });

  it('stays short where it is short', () => {
    for (const code of ['988', '116 123', '112', '*677']) assert.equal(hrefOf({ display: code }), `tel:${code.replace(' ', '')}`);
  });

  it('keeps pauses, keys and the country', () => {
    assert.equal(hrefOf({ display: '+1 (555) 010-0100,,123#' }), 'tel:+15550100100,,123%23');
    assert.equal(hrefOf({ display: '+44 (0)20 7946 0018' }), 'tel:+442079460018');
  });

  it('is only shown where it is not one number for sure', () => {
    for (const display of ['1-800-FLOWERS', '555-0100 or 555-0101', '555-0100 / 555-0101', '555-0100, 555-0101', '555 0100 ext. 12', 'Ask at the desk', '55', '5550100 5550101 5550102', 'javascript:alert(1)']) {
      const [action] = actionsOf([{ display }]);
      assert.deepEqual([action?.display, action?.href], [display, undefined]);
    }
  });

  it('has a name of its own, also beside another of the same resource', () => {
    const labels = actionsOf([{ display: '555-0100' }, { display: '555-0101' }, { type: 'textphone', display: '555-0102' }]).map(({ label }) => label);
    assert.deepEqual(labels, ['Call Riverton Line: 555-0100', 'Call Riverton Line: 555-0101', 'Call Riverton Line by textphone']);
  });
});

describe('a number to text', () => {
  it('says its keyword, writes it, and is never called', () => {
    const [action] = actionsOf([{ type: 'text', display: '741741', body: 'HOME NOW' }]);
    assert.deepEqual(action, { type: 'text', label: 'Text HOME NOW to 741741', display: '741741', href: 'sms:741741?&body=HOME%20NOW', keyword: 'HOME NOW', newTab: false, notes: [] });
    assert.equal(actionsOf([{ type: 'text', display: 'Text HOME to 741741', dial: '741741', body: 'HOME' }])[0]?.label, 'Text HOME to 741741');
  });

  it('needs no keyword', () => { assert.equal(hrefOf({ type: 'text', display: '555-0100' }), 'sms:5550100'); });

  it('is only shown where it cannot be written to', () => {
    for (const display of ['Text HOME to 741741', '555-0100,,2', '*31#5550100']) assert.isUndefined(hrefOf({ type: 'text', display }));
  });

  it('says its keyword in every language', () => {
    for (const language of ['es', 'ar'] as const) {
      const label = actionsOf([{ type: 'text', display: '741741', body: 'HOME' }], {}, language)[0]?.label ?? '';
      assert.include(label, 'HOME');
      assert.include(label, '741741');
    }
  });
});

describe('other ways', () => {
  it('lead to pages and to no script', () => {
    for (const type of ['web', 'form', 'chat', 'video'] as const) {
      const [action] = actionsOf([{ type, display: 'Here', url: 'https://a.example/x' }]);
      assert.deepEqual([action?.href, action?.newTab], ['https://a.example/x', true]);
      for (const url of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://a.example/x', ' javascript:alert(1)', undefined]) {
        const [other] = actionsOf([{ type, display: 'javascript:alert(1)', dial: 'javascript:alert(1)', ...(url !== undefined && { url }) }]);
        assert.deepEqual([other?.href, other?.newTab], [undefined, false]);
      }
    }
  });

  it('write to one mail address and say nothing of their own', () => {
    assert.equal(hrefOf({ type: 'email', display: 'Write to us', dial: 'a@b.example' }), 'mailto:a@b.example');
    assert.equal(hrefOf({ type: 'email', display: 'a@b.example?bcc=c%40d.example&body=x' }), 'mailto:a@b.example%3Fbcc%3Dc%2540d.example%26body%3Dx');
    assert.isUndefined(hrefOf({ type: 'email', display: 'Ask at the desk' }));
  });

  it('tell where to walk in', () => {
    const [action] = actionsOf([{ type: 'walk-in', display: 'Come to the door' }], { places: [{ address: '12 Oak St', town: 'Riverton', approximate: false, region: [] }] });
    assert.deepEqual([action?.label, action?.href, action?.notes], ['Walk in at Riverton Line', undefined, ['12 Oak St, Riverton']]);
  });
});

describe('what is known of a way', () => {
  it('is said, and no more', () => {
    const hours = hoursOf([openingWith()], { notes: 'Ring twice.' });
    const known = actionsOf([{ hours, languages: ['en', 'es'], free: true, anonymous: true, showsOnBill: false, mayCallPolice: true }])[0];
    assert.deepEqual(known?.notes, ['Open until 5 PM', 'Ring twice', 'English, Spanish', 'Free', 'You need not say your name', 'Does not show on your phone bill', 'They may call the police']);
    assert.deepEqual(actionsOf([{}])[0]?.notes, []);
    assert.deepEqual(actionsOf([{ free: false, anonymous: false, showsOnBill: true, mayCallPolice: false }])[0]?.notes, ['Not free', 'Shows on your phone bill', 'They do not call the police']);
  });
});
