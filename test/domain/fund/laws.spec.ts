/** Goal: whatever happens to a pledge, its sums obey the identities of the model, in whatever order it was recorded. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { total, type Split } from '../../../src/domain/fund/pledge/account/account.js';
import { quantitiesOf, sumsOn, type Quantities } from '../../../src/domain/fund/pledge/account/quantities.js';
import { readPledge, type PledgeReading } from '../../../src/domain/fund/pledge/account/read-pledge.js';
import { pledgeFacts } from '../../../src/domain/fund/figures/money-facts.js';
import { evolveLive, NOTHING_LIVE } from '../../../src/domain/fund/fund/live-events.js';
import type { PledgeActionKind } from '../../../src/domain/fund/pledge/kinds/kinds.js';
import { BUCKETS } from '../../../src/domain/fund/pledge/pledge.js';
import { readAmount, type Amount } from '../../../src/domain/money/amount.js';
import { attempts, decide, live, start, type Start } from './acts.js';
import { FundLedger } from './pledge-facts.js';

const DAYS = [
  '2003-12-31',
  '2004-01-01',
  '2004-03-15',
  '2004-06-30',
  '2005-01-01',
  '2005-06-30',
  '2005-12-31',
  '2006-02-28',
  '2029-12-31',
];

function minorOf({ value, currency }: { readonly value: string; readonly currency: string }): bigint {
  return (readAmount({ value, currency }) as Amount).minor;
}

/** Facts without their order. */
function factsOf(reading: PledgeReading): readonly string[] {
  return pledgeFacts(reading)
    .map((fact) => JSON.stringify({ ...fact, delta: String(fact.delta) }))
    .sort();
}

/** What acts of some kinds come to up to a day. */
function summed(reading: PledgeReading, day: string, signs: Partial<Record<PledgeActionKind, bigint>>): bigint {
  return reading.acts.reduce((sum, { data }) => {
    const sign = signs[data.kind];
    return sign === undefined || data.amount === undefined || data.date > day ? sum : sum + sign * minorOf(data.amount);
  }, 0n);
}

function totals(reading: PledgeReading, day: string): Quantities<bigint> {
  const all = Object.entries(quantitiesOf(reading.entries, day)) as [string, Split][];
  return Object.fromEntries(all.map(([name, split]) => [name, total(split)])) as unknown as Quantities<bigint>;
}

function carryingOn(reading: PledgeReading, day: string): Split {
  const sum = sumsOn(reading.entries, day);
  const usd = (
    account: 'pledged-gross' | 'reopened' | 'reduced' | 'paid' | 'in-kind' | 'notes' | 'credit' | 'written-off',
  ) => sum(`${account}/usd`);
  const of = (bucket: keyof Split): bigint => {
    const taken = (['reduced', 'paid', 'in-kind', 'notes', 'credit', 'written-off'] as const).reduce(
      (all, each) => all + usd(each)[bucket],
      0n,
    );
    return usd('pledged-gross')[bucket] + usd('reopened')[bucket] - taken;
  };
  return { earmarked: of('earmarked'), 'general-purpose': of('general-purpose'), 'not-specified': of('not-specified') };
}

