/**
 * Goal: since when a treaty is in force for one participant, by its own instrument, and when it applies it
 * provisionally before.
 */
import { describe, expect, it } from '@jest/globals';
import type { LaterPartiesClause } from '../../src/domain/treaty/model/clause.js';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(...['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => participant(code)));
const office = (also: Partial<Treaty>) => new Depositary(treaty({ opened: null, closed: null, ...also }), REGISTER);

describe('given a treaty whose second instrument of 2004-01-01 puts it in force on the ninetieth day, 2004-03-31', () => {
  const inForceFor = (
    laterParties: LaterPartiesClause | null,
    deposits: readonly (readonly [TreatyAction['kind'], string])[],
  ) => {
    const convention = office({
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      laterParties,
    });
    for (const code of ['AAA', 'BBB']) convention.given('accession', code, '2004-01-01');
    return deposits.map(([kind, date], i) => {
      const code = ['CCC', 'DDD', 'EEE'][i] ?? '';
      if (kind === 'ratification') convention.given('signature', code, '2003-12-09');
      convention.given(kind, code, date);
      return convention.row(code, '2019-01-01')?.inForceSince;
    });
  };

  it.each<[string, LaterPartiesClause | null, string, string]>([
    [
      'thirty days, not before the entry into force (UNCAC)',
      { then: { days: 30 }, notBefore: 'entry-into-force' },
      '2004-02-01',
      '2004-03-31',
    ],
    [
      'thirty days, not before the entry into force (UNCAC)',
      { then: { days: 30 }, notBefore: 'entry-into-force' },
      '2004-03-02',
      '2004-04-01',
    ],
    ['the same delay from its own deposit (Genocide Convention)', { then: { days: 90 } }, '2004-01-02', '2004-04-01'],
    ['a shorter delay, of which the text has no floor', { then: { days: 30 } }, '2004-01-02', '2004-03-31'],
    [
      'the first of the month after three months (Council of Europe)',
      { then: { firstOfMonthAfterMonths: 3 } },
      '2004-01-02',
      '2004-05-01',
    ],
    ['nothing said', null, '2004-01-02', '2004-04-01'],
    ['a date as floor', { then: { days: 30 }, notBefore: '2005-01-01' }, '2004-06-01', '2005-01-01'],
    [
      'a floor counted from adoption, 2003-10-31',
      { then: { days: 30 }, notBefore: { after: { years: 2 }, from: 'adoption' } },
      '2004-06-01',
      '2005-10-31',
    ],
  ])(
    'when the rule for later parties is %s (%j) and one deposits on %s, then it is in force for it from %s',
    (_, rule, deposit, expected) => {
      expect(inForceFor(rule, [['accession', deposit]])).toEqual([expected]);
    },
  );

  it('when the rule has another delay for accessions, then those that ratify have the general one (HCCH, arts. 35 and 38)', () => {
    const rule: LaterPartiesClause = {
      then: { firstOfNthMonth: 3 },
      byKind: [{ kinds: ['accession', 'succession'], then: { steps: [{ months: 6 }, { days: 60 }] } }],
    };
    expect(
      inForceFor(rule, [
        ['ratification', '2010-05-10'],
        ['accession', '2010-05-10'],
        ['succession', '2010-05-10'],
      ]),
    ).toEqual(['2010-08-01', '2011-01-09', '2011-01-09']);
  });

  it('when one acceded before the condition was met, then another delay for accessions changes nothing', () => {
    const convention = office({
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      laterParties: { then: { days: 90 }, byKind: [{ kinds: ['accession'], then: { years: 1 } }] },
    });
    for (const code of ['AAA', 'BBB']) convention.given('accession', code, '2004-01-01');
    expect(convention.row('AAA', '2019-01-01')?.inForceSince).toBe('2004-03-31');
  });

  it('when a floor is counted from the depositary’s circulation, then it moves with the first one, also for those read before', () => {
    const convention = office({
      entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } },
      laterParties: { then: { days: 30 }, notBefore: { after: { months: 12 }, from: 'communication' } },
    });
    convention.given('accession', 'AAA', '2004-01-01');
    convention.given('accession', 'BBB', '2004-06-01');
    expect(convention.row('BBB', '2019-01-01')?.inForceSince).toBeNull();
    convention.given('communication', null, '2005-03-01');
    expect(convention.row('BBB', '2019-01-01')?.inForceSince).toBe('2006-03-01');
    convention.given('communication', null, '2005-02-01');
    expect(convention.row('BBB', '2019-01-01')?.inForceSince).toBe('2006-02-01');
    convention.given('communication', null, '2007-02-01');
    expect(convention.row('BBB', '2019-01-01')?.inForceSince).toBe('2006-02-01');
  });

  it('when the floor is another treaty, then nobody that comes later is a party before it', () => {
    const convention = office({
      entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 1 } },
      laterParties: { then: { days: 30 }, notBefore: { treaty: 'other' } },
    });
    convention.given('accession', 'AAA', '2004-01-01');
    convention.given('accession', 'BBB', '2004-06-01');
    expect(convention.row('BBB', '2019-01-01')?.inForceSince).toBeNull();
  });
});

