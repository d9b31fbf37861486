/** Goal: the cases of time, identity and reports: what was known when, who a donor is, what a gift is for. */
import { describe, expect, it } from '@jest/globals';
import { partsOn, rolledUp } from '../../../src/domain/fund/figures/donors-rolled-up.js';
import { pledgeFacts } from '../../../src/domain/fund/figures/money-facts.js';
import { likelyDuplicates, type ReportedMoney } from '../../../src/domain/fund/figures/likely-duplicates.js';
import { nameAt } from '../../../src/domain/participants/on-a-date.js';
import { participant, registerOf } from '../support/world.js';
import { codeOf, FundLedger, parts } from './pledge-facts.js';

describe('given what was known when', () => {
  it('case 42: when a pledge of 30 May is recorded after the report of June, then June has it now, and had it not as known then', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2005-01-10');
    const report = ledger.position;
    ledger.pledge('late', 'USD 40', '2005-05-30');
    const pledged = (at?: number) =>
      ledger.pledges(at).reduce((sum, { pledge }) => sum + Number(ledger.on(pledge.id, '2005-06-30', at).pledged), 0);
    expect([pledged(report), pledged()]).toEqual([100, 140]);
  });

  it('case 43: when a pledge turns out to be of another donor, then both histories are as if it always had been, and the report can be told again', () => {
    const ledger = new FundLedger();
    const announced = ledger.pledge('p', 'USD 100', '2004-01-10', { donor: 'KOR' });
    ledger.act('p', 'payment', '2004-03-01', 'USD 100');
    const report = ledger.position;
    ledger.amend(announced, { donor: 'PRK' });
    const donors = (at?: number) => [...new Set(pledgeFacts(ledger.reading('p', at)).map((fact) => fact.participant))];
    expect([donors(report), donors()]).toEqual([['KOR'], ['PRK']]);
    expect(ledger.on('p', '2004-12-31')).toMatchObject({ pledged: '100.00', paid: '100.00' });
  });

  it('case 60: when asked for 30 September 2004 as known on 1 January 2005, then day and knowledge are given in one question', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-02-01');
    const payment = ledger.act('p', 'payment', '2004-09-15', 'USD 60');
    const newYear = ledger.position;
    ledger.act('p', 'increase', '2004-08-01', 'USD 50');
    ledger.annul(payment);
    expect(ledger.on('p', '2004-09-30', newYear)).toMatchObject({
      pledged: '100.00',
      paid: '60.00',
      outstanding: '40.00',
    });
    expect(ledger.on('p', '2004-09-30')).toMatchObject({ pledged: '150.00', paid: '0.00', outstanding: '150.00' });
    expect(ledger.on('p', '2004-07-31', newYear)).toMatchObject({ pledged: '100.00', paid: '0.00' });
  });

  it('case 54: when more is reduced than pledged anew within a period, then what changed in it is below zero', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 1000', '2003-01-01');
    ledger.pledge('q', 'USD 100', '2004-05-01');
    ledger.act('p', 'reduction', '2004-06-01', 'USD 300');
    const pledged = (day: string) =>
      ledger
        .pledges()
        .filter(({ pledge }) => pledge.date <= day)
        .reduce((sum, { pledge }) => sum + Number(ledger.on(pledge.id, day).pledged), 0);
    expect(pledged('2004-12-31') - pledged('2003-12-31')).toBe(-200);
  });
});

