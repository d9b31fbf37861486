/**
 * Goal: days from which an act counts that are not its own: deemed deposited later, notified by the depositary, ended
 * as months are counted, or deposited with several depositaries.
 */
import { describe, expect, it } from '@jest/globals';
import { verdictAsOf } from '../../src/domain/entry-into-force/as-of/verdict-as-of.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const office = (codes: readonly string[], also: Partial<Treaty>) =>
  new Depositary(
    treaty({ opened: null, closed: null, openForSignature: false, ...also }),
    registerOf(...codes.map((code) => participant(code))),
  );

/** Entry into force of a treaty as of a day. */
const verdictOn = (at: Depositary, asOf: string) => {
  const { verdict, participations } = at.interpretation;
  return verdictAsOf({ treaty: at.treaty, verdict, asOf, context: at.context, participations });
};

/**
 * Consents to the amended Protocol II of the Convention on Certain Conventional Weapons by the depositary's table,
 * XXVI-2-b. Twenty stand in it on 20 April 1998. The protocol entered into force on 3 December 1998, six months after
 * Lithuania's. Canada's, of 5 January 1998, had a declaration that was deemed accepted for deposit on 19 October 1998.
 */
const CONSENTS: readonly (readonly [string, string])[] = [
  ['KHM', '1997-03-25'],
  ['IRL', '1997-03-27'],
  ['DNK', '1997-04-30'],
  ['DEU', '1997-05-02'],
  ['JPN', '1997-06-10'],
  ['PHL', '1997-06-12'],
  ['PER', '1997-07-03'],
  ['SWE', '1997-07-16'],
  ['VAT', '1997-07-22'],
  ['MCO', '1997-08-12'],
  ['AUS', '1997-08-22'],
  ['CPV', '1997-09-16'],
  ['LIE', '1997-11-19'],
  ['CAN', '1998-01-05'],
  ['NZL', '1998-01-08'],
  ['ESP', '1998-01-27'],
  ['HUN', '1998-01-30'],
  ['CHE', '1998-03-24'],
  ['FIN', '1998-04-03'],
  ['NOR', '1998-04-20'],
  ['LTU', '1998-06-03'],
];

describe('given the consents to the amended Protocol II of the CCW', () => {
  const protocol = (canadaCountsFrom?: string) => {
    const at = office(
      CONSENTS.map(([code]) => code),
      {
        adopted: '1996-05-03',
        entryIntoForce: { when: { instruments: { count: 20 } }, then: { months: 6 }, article: 'article 5 (3)' },
        laterParties: { then: { months: 6 }, article: 'article 5 (4)' },
      },
    );
    for (const [code, date] of CONSENTS)
      at.given(
        'consent-to-be-bound',
        code,
        date,
        code === 'CAN' && canadaCountsFrom !== undefined ? { countsFrom: canadaCountsFrom } : {},
      );
    return at;
  };

  it('when Canada’s counts from its deposit, then the twentieth is Norway’s and the date another than the depositary’s', () => {
    expect(verdictOn(protocol(), '1999-01-01')).toMatchObject({ date: '1998-10-20', decisive: ['NOR'] });
  });

  it('when it counts from 19 October 1998, then Lithuania’s is the twentieth: 3 December 1998', () => {
    expect(verdictOn(protocol('1998-10-19'), '1999-01-01')).toMatchObject({
      date: '1998-12-03',
      conditionMetOn: '1998-06-03',
      decisive: ['LTU'],
    });
  });

  it('then Canada is contracting from its deposit, and its own six months run from the later day', () => {
    const row = protocol('1998-10-19').row('CAN', '1999-12-31');
    expect(row).toMatchObject({ instrument: { date: '1998-01-05' }, inForceSince: '1999-04-19' });
    expect(protocol('1998-10-19').row('CAN', '1998-02-01')?.standing).toBe('contracting');
  });

  it('then the proof says from when it counts, before and after', () => {
    const line = (asOf: string) =>
      verdictOn(protocol('1998-10-19'), asOf).proof.find((each) => each.participant === 'CAN');
    expect(line('1998-07-01')).toMatchObject({
      counted: false,
      date: '1998-01-05',
      because: 'not counted yet: it counts from 19 October 1998, not from its deposit',
    });
    expect(line('1999-01-01')?.because).toMatch(/counts from 19 October 1998, not from its deposit$/);
  });

  it('when it would count before its deposit, then that is refused and changes nothing', () => {
    const at = protocol();
    const refusal = at.refusal('accession', 'LTU', '2001-01-01', { countsFrom: '2000-12-31' });
    expect(refusal).toMatchObject({
      code: 'before-deposit',
      facts: { member: 'countsFrom', day: '2000-12-31', date: '2001-01-01' },
    });
  });
});