describe('given provisional application from 1994-11-16 to 1998-11-16 at the latest, also by signature (Part XI Agreement, art. 7)', () => {
  const partEleven = (also: Partial<Treaty> = {}) =>
    office({
      adopted: '1994-07-28',
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 30 } },
      laterParties: { then: { days: 30 } },
      provisionalApplication: { signatories: true, from: '1994-11-16', until: '1998-11-16', article: '7' },
      ...also,
    });
  const provisional = (of: Depositary, who: string, days: readonly string[]) =>
    days.map((day) => of.row(who, day)?.provisional);
  const AT_LATEST = { from: '1994-11-16', until: '1998-11-16' };

  it('when one signed before the first day, then it applies the Agreement from that day, at the latest until the last', () => {
    const agreement = partEleven();
    agreement.given('signature', 'AAA', '1994-07-29');
    expect(provisional(agreement, 'AAA', ['1994-11-15', '1994-11-16', '1998-11-15', '1998-11-16'])).toEqual([
      null,
      AT_LATEST,
      AT_LATEST,
      null,
    ]);
    expect(agreement.row('AAA', '1995-01-01')).toMatchObject({ standing: 'signatory', inForceSince: null });
    expect(agreement.counts('1995-01-01')).toBe('1/0/0/0');
  });

  it('when one notified that it applies it, without signature, then it does from the notice', () => {
    const agreement = partEleven();
    agreement.given('provisional-application', 'AAA', '1995-03-01');
    agreement.given('provisional-application', 'BBB', '1995-03-01', { effective: '1995-04-01' });
    expect(provisional(agreement, 'AAA', ['1995-02-28', '1995-03-01'])).toEqual([
      undefined,
      { from: '1995-03-01', until: '1998-11-16' },
    ]);
    expect(provisional(agreement, 'BBB', ['1995-03-31', '1995-04-01'])).toEqual([
      null,
      { from: '1995-04-01', until: '1998-11-16' },
    ]);
  });

  it('when one notified at signature or before that it will not, then it does not', () => {
    const agreement = partEleven();
    for (const code of ['AAA', 'BBB']) agreement.given('signature', code, '1994-07-29');
    agreement.given('provisional-application-end', 'AAA', '1994-07-29');
    agreement.given('provisional-application-end', 'BBB', '1994-11-01');
    agreement.given('provisional-application-end', 'CCC', '1994-11-14');
    agreement.given('signature', 'CCC', '1995-01-10');
    expect(['AAA', 'BBB', 'CCC'].map((code) => agreement.row(code, '1996-01-01')?.provisional)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('when it gives notice of the end, then that ends it and shows from the notice; a new notice begins anew', () => {
    const agreement = partEleven();
    agreement.given('signature', 'AAA', '1994-07-29');
    agreement.given('provisional-application-end', 'AAA', '1996-01-01', { effective: '1996-03-01' });
    agreement.given('provisional-application', 'AAA', '1997-01-01');
    expect(provisional(agreement, 'AAA', ['1995-12-31', '1996-01-01', '1996-03-01', '1997-01-01'])).toEqual([
      AT_LATEST,
      { from: '1994-11-16', until: '1996-03-01' },
      null,
      { from: '1997-01-01', until: '1998-11-16' },
    ]);
  });

  it('when the Agreement enters into force for it, then provisional application ends, and that shows once the date is fixed', () => {
    const agreement = partEleven();
    for (const code of ['AAA', 'BBB', 'CCC']) agreement.given('signature', code, '1994-07-29');
    agreement.given('ratification', 'AAA', '1995-05-01');
    agreement.given('ratification', 'BBB', '1996-06-28');
    expect(provisional(agreement, 'AAA', ['1996-06-27', '1996-06-28', '1996-07-27', '1996-07-28'])).toEqual([
      AT_LATEST,
      { from: '1994-11-16', until: '1996-07-28' },
      { from: '1994-11-16', until: '1996-07-28' },
      null,
    ]);
    expect(provisional(agreement, 'CCC', ['1996-07-28', '1998-11-15', '1998-11-16'])).toEqual([
      AT_LATEST,
      AT_LATEST,
      null,
    ]);
    agreement.given('provisional-application', 'AAA', '1997-01-01');
    expect(agreement.row('AAA', '1997-06-01')?.provisional).toBeNull();
  });

  it('when its instrument or its signature is withdrawn, then provisional application ends with it', () => {
    const agreement = partEleven();
    for (const code of ['AAA', 'BBB']) agreement.given('signature', code, '1994-07-29');
    agreement.given('ratification', 'AAA', '1995-01-01');
    agreement.given('instrument-withdrawal', 'AAA', '1995-06-01');
    agreement.given('signature-withdrawal', 'BBB', '1995-07-01');
    expect(provisional(agreement, 'AAA', ['1995-05-31', '1995-06-01'])).toEqual([AT_LATEST, null]);
    expect(provisional(agreement, 'BBB', ['1995-06-30', '1995-07-01'])).toEqual([AT_LATEST, null]);
  });

  it('when a notice is of the day on which the instrument was withdrawn, then it begins after that, and is not ended by it', () => {
    const agreement = partEleven();
    agreement.given('accession', 'AAA', '1995-02-01');
    agreement.given('instrument-withdrawal', 'AAA', '1995-06-01');
    agreement.given('provisional-application', 'AAA', '1995-06-01');
    expect(provisional(agreement, 'AAA', ['1995-05-31', '1995-06-01'])).toEqual([
      null,
      { from: '1995-06-01', until: '1998-11-16' },
    ]);
  });

  it('when a treaty has no clause on it, then a notice alone begins it, and a signature does not', () => {
    const silent = office({ adopted: '1994-07-28' });
    silent.given('signature', 'AAA', '1994-07-29');
    silent.given('provisional-application', 'BBB', '1994-08-01');
    expect(['AAA', 'BBB'].map((code) => silent.row(code, '1995-01-01')?.provisional)).toEqual([
      null,
      { from: '1994-08-01', until: null },
    ]);
    expect(silent.row('BBB', '1994-07-31')?.provisional ?? null).toBeNull();
  });

  it('when a treaty names no last day and no signatories, then only a notice counts, and its end is open', () => {
    const arms = partEleven({ provisionalApplication: { article: '23' } });
    arms.given('signature', 'AAA', '1994-07-29');
    arms.given('provisional-application', 'BBB', '1994-08-01');
    expect(['AAA', 'BBB'].map((code) => arms.row(code, '1995-01-01')?.provisional)).toEqual([
      null,
      { from: '1994-08-01', until: null },
    ]);
  });
});
