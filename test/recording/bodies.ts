/**
 * Bodies that fit, at least one for every class of bodies with members that hold objects: what is tried is made of
 * them.
 */
const usd = (value: string) => ({ value, currency: 'USD' });
const source = { document: 'C.N.1', url: 'https://example.org/x', observedOn: '2013-07-06' };
const part = { bucket: 'earmarked', amount: usd('10.00'), purpose: 'Boats', window: 'W', modality: 'C' };
const change = (kind: string, more: object) => ({ change: kind, date: '2010-01-01', ...more });

export const FITTING: Readonly<Record<string, readonly object[]>> = {
  RegisterParticipantDto: [
    {
      code: 'ZZZ',
      kind: 'state',
      existed: { from: '1990-01-01', to: null },
      names: [{ from: '1990-01-01', names: { en: 'Zed', fr: 'Zède' } }, { names: { en: 'Z' } }],
      memberships: [{ organisation: 'EU', from: '2000-01-01', to: null }],
      successions: [{ predecessor: 'YUCS', date: '2006-06-03', mode: 'succession' }],
      attributes: [{ attribute: 'shore', value: 'south', from: '1990-01-01', to: null }],
      source,
      ref: 'r',
    },
    {
      code: 'ZZT',
      kind: 'territory',
      existed: { from: '1990-01-01', to: null },
      names: [{ names: { en: 'Zedland' } }],
      aliases: [{ name: 'Zed Islands', from: '1990-01-01', to: null, source: 'UNTERM' }],
      responsible: [{ state: 'GBR', from: '1990-01-01', to: null }],
      source,
    },
  ],
  ChangeParticipantDto: [
    change('name', { names: { en: 'E' }, source, ref: 'x' }),
    change('membership', { membership: { organisation: 'EU', from: '2010-01-01', to: null } }),
    change('membership-end', { organisation: 'EU' }),
    change('succession', { succession: { predecessor: 'YUCS', date: '2006-06-03', mode: 'merger' } }),
    change('attribute', { attribute: { attribute: 'shore', value: 'x', from: '2010-01-01', to: null } }),
    change('attribute-end', { ended: { attribute: 'shore', value: 'x' } }),
    change('alias', { alias: { name: 'The Ecuador', source: 'UNTERM' } }),
    change('responsible', { responsible: { state: 'CHN', from: '1997-07-01' } }),
    change('end', {}),
  ],
  RegisterTreatyDto: [
    {
      id: 'pond',
      title: 'T',
      adopted: '2001-01-01',
      openForSignature: true,
      titles: { fr: 'Étang', ar: 'بركة' },
      shortTitles: { en: 'the Pond', zh: '池塘' },
      source,
    },
  ],
  RecordActionDto: [
    { kind: 'ratification', participant: 'ECU', date: '2005-09-15', despite: ['not-signed'], note: 'n', source },
    { kind: 'decision', date: '2005-09-15' },
  ],
  CorrectDto: [
    { event: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', correction: 'replace', with: { a: 1 }, reason: 'r', source },
  ],
  RegisterFundDto: [
    {
      id: 'reeds',
      title: 'F',
      references: { iati: 'x' },
      policy: { rateSource: 'UNORE', referenceRates: {}, rounding: 'half-up', inKind: 'counts', notes: 'apart' },
      source,
    },
  ],
  RecordFundActionDto: [{ kind: 'closure', date: '2020-01-01', note: 'n', source }],
  RevalueFundDto: [{ note: 'n', source }],
  PublishRateDto: [{ table: 'UNORE', currency: 'EUR', rate: '0.813', date: '2004-01-01', source }],
  RecordPledgeDto: [
    {
      id: 'x1',
      donor: 'ECU',
      amount: usd('10.00'),
      date: '2009-03-01',
      earmarking: [part],
      valuation: { usd: '10.00', rate: '1', rateDate: '2009-03-01', rateSource: 's' },
      tranches: [{ year: 2009, amount: usd('10.00') }],
      cap: usd('20.00'),
      passThrough: false,
      despite: ['implausible-amount'],
      note: 'n',
      source,
    },
    { donor: null, period: { from: '2009-01-01', to: '2009-02-01' } },
  ],
  RecordPledgeActionDto: [
    {
      kind: 'payment',
      period: { from: '2009-01-01', to: '2009-02-01' },
      amount: usd('1.00'),
      earmarking: [part, part],
      valuation: { usd: usd('1.00') },
      received: usd('1.00'),
      sent: usd('1.00'),
      instalments: [{ due: '2009-03-01', amount: usd('1.00') }],
      source,
    },
  ],
  RecordReceiptDto: [{ donor: null, amount: usd('30.00'), date: '2009-01-01', valuation: { usd: '30.00' }, source }],
  RecordReceiptActionDto: [{ kind: 'refund', date: '2009-01-01', amount: usd('1.00'), source }],
  RecordStatementDto: [{ id: 'lake', title: 't', published: '2010-01-01', claims: [{}], source }],
  WhatIfDto: [
    {
      asOf: '2005-07-25',
      at: 412,
      deposits: [{ participant: 'ECU', kind: 'ratification', date: '2005-09-15' }],
      withdrawals: [{ participant: 'KEN', kind: 'withdrawal', date: '2005-08-01', effective: '2005-08-02' }],
    },
  ],
};