describe('given the Phonograms Convention, in force since 18 April 1973 (art. 11(1): three months after the fifth)', () => {
  const FIRST = [
    ['GBR', '1972-12-05'],
    ['FRA', '1972-09-12'],
    ['FJI', '1972-06-15'],
    ['SWE', '1973-01-18'],
    ['FIN', '1972-12-18'],
  ] as const;
  const phonograms = () => {
    const at = office([...FIRST.map(([code]) => code), 'CHE'], {
      adopted: '1971-10-29',
      entryIntoForce: { when: { instruments: { count: 5 } }, then: { months: 3 }, article: 'article 11 (1)' },
      laterParties: { then: { months: 3 }, from: 'notification', article: 'article 11 (2)' },
    });
    for (const [code, date] of FIRST) at.given('accession', code, date);
    return at;
  };

  it('then the first five are bound by their deposits, whatever was notified', () => {
    expect(phonograms().row('GBR', '1973-04-18')).toMatchObject({ standing: 'party', inForceSince: '1973-04-18' });
  });

  /** RS 0.231.172: deposited on 24 June 1993, in force for Switzerland on 30 September, three months after 30 June. */
  it('when Switzerland’s deposit of 24 June 1993 is notified on 30 June, then it is in force on 30 September', () => {
    const at = phonograms();
    at.given('ratification', 'CHE', '1993-06-24', { notifiedOn: '1993-06-30' });
    expect(at.row('CHE', '1993-09-30')).toMatchObject({ standing: 'party', inForceSince: '1993-09-30' });
    expect(at.row('CHE', '1993-07-01')?.inForceSince).toBe('1993-09-30');
    expect(at.row('CHE', '1993-06-29')).toMatchObject({ inForceSince: null, stints: [{ awaits: 'notification' }] });
  });

  it('when it is not known when the deposit was notified, then the day stays open and is never invented', () => {
    const at = phonograms();
    at.given('ratification', 'CHE', '1993-06-24');
    expect(at.row('CHE', '2019-12-31')).toMatchObject({
      standing: 'contracting',
      inForceSince: null,
      stints: [{ awaits: 'notification' }],
    });
    expect(at.counts('2019-12-31')).toBe('0/6/5/6');
  });

  it('when the day is recorded by a correction, then it is in force from it', () => {
    const at = phonograms();
    const event = at.given('ratification', 'CHE', '1993-06-24');
    const { treaty: _treaty, ...data } = event.data as Extract<
      typeof event,
      { type: 'treaty-action-recorded' }
    >['data'];
    expect(at.replace(event, { ...data, notifiedOn: '1993-06-30' })).toBe('accepted');
    expect(at.row('CHE', '1993-10-01')?.inForceSince).toBe('1993-09-30');
  });

  it('when it was notified before its deposit, or will be tomorrow, then that is refused', () => {
    const at = phonograms();
    expect(at.when('ratification', 'CHE', '1993-06-24', { notifiedOn: '1993-06-23' })).toBe('before-deposit');
    expect(at.when('ratification', 'CHE', '1993-06-24', { notifiedOn: '2020-01-02' })).toBe('in-the-future');
  });
});

