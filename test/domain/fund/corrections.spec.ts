/**
 * Goal: what was recorded of money in error is put right as a new recording would be judged, and what others rest on
 * stays.
 */
import { describe, expect, it } from '@jest/globals';
import { objectionToReplacedFund } from '../../../src/domain/fund/fund/correct-fund.js';
import { replacedReceipt } from '../../../src/domain/fund/receipt/correct-receipt.js';
import { objectionToTransferCorrected } from '../../../src/domain/fund/pledge/decide/correct-transfer.js';
import { USUAL_POLICY } from '../../../src/domain/fund/fund/fund.js';
import { refuse } from '../../../src/domain/refusal.js';
import { FundLedger, money, said } from './pledge-facts.js';

const DAY = '2004-05-01';
const FUND = {
  id: 'f',
  title: 'Fund',
  established: '2000-01-01',
  administrator: null,
  references: {},
  policy: USUAL_POLICY,
};
const RECEIPT = { id: 'r', fund: 'f', date: DAY, donor: null, valuation: null, note: null, ref: null };

/** A fund with a pledge of EUR 1,000 of 1 March 2004. */
function given(): FundLedger {
  const ledger = new FundLedger({ rateSource: 'UNORE' });
  ledger.pledge('p', 'EUR 1000', '2004-03-01');
  return ledger;
}

