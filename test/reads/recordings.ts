/** What is recorded beside the shipped histories, so that every read has something to tell in each of its columns. */
const usd = (value: string) => ({ value, currency: 'USD' });
const eur = (value: string) => ({ value, currency: 'EUR' });

/** A write: its address and its body. `{NAME}` within: the event that was recorded under that ref. */
export type Recording = readonly [path: string, body: Readonly<Record<string, unknown>>];

const source = { document: 'L.1', url: 'https://example.org/l1', observedOn: '2020-01-01' };

const PARTICIPANTS: readonly Recording[] = [
  ['/v1/participants', { code: 'LKO', kind: 'organisation', names: [{ names: { en: 'Lake Office' } }] }],
  [
    '/v1/participants',
    {
      code: 'CL-IP',
      kind: 'territory',
      names: [{ names: { en: 'Easter Island' } }],
      responsible: [{ state: 'CHL' }],
      aliases: [{ name: 'Rapa Nui', source: 'Gazette' }],
    },
  ],
  ['/v1/participants/LKO/changes', { change: 'name', date: '2000-01-01', names: { en: 'Lake Board' } }],
  [
    '/v1/participants',
    {
      code: 'OLDR',
      kind: 'state',
      names: [{ names: { en: 'Old Reedland' } }],
      existed: { from: '1900-01-01', to: '1999-06-01' },
      memberships: [{ organisation: 'LKO', from: '1950-01-01' }],
    },
  ],
];

const act = (kind: string, participant: string | null, date: string, more: object = {}): Recording => [
  '/v1/treaties/lake-boats/actions',
  { kind, participant, date, source, ...more },
];
const covers = (of: string, state: string, through: string, kinds: readonly string[], more: object): Recording => [
  `${of}/coverage`,
  { state, kinds, through, source: { ...source, observedOn: '2013-01-02' }, ...more },
];
const TREATIES: readonly Recording[] = [
  [
    '/v1/treaties',
    { id: 'lake', title: 'Treaty on a lake', adopted: '2001-01-01', withdrawal: { then: { years: 1 } } },
  ],
  [
    '/v1/treaties',
    {
      id: 'lake-boats',
      title: '=Protocol on boats',
      adopted: '2001-01-02',
      opened: '2001-01-02',
      depositary: ['Lake Office', 'Pond Office'],
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { months: 3 } },
      laterParties: { then: { months: 3 }, from: 'notification' },
      withdrawal: { then: { years: 1 } },
      provisionalApplication: { signatories: true, from: '2001-01-01' },
    },
  ],
  act('signature', 'ECU', '2002-01-01', { ref: 's-ecu' }),
  act('signature', 'PER', '2002-02-01', { depositary: 'Lake Office', occasion: 'signing day' }),
  act('signature', 'PER', '2002-02-03', { depositary: 'Pond Office' }),
  [
    '/v1/treaties/lake-boats/progress',
    { participant: 'PER', stage: 'announced', date: '2002-12-01', note: '=Soon.', source },
  ],
  ['/v1/treaties/lake-boats/progress', { participant: 'PER', stage: 'law-promulgated', date: '2004-12-01', source }],
  act('signature', 'COL', '2002-03-01'),
  act('provisional-application', 'ECU', '2002-05-01', { effective: '2002-05-02' }),
  act('provisional-application', 'PER', '2002-06-01'),
  act('provisional-application-end', 'PER', '2002-06-15', { effective: '2002-09-01' }),
  act('ratification', 'ECU', '2003-05-01', { ref: 'r-ecu', note: 'Received in two parts.' }),
  act('ratification', 'BRA', '2003-05-05', {
    despite: ['not-signed'],
    note: '=Accepted.',
    notifiedOn: '2003-05-06',
  }),
  act('accession', 'CHL', '2003-06-05', { notifiedOn: '2003-06-06' }),
  act('territorial-application', 'CHL', '2003-07-01', { territory: 'CL-IP' }),
  act('reservation', 'CHL', '2003-06-05', { text: 'Not by night.' }),
  act('objection', 'ECU', '2003-07-01', { towards: 'CHL', excludesRelations: false }),
  act('objection', 'BRA', '2003-07-01', { towards: 'CHL', excludesRelations: true }),
  act('accession', 'OLDR', '1999-01-01', { despite: ['before-adoption'], note: 'As the depositary has it.' }),
  act('reservation', 'ECU', '2003-05-01', { text: 'Not the reeds.' }),
  act('declaration', 'ECU', '2003-05-01', { provision: 'article-4', towards: 'BRA', text: 'Only by day.' }),
  act('withdrawal', 'BRA', '2010-05-05', { effective: '2011-06-06' }),
  act('withdrawal', 'CHL', '2010-12-05', { notBefore: '2009-12-05' }),
  act('signature', 'ARG', '2002-11-30', { notBefore: '2002-04-01' }),
  act('signature-withdrawal', 'COL', '2003-11-30', { notBefore: '2003-02-01' }),
  act('accession', 'BOL', '2003-05-20', { notBefore: '2003-02-03', notifiedOn: '2003-05-21' }),
  act('accession', 'VEN', '2003-08-03'),
  act('instrument-withdrawal', 'VEN', '2003-09-20', { notBefore: '2003-08-10' }),
  act('accession', 'URY', '2004-12-30', { notBefore: '2004-01-05', notifiedOn: '2004-12-31' }),
  act('accession', 'PRY', '2013-02-02'),
  covers('/v1/treaties/lake-boats', 'complete', '2003-12-31', ['signature', 'instruments'], { from: '2001-01-01' }),
  covers('/v1/treaties/lake-boats', 'complete', '2011-12-31', ['reservation'], { ref: 'c-boats' }),
  covers('/v1/treaties/lake-boats', 'partial', '2012-12-31', ['instruments'], {
    from: '2004-01-01',
    note: '=withdrawals alone',
  }),
  ['/v1/marks', { name: 'lake-signed' }],
  [
    '/v1/corrections',
    {
      event: '{r-ecu}',
      correction: 'replace',
      reason: 'Misread.',
      with: { kind: 'ratification', participant: 'ECU', date: '2003-05-02', ref: 'r-ecu', note: 'In two parts.' },
    },
  ],
];