describe('given a treaty that enters into force three months after the notification of its second instrument', () => {
  const agreement = () =>
    office(['AAA', 'BBB'], {
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { months: 3 }, from: 'notification' },
    });

  it('when the second was notified ten days after its deposit, then the date is counted from there and told from there', () => {
    const at = agreement();
    at.given('accession', 'AAA', '2004-01-10');
    at.given('accession', 'BBB', '2004-02-10', { notifiedOn: '2004-02-20' });
    expect(verdictOn(at, '2004-02-20')).toMatchObject({ state: 'date-fixed', date: '2004-05-20' });
    expect(verdictOn(at, '2004-02-19')).toMatchObject({
      state: 'pending',
      conditionMetOn: '2004-02-10',
      missing: [{ condition: 'notification', need: '1', have: '0', missing: '1' }],
    });
    expect(verdictOn(at, '2004-06-01').arithmetic).toMatchObject([
      { date: '2004-02-10', because: 'the condition is met' },
      { date: '2004-02-20', because: 'notified by the depositary' },
      { date: '2004-05-20', because: '3 months after 20 February 2004' },
    ]);
  });

  it('when it is not known when the second was notified, then there is no date, and that is said', () => {
    const at = agreement();
    at.given('accession', 'AAA', '2004-01-10', { notifiedOn: '2004-01-20' });
    at.given('accession', 'BBB', '2004-02-10');
    expect(verdictOn(at, '2010-01-01')).toMatchObject({ state: 'pending', date: null, conditionMetOn: '2004-02-10' });
    expect(verdictOn(at, '2010-01-01').explanation).toContain(
      'it is not known when the depositary notified the instrument from which the date is counted',
    );
  });
});

describe('given a clause of three months that is silent on how they end', () => {
  const metOn = (date: string, then: Treaty['laterParties'] & object) => {
    const at = office(['AAA'], { entryIntoForce: { when: { instruments: { count: 1 } }, ...then } });
    at.given('accession', 'AAA', date);
    return verdictOn(at, '2019-01-01');
  };

  it('when the condition is met on 31 March, then the date is 30 June and the proof names 1 July beside it', () => {
    const { date, arithmetic, explanation } = metOn('2004-03-31', { then: { months: 3 } });
    const both = 'the clause does not say how its months end, and depositaries would give 30 June 2004 or 1 July 2004';
    expect(date).toBe('2004-06-30');
    expect(arithmetic.at(-1)?.because).toBe(`3 months after 31 March 2004; ${both}`);
    expect(explanation).toContain(`Here ${both}.`);
  });

  it('when no month on the way is too short, then the explanation does not speak of short months', () => {
    const { explanation } = metOn('2004-02-17', { then: { months: 3, counted: 'clamped' } });
    expect(explanation).toContain('3 months after that day: 17 May 2004.');
  });

  it('when the clause says the first of the next month, then it is 1 July and nothing is open', () => {
    const { date, explanation } = metOn('2004-03-31', { then: { months: 3, counted: 'first-of-next-month' } });
    expect(date).toBe('2004-07-01');
    expect(explanation).not.toContain('does not say');
  });

  it('when it is met in the middle of a month, then nothing is open', () => {
    expect(metOn('2004-03-15', { then: { months: 3 } }).explanation).not.toContain('does not say');
  });
});