describe('given donors', () => {
  it('case 47: when a donor was renamed, then its pledges stay its own and its name is that of the day', () => {
    const turkey = participant('TUR', {
      names: [
        { from: null, names: { en: 'Turkey' } },
        { from: '2022-06-01', names: { en: 'Türkiye' } },
      ],
    });
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2005-03-01', { donor: 'TUR' });
    ledger.act('p', 'payment', '2023-01-01', 'USD 100');
    expect(new Set(pledgeFacts(ledger.reading('p')).map((fact) => fact.participant))).toEqual(new Set(['TUR']));
    expect([nameAt(turkey, '2005-07-25'), nameAt(turkey, '2023-01-01')]).toEqual(['Turkey', 'Türkiye']);
  });

  it('case 48: when a State ends with a pledge outstanding, then its pledge stays with it: succession decides nothing by itself', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2005-03-01', { donor: 'YUCS' });
    ledger.act('p', 'payment', '2007-01-15', 'USD 40', { note: 'paid by Serbia' });
    expect(ledger.on('p')).toMatchObject({ paid: '40.00', outstanding: '60.00' });
    expect(ledger.reading('p').pledge.donor).toBe('YUCS');
    expect(codeOf(ledger.decidePledge('q', 'USD 5', '2007-01-01', { donor: 'YUCS' }))).toBe('participant-not-existing');
  });

  it('case 48: when the successor takes the rest over, then it is withdrawn there and pledged here, each an act with its own day', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2005-03-01', { donor: 'YUCS' });
    ledger.act('p', 'payment', '2005-06-01', 'USD 40');
    ledger.act('p', 'withdrawal', '2007-01-15', null, { note: 'taken over by Serbia' });
    ledger.pledge('q', 'USD 60', '2007-01-15', { donor: 'SRB' });
    expect([ledger.on('p').outstanding, ledger.on('q').outstanding]).toEqual(['0.00', '60.00']);
  });

  it('case 49: when an agency is a part of its State, then its row can be put under it, and every row counts once', () => {
    const rows = [
      { donor: 'ESP', pledged: 10 },
      { donor: 'EU', pledged: 7 },
      { donor: 'AECID', pledged: 5 },
    ];
    const register = registerOf(
      participant('ESP', { memberships: [{ organisation: 'EU', from: '1986-01-01', to: null }] }),
      participant('AECID', { attributes: [{ attribute: 'part-of', value: 'ESP', from: '1988-11-11', to: null }] }),
      participant('EU'),
    );
    const groups = rolledUp(rows, partsOn(register, '2010-01-01'));
    expect(groups.map(({ donor, rows: of }) => [donor, of.map((row) => row.donor)])).toEqual([
      ['ESP', ['ESP', 'AECID']],
      ['EU', ['EU']],
    ]);
    expect(groups.flatMap(({ rows: of }) => of).reduce((sum, { pledged }) => sum + pledged, 0)).toBe(22);
    expect(rolledUp(rows, partsOn(register, '1988-11-10'))).toHaveLength(3);
    const circle = new Map([
      ['ESP', 'AECID'],
      ['AECID', 'ESP'],
    ]);
    expect(rolledUp(rows, circle).flatMap(({ rows: of }) => of)).toHaveLength(3);
  });

  it('case 50: when a donor does not wish to be named, then the amounts count and no event says who it is', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2005-03-01', { donor: null });
    expect(pledgeFacts(ledger.reading('p'))).toContainEqual(
      expect.objectContaining({ account: 'fund/f/pledged-gross', participant: '', delta: 10_000n }),
    );
  });

  it('case 46: when an entity passes on what others gave, then it is summed once more beside the rest, to be left out of totals across funds', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2005-03-01', { donor: 'UNDP', passThrough: true });
    ledger.act('p', 'payment', '2005-04-01', 'USD 60');
    const sums = pledgeFacts(ledger.reading('p')).map(({ account, delta }) => [account, delta]);
    expect(sums).toEqual(
      expect.arrayContaining([
        ['fund/f/pledged-gross', 10_000n],
        ['fund/f/pass-through/pledged-gross', 10_000n],
        ['fund/f/paid', 6_000n],
        ['fund/f/pass-through/paid', 6_000n],
      ]),
    );
  });

  it('case 44: when donor and recipient report the same contribution, then the two are told as likely one, and a person voids one of them', () => {
    const told = (id: string, date: string, also: Partial<ReportedMoney> = {}): ReportedMoney => {
      return { id, donor: 'ITA', fund: 'f', amount: { minor: 500_000n, currency: 'EUR' }, date, ref: null, ...also };
    };
    const same = [told('a', '2004-03-01'), told('b', '2004-03-31'), told('c', '2004-05-15')];
    expect(likelyDuplicates(same)).toEqual([{ first: 'a', second: 'b', because: 'same-amount-and-days' }]);
    const byRef = [
      told('a', '2004-03-01', { ref: 'X-1' }),
      told('b', '2006-01-01', { ref: 'X-1', amount: { minor: 1n, currency: 'USD' } }),
    ];
    expect(likelyDuplicates(byRef)).toEqual([{ first: 'a', second: 'b', because: 'same-ref' }]);
    expect(
      likelyDuplicates([...same, told('d', '2004-03-02', { donor: 'FRA' }), told('e', '2004-03-02', { fund: 'g' })]),
    ).toHaveLength(1);
    expect(
      likelyDuplicates([told('a', '2004-03-01', { donor: null }), told('b', '2004-03-01', { donor: null })]),
    ).toEqual([]);
    expect(
      likelyDuplicates([told('a', '2004-03-01', { amount: null }), told('b', '2004-03-01', { amount: null })]),
    ).toEqual([]);
    expect(likelyDuplicates(same, new Set(['b']))).toEqual(likelyDuplicates(same));
    expect(likelyDuplicates(same, new Set(['c']))).toEqual([]);
    expect(
      likelyDuplicates([told('a', '2004-03-01', { ref: 'X-1' }), told('b', '2004-03-02', { ref: 'X-1' })]),
    ).toEqual([{ first: 'a', second: 'b', because: 'same-ref' }]);

    const ledger = new FundLedger();
    ledger.pledge('p', 'EUR 5000', '2004-03-01', { ref: 'donor report' });
    const second = ledger.pledge('q', 'EUR 5000', '2004-03-10', { ref: 'recipient report' });
    ledger.annul(second);
    expect(ledger.pledges().map(({ pledge }) => pledge.id)).toEqual(['p']);
  });
});

