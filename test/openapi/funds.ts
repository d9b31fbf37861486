const usd = (value: string) => ({ value, currency: 'USD' });
const eur = (value: string) => ({ value, currency: 'EUR' });
const act = (kind: string, date: string, more: object = {}) => ({ kind, date, ...more });

/**
 * Writes in order: the operation, its address, a body that is recorded, bodies that are refused, each with its status.
 */
export const FUND_WRITES: readonly (readonly [string, string, object, ...(readonly [number, object])[]])[] = [
  [
    'registerFund',
    '/v1/funds',
    {
      id: 'reeds',
      title: 'Fund for the reeds',
      established: '2000-01-01',
      administrator: 'Lake Office',
      policy: { rateSource: 'UNORE' },
    },
    [400, { title: 'Fund' }],
    [409, { id: 'reeds', title: 'Another' }],
    [422, { id: 'later', title: 'Later', established: '2099-01-01' }],
  ],
  ['registerFund', '/v1/funds', { id: 'pond-fund', title: 'Fund for the pond' }],
  [
    'publishRate',
    '/v1/rates',
    { table: 'UNORE', currency: 'EUR', rate: '0.813', date: '2004-01-01' },
    [400, { table: 'UNORE' }],
    [422, { table: 'UNORE', currency: 'EUR', rate: '0', date: '2004-02-01' }],
  ],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    {
      id: 'reeds-ecu',
      donor: 'ECU',
      amount: eur('1000000.00'),
      date: '2004-03-01',
      source: { document: 'L.1' },
      ref: 'p1',
      earmarking: [
        { bucket: 'earmarked', amount: eur('600000.00'), purpose: 'Boats', modality: 'I' },
        { bucket: 'not-specified', amount: eur('400000.00') },
      ],
      tranches: [{ year: 2004, amount: eur('1000000.00') }],
    },
    [400, { donor: 'ECU', amount: { value: 1, currency: 'EUR' } }],
    [422, { id: 'x', donor: 'ECU', amount: eur('1.001'), date: '2004-03-01' }],
  ],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    { id: 'reeds-nobody', donor: null, amount: usd('9007199254740993.01'), date: '2004-04-01' },
  ],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    { id: 'reeds-per', donor: 'PER', amount: { value: '4400000', currency: 'MGF' }, date: '2004-05-01' },
  ],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    {
      id: 'reeds-col',
      donor: 'COL',
      amount: usd('40.00'),
      period: { from: '2004-01-01', to: '2005-06-30' },
      condition: 'An appropriation',
    },
  ],
  ['recordPledge', '/v1/funds/reeds/pledges', { id: 'reeds-bra', donor: 'BRA', amount: null, date: '2004-05-01' }],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    {
      id: 'reeds-due',
      donor: 'PER',
      amount: usd('70.00'),
      date: '2004-05-01',
      instrument: 'assessed',
      payableBy: '2004-12-31',
    },
  ],
  [
    'recordPledgeAction',
    '/v1/pledges/reeds-ecu/actions',
    act('payment', '2005-02-01', { amount: eur('400000.00'), valuation: { usd: '482509.05', rate: '0.829' } }),
    [400, { kind: 'hope' }],
    [422, act('reduction', '2005-02-01', { amount: eur('99999999.00') })],
  ],
  ['recordPledgeAction', '/v1/pledges/reeds-ecu/actions', act('reduction', '2005-03-01', { amount: eur('100000.00') })],
  [
    'recordReceipt',
    '/v1/funds/reeds/receipts',
    { id: 'reeds-r1', donor: null, amount: usd('30.00'), date: '2005-01-01' },
    [400, { id: 'reeds-r2' }],
  ],
  [
    'recordReceiptAction',
    '/v1/receipts/reeds-r1/actions',
    act('identification', '2005-01-02', { donor: 'COL' }),
    [400, { kind: 'hope' }],
    [422, act('refund', '2005-01-03', { amount: usd('31.00') })],
  ],
  ['publishRate', '/v1/rates', { table: 'UNORE', currency: 'MGF', rate: '9000', date: '2004-04-01' }],
  ['revalueFund', '/v1/funds/reeds/revaluations', { note: 'Rate published late.' }, [400, { why: 'x' }]],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    { id: 'reeds-col-2', donor: 'COL', amount: { value: '7000000', currency: 'TRL' }, date: '2004-05-01' },
  ],
  [
    'recordPledge',
    '/v1/funds/reeds/pledges',
    { id: 'reeds-col-3', donor: 'COL', amount: { value: '7000000', currency: 'TRL' }, date: '2004-05-02' },
  ],
  ['recordFundAction', '/v1/funds/pond-fund/actions', act('closure', '2005-12-31'), [400, { kind: 'hope' }]],
];

/** Every read about funds, by its operation: an address that answers, and how else it may be asked. */
export const FUND_READS: Readonly<Record<string, readonly string[]>> = {
  listFunds: ['/v1/funds?asOf=2005-07-25', '/v1/funds?limit=1', '/v1/funds?at=0'],
  showFund: ['/v1/funds/cpcjf', '/v1/funds/reeds?asOf=2005-07-25', '/v1/funds/pond-fund'],
  totals: [
    '/v1/funds/reeds/totals?asOf=2005-07-25',
    '/v1/funds/reeds/totals?by=currency',
    '/v1/funds/reeds/totals?by=donor,earmarking&rollUp=part-of',
    '/v1/funds/pond-fund/totals',
  ],
  periods: [
    '/v1/funds/reeds/periods?from=2004-01-01&to=2005-06-30',
    '/v1/funds/reeds/periods?from=2004-01-01&to=2004-12-31&compare=previous-period&publishedAt=1500&by=currency',
    '/v1/funds/pond-fund/periods?from=2005-01-01&compare=2004-01-01..2004-11-30',
    '/v1/funds/reeds/periods?from=2004-01-01&to=2004-12-31&attribution=year',
  ],
  bridge: [
    '/v1/funds/reeds/bridge?from=1500&asOf=2005-07-25',
    '/v1/funds/reeds/bridge?from=1500&quantity=outstanding',
    '/v1/funds/reeds/bridge?from=0&to=lake&quantity=written-off',
  ],
  residual: ['/v1/funds/reeds/residual?amount=100.00', '/v1/funds/pond-fund/residual?amount=1'],
  listPledges: ['/v1/funds/reeds/pledges?asOf=2005-07-25', '/v1/funds/reeds/pledges?limit=2'],
  showPledge: ['/v1/pledges/reeds-ecu?asOf=2005-07-25', '/v1/pledges/reeds-bra', '/v1/pledges/reeds-nobody'],
  listReceipts: ['/v1/funds/reeds/receipts'],
  showReceipt: ['/v1/receipts/reeds-r1'],
  listRates: ['/v1/rates?table=UNORE', '/v1/rates?currency=EUR', '/v1/rates?inForce=true'],
};