describe('given any life of a pledge', () => {
  it('when anything that is possible happens to it, then on every day each sum is what the acts up to that day say', () => {
    fc.assert(
      fc.property(start, attempts(), (from, script) => {
        const reading = live(from, script).ledger.reading('p');
        for (const day of DAYS) {
          const on = totals(reading, day);
          const begun = day >= '2004-01-01' ? from.minor : 0n;
          const promised = { increase: 1n, reduction: -1n, withdrawal: -1n, 'condition-lapsed': -1n } as const;
          expect(on.pledged + on.conditional).toBe(begun + summed(reading, day, promised));
          expect(on.paid).toBe(summed(reading, day, { payment: 1n, 'note-encashment': 1n, 'payment-reversal': -1n }));
          expect(on.writtenOff).toBe(summed(reading, day, { 'write-off': 1n, 'write-off-recovery': -1n }));
          expect(on.refunded).toBe(summed(reading, day, { refund: 1n }));
          expect(on.credit).toBe(summed(reading, day, { 'early-payment-credit': 1n }));
          expect(on.disputed).toBe(summed(reading, day, { dispute: 1n, 'dispute-resolution': -1n }));
          expect(on.pledged).toBe(on.applied - on.reopened + on.writtenOff + on.outstanding);
          expect(on.committed >= 0n && on.committed <= on.pledged + on.conditional).toBe(true);
        }
      }),
    );
  });

  it('when it is all recorded in another order, then every account is the same to the last unit', () => {
    const shuffled = attempts().chain((script) =>
      fc.tuple(
        fc.constant(script),
        fc.infiniteStream(fc.nat()).map((numbers) => numbers),
      ),
    );
    fc.assert(
      fc.property(start, shuffled, (from, [script, numbers]) => {
        const { ledger } = live(from, script);
        const events = ledger.events.filter(({ stream }) => stream === 'pledge/p');
        const places = events
          .map((event) => ({ event, place: numbers.next().value as number }))
          .sort((a, b) => a.place - b.place);
        const again = readPledge(places.map(({ event }) => event).reduce(evolveLive, NOTHING_LIVE));
        expect(again === null ? [] : factsOf(again)).toEqual(factsOf(ledger.reading('p')));
      }),
    );
  });

  it('when something later is added, then nothing changes on the days before; and as known before, nothing changes at all', () => {
    fc.assert(
      fc.property(start, attempts(), (from, script) => {
        const { ledger } = live(from, script);
        const before = DAYS.map((day) => ledger.on('p', day));
        const known = ledger.position;
        for (const attempt of script) {
          const decided = decide(ledger, from, { ...attempt, date: '2007-01-01' });
          if ('accepted' in decided) ledger.record('pledge/p', decided);
        }
        expect(JSON.stringify(DAYS.slice(0, -1).map((day) => ledger.on('p', day)))).toBe(
          JSON.stringify(before.slice(0, -1)),
        );
        expect(JSON.stringify(DAYS.map((day) => ledger.on('p', day, known)))).toBe(JSON.stringify(before));
      }),
    );
  });

  it('when an act is refused, then it would be refused again, and nothing was objected to before', () => {
    fc.assert(
      fc.property(start, attempts(), (from, script) => {
        const { ledger } = live(from, script);
        expect(ledger.reading('p').objections.size).toBe(0);
        const facts = factsOf(ledger.reading('p'));
        for (const attempt of script) {
          const decided = decide(ledger, from, attempt);
          if ('refused' in decided) expect(decide(ledger, from, attempt)).toEqual(decided);
        }
        expect(factsOf(ledger.reading('p'))).toEqual(facts);
      }),
    );
  });

  it('when an act is voided and entered again, then it is as if nothing had happened; a reversal is not a void', () => {
    fc.assert(
      fc.property(start, attempts(), fc.nat(), (from, script, nth) => {
        const { ledger } = live(from, script);
        const targets = new Set(ledger.reading('p').acts.map(({ data }) => data.target));
        const acts = ledger.events.filter(
          ({ eventId, type }) => type === 'pledge-action-recorded' && !targets.has(eventId),
        );
        const event = acts[nth % Math.max(1, acts.length)];
        if (event === undefined) return;
        const before = factsOf(ledger.reading('p'));
        ledger.annul(event.eventId);
        ledger.record('pledge/p', { accepted: [event] });
        expect(factsOf(ledger.reading('p'))).toEqual(before);
      }),
    );
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 10', '2004-01-01');
    const payment = ledger.act('p', 'payment', '2004-02-01', 'USD 10');
    ledger.act('p', 'payment-reversal', '2004-03-01', 'USD 10', { target: payment });
    expect([ledger.on('p', '2004-02-15').paid, ledger.on('p').paid]).toEqual(['10.00', '0.00']);
    ledger.annul(ledger.events.at(-1)?.eventId ?? '');
    ledger.annul(payment);
    expect([ledger.on('p', '2004-02-15').paid, ledger.on('p').paid]).toEqual(['0.00', '0.00']);
  });
});