describe('given the Treaty on the Non-Proliferation of Nuclear Weapons, with three depositaries (art. IX)', () => {
  const npt = (deposits?: 'first' | 'last') =>
    new Depositary(
      treaty({
        adopted: '1968-06-12',
        opened: '1968-07-01',
        closed: null,
        depositary: ['GBR', 'USA', 'SUN'],
        entryIntoForce: {
          when: { instruments: { count: 2 } },
          then: { sameDay: true },
          ...(deposits === undefined ? {} : { deposits }),
        },
        laterParties: { then: { sameDay: true } },
        withdrawal: { then: { months: 3 } },
      }),
      registerOf(participant('GBR'), participant('AFG')),
    );
  /** The United Kingdom deposited in Washington on 27 November 1968 and in London on 29 November. */
  const deposited = (at: Depositary) => {
    for (const depositary of ['GBR', 'USA', 'SUN'])
      expect(at.when('signature', 'GBR', '1968-07-01', { depositary })).toBe('accepted');
    at.given('ratification', 'GBR', '1968-11-27', { depositary: 'USA' });
    at.given('ratification', 'GBR', '1968-11-29', { depositary: 'GBR' });
    return at;
  };

  it('when one consent comes as two deposits, then it counts once, from the first, and shows both', () => {
    const at = deposited(npt());
    expect(at.counts('1968-12-01')).toBe('1/1/0/1');
    expect(at.row('GBR', '1968-12-01')).toMatchObject({
      instrument: { date: '1968-11-27' },
      signature: { received: [{ depositary: 'GBR' }, { depositary: 'USA' }, { depositary: 'SUN' }] },
      stints: [
        {
          contractingFrom: '1968-11-27',
          received: [
            { depositary: 'USA', date: '1968-11-27' },
            { depositary: 'GBR', date: '1968-11-29' },
          ],
        },
      ],
      notes: [],
    });
  });

  it('when the clause says that the last decides, then it counts from the last', () => {
    const at = deposited(npt('last'));
    expect(at.counts('1968-11-28')).toBe('1/0/0/0');
    expect(at.row('GBR', '1968-12-01')?.stints).toMatchObject([
      { contractingFrom: '1968-11-29', received: [{ depositary: 'USA' }, { depositary: 'GBR' }] },
    ]);
  });

  it('then the proof counts it once, and says of the other deposit what it is', () => {
    expect(verdictOn(deposited(npt()), '1968-12-01').proof).toMatchObject([
      { participant: 'GBR', date: '1968-11-27', counted: true },
      {
        participant: 'GBR',
        date: '1968-11-29',
        counted: false,
        because: 'not counted again: the same consent as that deposited with USA on 27 November 1968',
      },
    ]);
  });

  it('then its explanation does not call one that counts by another deposit uncounted', () => {
    expect(verdictOn(deposited(npt()), '1968-12-01').explanation).not.toContain('does not count');
  });

  it('when a second deposit is made with the same depositary, or none is named, then it is already bound', () => {
    const at = deposited(npt());
    expect(at.when('ratification', 'GBR', '1968-12-05', { depositary: 'GBR' })).toBe('already-bound');
    expect(at.when('ratification', 'GBR', '1968-12-05')).toBe('already-bound');
    expect(at.when('ratification', 'GBR', '1968-12-05', { depositary: 'SUN' })).toBe('accepted');
    expect(at.when('signature', 'GBR', '1968-12-05', { depositary: 'SUN' })).toBe('already-signed');
  });

  it('when notice of withdrawal goes to each depositary, then it is one notice, from the first', () => {
    const at = deposited(npt());
    at.given('accession', 'AFG', '1970-02-04', { depositary: 'USA' });
    at.given('withdrawal', 'GBR', '2010-01-10', { depositary: 'USA' });
    expect(at.when('withdrawal', 'GBR', '2010-01-12', { depositary: 'SUN' })).toBe('accepted');
    expect(at.when('withdrawal', 'GBR', '2010-01-14', { depositary: 'SUN' })).toBe('withdrawal-not-open');
    expect(at.row('GBR', '2010-02-01')?.withdrawal).toMatchObject({ date: '2010-01-10', effective: '2010-04-10' });
  });

  it('when an act names a depositary that the treaty does not have, then it is refused', () => {
    expect(npt().refusal('signature', 'AFG', '1968-07-01', { depositary: 'FRA' })).toMatchObject({
      code: 'unknown-depositary',
      facts: { depositary: 'FRA', depositaries: ['GBR', 'USA', 'SUN'] },
    });
  });

  it('when an act names the one depositary of another treaty, then that is in order', () => {
    const at = office(['AAA'], { depositary: 'UN-SG' });
    expect(at.when('accession', 'AAA', '2004-01-01', { depositary: 'UN-SG' })).toBe('accepted');
  });
});