const pledge = (id: string, more: object): Recording => [
  '/v1/funds/reeds/pledges',
  { id, donor: 'ECU', amount: usd('1000.00'), date: '2004-03-01', ...more },
];
const to = (id: string, kind: string, date: string, more: object = {}): Recording => [
  `/v1/pledges/${id}/actions`,
  { kind, date, ref: `${id}-${kind}`, note: `${kind} as booked`, ...more },
];
const MONEY: readonly Recording[] = [
  [
    '/v1/funds',
    {
      id: 'reeds',
      title: 'Fund for the reeds',
      established: '2000-01-01',
      policy: { rateSource: 'TAB', inKind: 'counts', notes: 'counts' },
    },
  ],
  ['/v1/funds', { id: 'pond', title: 'Fund for the pond', established: '2000-02-02' }],
  ['/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.8', date: '2004-01-01', ref: 'rate-1' }],
  ['/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.9', date: '2004-06-01', ref: 'rate-2' }],
  ['/v1/rates', { table: 'OTHER', currency: 'TRL', rate: '1400000', date: '2004-01-01' }],
  pledge('worked', {
    amount: eur('1000.00'),
    note: '=First of all.',
    ref: 'w-1',
    earmarking: [
      { bucket: 'earmarked', amount: eur('600.00'), purpose: 'Boats', modality: 'I' },
      { bucket: 'not-specified', amount: eur('400.00') },
    ],
    tranches: [{ year: 2004, amount: eur('1000.00') }],
    payableBy: '2004-12-31',
  }),
  to('worked', 'increase', '2004-03-02', { amount: eur('100.00') }),
  to('worked', 'reduction', '2004-03-03', { amount: eur('50.00') }),
  to('worked', 'commitment', '2004-03-04', { amount: eur('500.00') }),
  to('worked', 'commitment-amendment', '2004-03-05', { amount: eur('50.00') }),
  to('worked', 'schedule', '2004-03-06', { instalments: [{ due: '2004-09-01', amount: eur('500.00') }] }),
  to('worked', 'payment', '2004-07-01', { amount: eur('200.00'), ref: 'worked-payment' }),
  to('worked', 'payment', '2004-07-02', { amount: eur('30.00'), ref: 'worked-payment-2' }),
  to('worked', 'payment-reversal', '2004-07-03', { target: '{worked-payment-2}' }),
  to('worked', 'refund', '2004-07-04', { amount: eur('10.00') }),
  to('worked', 'dispute', '2004-07-05', { amount: eur('60.00') }),
  to('worked', 'dispute-resolution', '2004-07-06', { amount: eur('20.00') }),
  to('worked', 'redesignation', '2004-07-07', { amount: eur('40.00'), from: 'earmarked', to: 'general-purpose' }),
  to('worked', 'commitment-termination', '2004-07-08', { amount: eur('5.00') }),
  to('worked', 'write-off', '2004-07-09', { amount: eur('70.00') }),
  to('worked', 'write-off-recovery', '2004-07-10', { amount: eur('25.00') }),
  to('worked', 'in-kind', '2004-07-11', { amount: eur('15.00') }),
  to('worked', 'in-kind-reversal', '2004-07-12', { amount: eur('4.00') }),
  to('worked', 'note-deposit', '2004-07-13', { amount: eur('90.00') }),
  to('worked', 'note-encashment', '2004-07-14', { amount: eur('40.00') }),
  to('worked', 'note-return', '2004-07-15', { amount: eur('10.00') }),
  to('worked', 'early-payment-credit', '2004-07-16', { amount: eur('3.00') }),
  to('worked', 'revaluation', '2004-07-17', { target: '{w-1}', valuation: { usd: '1300.00' }, date: undefined }),
  to('worked', 'transfer', '2004-07-18', { amount: eur('11.00'), toFund: 'pond', toPledge: 'continued' }),
  pledge('perhaps', { donor: 'PER', amount: usd('500.00'), condition: 'An appropriation', passThrough: true }),
  to('perhaps', 'condition-met', '2004-04-01', { amount: usd('200.00') }),
  to('perhaps', 'condition-lapsed', '2004-04-02', { amount: usd('100.00') }),
  to('perhaps', 'condition-attached', '2004-04-03', { amount: usd('50.00'), condition: 'As others give' }),
  to('perhaps', 'withdrawal', '2004-04-04', { amount: usd('20.00') }),
  to('perhaps', 'refund', '2004-04-05', { amount: usd('5.00'), despite: ['exceeds-paid'] }),
  pledge('silent', { donor: 'COL', amount: null, instrument: 'assessed', payableBy: '2004-12-31' }),
  to('silent', 'amount-stated', '2004-05-01', { amount: usd('70.00') }),
  pledge('old-money', { donor: 'PER', amount: { value: '7000000', currency: 'TRL' }, date: '2004-05-01' }),
  to('old-money', 'redenomination', '2005-01-01', { currency: 'TRY' }),
  pledge('nobody', { donor: null, amount: usd('9007199254740993.01'), date: '2004-04-01' }),
  pledge('spread', { donor: 'BRA', date: undefined, period: { from: '2004-01-01', to: '2005-06-30' } }),
  ['/v1/marks', { name: 'reeds-half' }],
  [
    '/v1/funds/reeds/receipts',
    { id: 'bank', donor: 'ECU', amount: eur('100.00'), date: '2004-08-01', note: 'Two in one.', ref: 'bank-1', source },
  ],
  ['/v1/funds/reeds/receipts', { id: 'unknown', donor: null, amount: usd('30.00'), date: '2004-08-02' }],
  to('worked', 'allocation', '2004-08-03', { amount: eur('45.00'), receipt: 'bank', ref: 'alloc-1' }),
  to('worked', 'allocation', '2004-08-04', { amount: eur('20.00'), receipt: 'bank', ref: 'alloc-2' }),
  to('worked', 'allocation-reversal', '2004-08-05', { target: '{alloc-2}' }),
  ['/v1/receipts/unknown/actions', { kind: 'identification', date: '2004-08-06', donor: 'COL' }],
  ['/v1/receipts/unknown/actions', { kind: 'reversal', date: '2004-08-07', amount: usd('1.00') }],
  ['/v1/receipts/unknown/actions', { kind: 'refund', date: '2004-08-08', amount: usd('2.00') }],
  [
    '/v1/corrections',
    {
      event: '{worked-payment}',
      correction: 'replace',
      reason: 'Misread.',
      with: {
        kind: 'payment',
        date: '2004-07-01',
        amount: eur('210.00'),
        ref: 'worked-payment',
        note: 'as the bank has it',
      },
    },
  ],
  ['/v1/corrections', { event: '{worked-early-payment-credit}', correction: 'annul', reason: 'Not granted.' }],
  [
    '/v1/corrections',
    {
      event: '{rate-1}',
      correction: 'replace',
      reason: 'Misprinted.',
      with: { table: 'TAB', currency: 'EUR', rate: '0.81', date: '2004-01-01', ref: 'rate-1' },
    },
  ],
  ['/v1/funds/reeds/revaluations', { note: 'The rate was misprinted.' }],
  ['/v1/funds', { id: 'closed', title: 'Fund that closed' }],
  covers('/v1/funds/reeds', 'complete', '2004-06-30', ['pledge', 'receipt', 'payment'], {
    from: '2000-01-01',
    ref: 'c-reeds',
  }),
  covers('/v1/funds/reeds', 'partial', '2004-12-31', ['payment'], {
    from: '2004-10-01',
    observedOn: '2013-01-01',
    note: 'half of it',
  }),
  ['/v1/funds/closed/actions', { kind: 'closure', date: '2005-12-31' }],
];