describe('given any life of a pledge whose values are known', () => {
  it('when nothing of a use is outstanding on a day, then no value of it is left', () => {
    fc.assert(
      fc.property(start, attempts(), (from, script) => {
        const reading = live(from, script).ledger.reading('p');
        for (const day of DAYS) {
          const [outstanding, carrying] = [quantitiesOf(reading.entries, day).outstanding, carryingOn(reading, day)];
          for (const bucket of BUCKETS)
            if (outstanding[bucket] === 0n) expect([day, bucket, carrying[bucket]]).toEqual([day, bucket, 0n]);
        }
      }),
    );
  });

  it('when money comes in, then what was received is what it released and the difference realised, on every day', () => {
    fc.assert(
      fc.property(start, attempts(), (from, script) => {
        const reading = live(from, script).ledger.reading('p');
        for (const day of DAYS) {
          const sum = sumsOn(reading.entries, day);
          expect(total(sum('received/usd'))).toBe(total(sum('paid/usd')) + total(sum('fx-realised/usd')));
        }
      }),
    );
  });

  it('when it is promised and reduced, then its value is the sum of what each event was worth, rounded once in each', () => {
    const kinds: readonly PledgeActionKind[] = [
      'increase',
      'payment',
      'payment-reversal',
      'write-off',
      'refund',
      'commitment',
      'redesignation',
    ];
    fc.assert(
      fc.property(start, attempts(kinds), (from, script) => {
        const { ledger } = live({ ...from, condition: false }, script);
        const { pledge, acts, entries } = ledger.reading('p');
        const worth = (written: { readonly usd: string } | null | undefined, own: bigint): bigint =>
          written == null ? own : minorOf({ value: written.usd, currency: 'USD' });
        const increases = acts.filter(({ data }) => data.kind === 'increase');
        const values = increases.map(({ data }) =>
          worth(data.valuation, data.amount === undefined ? 0n : minorOf(data.amount)),
        );
        const all = values.reduce((a, b) => a + b, worth(pledge.valuation, from.minor));
        expect(total(sumsOn(entries, '2029-12-31')('pledged-gross/usd'))).toBe(all);
      }),
    );
  });

  it('when all of it is paid in any number of payments, then the exchange difference is what was received less what was pledged', () => {
    fc.assert(
      fc.property(start, fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }), (from, partsOfThousand) => {
        const firm: Start = { ...from, condition: false };
        const { ledger } = live(firm, []);
        const pay = (part: number, nth: number) => {
          const attempt = {
            kind: 'payment',
            date: '2004-03-15',
            part,
            rate: ['0.755', '0.9', '1.3'][nth % 3] ?? '1',
            uses: null,
            nth,
            reopens: false,
          } as const;
          ledger.record('pledge/p', decide(ledger, firm, attempt));
        };
        partsOfThousand.forEach(pay);
        const paidSoFar = totals(ledger.reading('p'), '2029-12-31').outstanding;
        if (paidSoFar > 0n) {
          const digits =
            from.currency === 'JPY'
              ? String(paidSoFar)
              : `${String(paidSoFar / 100n)}.${String(paidSoFar % 100n).padStart(2, '0')}`;
          ledger.act('p', 'payment', '2005-01-01', `${from.currency} ${digits}`, {
            valuation: from.currency === 'USD' ? null : { rate: '0.7' },
          });
        } else if (paidSoFar < 0n) return;
        const sum = sumsOn(ledger.reading('p').entries, '2029-12-31');
        expect(total(sum('fx-realised/usd'))).toBe(total(sum('received/usd')) - total(sum('pledged-gross/usd')));
        expect(total(carryingOn(ledger.reading('p'), '2029-12-31'))).toBe(0n);
      }),
    );
  });

  it('when amounts are beyond what a double holds, then every unit is kept, and outstanding goes below zero where more was paid', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 9007199254740993000000.01', '2004-01-01');
    ledger.act('p', 'payment', '2004-02-01', 'USD 9007199254740993000000.02');
    expect(ledger.on('p')).toMatchObject({ pledged: '9007199254740993000000.01', outstanding: '-0.01' });
  });
});