describe('given gifts for a purpose', () => {
  const earmarked = (amount = 'USD 100') => {
    const ledger = new FundLedger();
    ledger.pledge('p', amount, '2004-01-01', { earmarking: parts({ earmarked: amount }) });
    return ledger;
  };

  it('case 51: when a paid earmarked gift becomes general-purpose, then it was earmarked before and is not after, and what is paid stays the same', () => {
    const ledger = earmarked();
    ledger.act('p', 'payment', '2004-03-01', 'USD 100');
    ledger.act('p', 'redesignation', '2005-01-01', 'USD 100', { from: 'earmarked', to: 'general-purpose' });
    const on = (day: string) => [
      ledger.on('p', day).by('earmarked').paid,
      ledger.on('p', day).by('general-purpose').paid,
      ledger.on('p', day).paid,
    ];
    expect(on('2004-12-31')).toEqual(['100.00', '0.00', '100.00']);
    expect(on('2005-01-01')).toEqual(['0.00', '100.00', '100.00']);
    expect(ledger.on('p').by('earmarked').outstanding).toBe('0.00');
    expect(
      ledger.refusal('p', 'redesignation', '2005-02-01', 'USD 1', { from: 'earmarked', to: 'general-purpose' }),
    ).toBe('exceeds-earmark');
  });

  it('case 51: when its payment bounces afterwards, then it is owed for the use it has now', () => {
    const ledger = earmarked();
    const payment = ledger.act('p', 'payment', '2004-03-01', 'USD 100');
    ledger.act('p', 'redesignation', '2005-01-01', 'USD 100', { from: 'earmarked', to: 'general-purpose' });
    ledger.act('p', 'payment-reversal', '2005-02-01', null, { target: payment });
    expect([ledger.on('p').by('earmarked').outstanding, ledger.on('p').by('general-purpose').outstanding]).toEqual([
      '0.00',
      '100.00',
    ]);
  });

  it('case 51: when only the purpose within a use changes, then no sum does', () => {
    const ledger = earmarked();
    ledger.act('p', 'redesignation', '2005-01-01', 'USD 40', {
      from: 'earmarked',
      to: 'earmarked',
      purpose: 'another project',
    });
    expect(ledger.on('p').by('earmarked')).toMatchObject({ pledged: '100.00', outstanding: '100.00' });
  });

  it('case 52: when 50 of a gift of 60/40 are paid, then they count as 30/20, to the cent where they do not divide', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-01-01', {
      earmarking: parts({ earmarked: 'USD 60', 'general-purpose': 'USD 40' }),
    });
    ledger.act('p', 'payment', '2004-02-01', 'USD 50');
    const paid = () => [ledger.on('p').by('earmarked').paid, ledger.on('p').by('general-purpose').paid];
    expect(paid()).toEqual(['30.00', '20.00']);
    ledger.act('p', 'payment', '2004-03-01', 'USD 0.01');
    expect(paid()).toEqual(['30.01', '20.00']);
    ledger.act('p', 'payment', '2004-04-01', 'USD 59.99');
    // The rest of each use, and what is beyond as it was promised: 60 and 40, and 6 and 4 of the 10.
    expect(paid()).toEqual(['66.00', '44.00']);
  });

  it('case 52: when the remittance says for what it is, then that counts', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-01-01', {
      earmarking: parts({ earmarked: 'USD 60', 'general-purpose': 'USD 40' }),
    });
    ledger.act('p', 'payment', '2004-02-01', 'USD 50', {
      earmarking: parts({ earmarked: 'USD 10', 'general-purpose': 'USD 40' }),
    });
    expect([ledger.on('p').by('earmarked').outstanding, ledger.on('p').by('general-purpose').outstanding]).toEqual([
      '50.00',
      '0.00',
    ]);
    expect(
      ledger.refusal('p', 'reduction', '2004-03-01', 'USD 1', { earmarking: parts({ 'general-purpose': 'USD 1' }) }),
    ).toBe('exceeds-outstanding');
  });

  const undated = () => {
    const ledger = new FundLedger();
    const earmarking = parts({ earmarked: 'EUR 1000' });
    const period = { from: '2004-01-01', to: '2005-06-30' };
    ledger.pledge('p', 'EUR 1000', '2005-06-30', { period, earmarking, valuation: { usd: '1250.00' } });
    return ledger;
  };

  it('case 53: when only "January 2004 to June 2005" is known, then it counts on 30 June 2005 and is told as undated before', () => {
    const ledger = undated();
    const counted = (day: string) =>
      ledger
        .reading('p')
        .entries.reduce(
          (sum, { account, date, delta }) => (account === 'undated' && date <= day ? sum + delta : sum),
          0n,
        );
    expect([counted('2003-12-31'), counted('2004-12-31'), counted('2005-06-30')]).toEqual([0n, 1n, 0n]);
    expect([ledger.on('p', '2004-12-31').pledged, ledger.on('p', '2005-06-30').pledged]).toEqual(['0', '1000.00']);
  });

  it('case 53: when it is paid within the period, then the payment counts on its day, and settles the pledge at the value of the pledge', () => {
    const ledger = undated();
    ledger.act('p', 'payment', '2004-09-01', 'EUR 400', { valuation: { usd: '480.00' } });
    expect(ledger.on('p', '2004-12-31')).toMatchObject({ paid: '400.00', pledged: '0.00', outstanding: '-400.00' });
    expect(ledger.on('p', '2004-12-31').usd).toMatchObject({ received: '480.00', fx: '0.00' });
    expect(ledger.on('p').by('earmarked')).toMatchObject({ paid: '400.00', outstanding: '600.00' });
    // Two fifths of 1,250 are 500.
    expect(ledger.on('p').usd).toMatchObject({
      released: '500.00',
      carrying: '750.00',
      received: '480.00',
      fx: '-20.00',
    });
    expect(ledger.refusal('p', 'payment', '2003-12-31', 'EUR 1')).toBe('before-pledge');
  });

  it('case 57: when a fund closes, then nothing may be outstanding, and nothing is recorded for it afterwards', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-01-01');
    ledger.pledge('q', 'USD 50', '2004-01-01');
    ledger.act('q', 'payment', '2004-02-01', 'USD 50');
    expect(codeOf(ledger.close('2006-01-01'))).toBe('pledges-outstanding');
    ledger.act('p', 'write-off', '2005-12-31');
    expect(codeOf(ledger.close('2006-01-01'))).toBe('accepted');
    expect(codeOf(ledger.decidePledge('r', 'USD 1', '2006-02-01'))).toBe('fund-closed');
    expect(ledger.refusal('q', 'refund', '2006-02-01', 'USD 1')).toBe('fund-closed');
    expect(codeOf(ledger.decidePledge('r', 'USD 1', '2005-02-01'))).toBe('accepted');
  });
});