const claim = (id: string, quantity: unknown, value: string, more: object = {}) => ({
  id,
  where: `p. ${id}`,
  quantity,
  value,
  ...more,
});
const STATEMENTS: readonly Recording[] = [
  [
    '/v1/statements',
    {
      id: 'lake-report',
      title: 'Report on the lake',
      published: '2010-01-01',
      claims: [
        claim('parties', 'treaty/lake-boats/contracting', '2'),
        claim('signed', 'treaty/lake-boats/signatories.states', '1', { note: 'Nobody did.', asOf: '2009-01-01' }),
        claim('boats', 'boats', '150'),
        claim('north', 'boats in the north', '70'),
        claim('south', 'boats in the south', '79'),
        claim('sum', { sum: ['north', 'south'] }, '150'),
        claim('pledged', 'fund/reeds/pledged', '12', { currency: 'USD' }),
        claim(
          'percent',
          { percent: { change: { from: { notGiven: { from: '2008-07-01', to: '2009-06-30' } }, to: 'boats' } } },
          '50',
          { from: '2009-01-01', to: '2009-12-31' },
        ),
        claim('share', { percent: { part: 'north', of: 'boats' } }, '46', { wording: 'more-than' }),
      ],
    },
  ],
  ['/v1/marks', { name: 'all-told' }],
];

/** In the order in which they are recorded. */
export const RECORDINGS: readonly Recording[] = [...PARTICIPANTS, ...TREATIES, ...MONEY, ...STATEMENTS];

/** What is recorded after the answers were given. */
export const LATER: readonly Recording[] = [
  ['/v1/participants/LKO/changes', { change: 'name', date: '2001-01-01', names: { en: 'Lake Bureau' } }],
  act('accession', 'SUR', '2003-06-06'),
  pledge('late', { donor: 'CHL', date: '2004-03-09' }),
  to('worked', 'payment', '2004-07-20', { amount: eur('1.00'), ref: 'late-payment' }),
  to('perhaps', 'payment', '2004-07-20', { amount: usd('1.00'), ref: 'late-payment-2' }),
  ['/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.7', date: '2004-02-01' }],
  ['/v1/funds/reeds/receipts', { id: 'late-receipt', donor: 'ECU', amount: usd('5.00'), date: '2004-08-01' }],
  ['/v1/funds/reeds/revaluations', {}],
  ['/v1/marks', { name: 'later' }],
];