describe('given what is corrected', () => {
  it('when others rest on it, then it is replaced, not annulled, and says how many', () => {
    const ledger = given();
    ledger.act('p', 'reduction', DAY, 'EUR 5');
    expect(said((it) => it.annul('e2'), ledger)).toBe(
      'not-correctable: 1 recording rests on this one. Replace it, or annul what rests on it first.',
    );
    ledger.pledge('q', 'EUR 5', '2004-03-01');
    expect(said((it) => it.annul('e1'), ledger)).toBe(
      'not-correctable: 2 recordings rest on this one. Replace it, or annul what rests on it first.',
    );
  });

  it('when the replacement is about something else, then it is refused', () => {
    const ledger = given();
    expect(said((it) => it.amend('e2', { id: 'other' }), ledger)).toBe(
      'not-correctable: A replacement stays with what event e2 is about. Annul it, and record the other on its own.',
    );
  });

  it('when it was replaced, then what stands in its place is named; when that was annulled, then to record it anew', () => {
    const ledger = given();
    const act = ledger.act('p', 'reduction', DAY, 'EUR 5');
    const amended = ledger.amend(act, { amount: money('EUR 6') });
    expect(said((it) => it.annul(act), ledger)).toBe(
      `already-corrected: Event ${act} was already corrected. Correct event ${amended}, which stands in its place.`,
    );
    ledger.annul(amended);
    expect(said((it) => it.annul(act), ledger)).toBe(
      `already-corrected: Event ${act} was already corrected. It was annulled: record it anew.`,
    );
  });

  it('when a payment in another currency is replaced, then it is valued anew, and never dated ahead', () => {
    const ledger = new FundLedger({ rateSource: 'UNORE' });
    ledger.rate('EUR', '0.8', '2004-01-01');
    ledger.rate('EUR', '0.5', '2005-01-01');
    ledger.pledge('p', 'USD 1000', '2004-03-01');
    const payment = ledger.act('p', 'payment', '2004-06-01', null, { received: money('EUR 400') });
    expect(ledger.on('p').paid).toBe('500.00');
    const open = { amount: undefined, valuation: undefined };
    expect(said((it) => it.amend(payment, { ...open, date: '2030-01-02' }), ledger)).toBe(
      'in-the-future: The act is dated 2030-01-02, after today (2030-01-01). Record it once it has been received; an effect announced in advance goes into "effective".',
    );
    const later = ledger.amend(payment, { ...open, date: '2005-06-01' });
    expect(ledger.on('p')).toMatchObject({ paid: '800.00', outstanding: '200.00' });
    ledger.amend(later, { ...open, date: '2005-06-01', received: money('EUR 200') });
    expect(ledger.on('p').usd).toMatchObject({ received: '400.00', carrying: '600.00' });
  });

  it('when a fund is established after what is recorded of it, then it is refused, and names that', () => {
    const established = (day: string) =>
      objectionToReplacedFund({ ...FUND, established: day }, { event: 'e2', date: '2004-03-01' }, '2030-01-01');
    expect(established('2004-03-01')).toBeNull();
    expect(established('2004-03-02')).toEqual(
      refuse(
        'before-fund',
        { fund: 'f', date: '2004-03-01', established: '2004-03-02', event: 'e2' },
        'The fund f cannot have been established on 2004-03-02: event e2 of 2004-03-01 is recorded for it. Correct the date, or that event.',
      ),
    );
    expect(established('2030-01-02')).toMatchObject({ refused: { code: 'in-the-future' } });
    expect(said((it) => it.amend('e1', { established: '2030-01-02' }), given())).toContain('in-the-future: The fund');
  });

  it('when a receipt would be less than was taken from it, then it is refused, and names both figures', () => {
    const ledger = given();
    ledger.receipt('r', 'EUR 50', DAY);
    ledger.receiptAct('r', 'refund', '2004-06-01', { amount: money('EUR 5') });
    const replaced = (amount: string) =>
      replacedReceipt(
        { ...RECEIPT, amount: money(amount) },
        {
          money: ledger.stream('receipt/r'),
          allocated: { minor: 20_00n, currency: 'EUR' },
          fund: { fund: FUND, closedOn: null },
          register: new Map(),
          rates: new Map(),
          today: '2030-01-01',
        },
      );
    const sentence = (limit: string) =>
      `EUR 25.00 of the receipt r was allocated, recalled or sent back, more than the ${limit} that would be left of it. Correct that first.`;
    expect(replaced('EUR 25')).toMatchObject({ amount: money('EUR 25.00') });
    expect(replaced('EUR 24.99')).toEqual(
      refuse(
        'exceeds-receipt',
        { receipt: 'r', amount: money('EUR 25.00'), limit: money('EUR 24.99') },
        sentence('EUR 24.99'),
      ),
    );
    expect(replaced('USD 50')).toMatchObject({ refused: { sentence: sentence('USD 50.00') } });
  });

  it('when a transfer is corrected while the pledge that continues it stands, then it is refused, and names both', () => {
    const ledger = given();
    const transfer = ledger.act('p', 'transfer', DAY, 'EUR 100', { toFund: 'g', toPledge: 'p2' });
    const [live] = ledger.stream('pledge/p').live.filter(({ eventId }) => eventId === transfer);
    if (live === undefined) throw new Error('no transfer');
    expect(objectionToTransferCorrected(live, [{ pledge: 'p2', announcedBy: 'e9' }])).toEqual(
      refuse(
        'not-correctable',
        { event: transfer, pledge: 'p2', continuedBy: 'e9' },
        'The pledge p2 continues this transfer. Annul its announcement, event e9, then this one, and record the transfer anew.',
      ),
    );
    expect(objectionToTransferCorrected(live, [{ pledge: 'p3', announcedBy: 'e9' }])).toBeNull();
    ledger.annul(transfer);
    expect(ledger.on('p').outstanding).toBe('1000.00');
  });

  it('when a pledge that continues a transfer is replaced, then its amount and its origin stay', () => {
    const ledger = given();
    const other = ledger.pledge('q', 'EUR 100', '2004-05-01', { passThrough: true, transferredFrom: 'p' });
    expect(said((it) => it.amend(other, { amount: money('EUR 99') }), ledger)).toBe(
      'not-correctable: The pledge q continues a transfer from p and has its amount. Annul it and the transfer, and record the transfer anew.',
    );
    expect(said((it) => it.amend(other, { amount: money('USD 100') }), ledger)).toContain('not-correctable: ');
    ledger.amend(other, { amount: money('EUR 100.0'), transferredFrom: null, passThrough: false, note: 'mended' });
    expect(ledger.reading('q').pledge).toMatchObject({ transferredFrom: 'p', passThrough: true, note: 'mended' });
  });

  it('when a rate is moved to a day that has one, then it is refused, and names that one', () => {
    const ledger = given();
    const [first, second] = [ledger.rate('EUR', '0.8', '2004-01-01'), ledger.rate('EUR', '0.9', '2004-02-01')];
    expect(said((it) => it.amend(second, { date: '2004-01-01' }), ledger)).toBe(
      `already-recorded: The table UNORE has the rate 0.8 for EUR from 2004-01-01 on already, by event ${first}. Correct or annul that one.`,
    );
  });
});
