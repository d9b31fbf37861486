/**
 * Goal: what `/openapi.json` says of answers is what the service answers. Given the built service on the shipped
 * histories, when every operation is called, then status, headers and body are described, and fit strictly.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newDataFolder, serve, type Service } from '../survival/processes.js';
import { FUND_READS, FUND_WRITES } from './funds.js';
import { type Described, Judge, operationsOf, pointer, type OpenApi, resolve } from './document.js';

/** Every read, by its operation: an address that answers, and how else it may be asked. */
const READS: Readonly<Record<string, readonly string[]>> = {
  listParticipants: ['/v1/participants?asOf=2005-07-25', '/v1/participants?limit=2', '/v1/participants?kind=territory'],
  showParticipant: [
    '/v1/participants/EU?asOf=2005-07-25',
    '/v1/participants/YUCS',
    '/v1/participants/SRB',
    '/v1/participants/HKG',
    '/v1/participants/LKO',
    '/v1/participants/ECU',
    '/v1/participants/PER',
  ],
  listTreaties: ['/v1/treaties?asOf=2005-07-25', '/v1/treaties', '/v1/treaties?at=0'],
  showTreaty: ['/v1/treaties/untoc-firearms', '/v1/treaties/lake', '/v1/treaties/pond'],
  showCoverageOfTreaty: ['/v1/treaties/uncac/coverage?asOf=2005-07-25', '/v1/treaties/lake/coverage'],
  showCoverageOfFund: ['/v1/funds/cpcjf/coverage', '/v1/funds/reeds/coverage?asOf=2010-01-01'],
  status: [
    '/v1/treaties/uncac/status?asOf=2005-07-25',
    '/v1/treaties/untoc/status',
    '/v1/treaties/lake/status',
    '/v1/treaties/lake/status?standing=party',
    '/v1/treaties/uncac/status?asOf=2005-07-25&progress=announced',
    '/v1/treaties/uncac/status?asOf=2005-07-25&standings=true',
  ],
  showProgress: [
    '/v1/treaties/uncac/progress?asOf=2005-07-25',
    '/v1/treaties/lake/progress?participant=COL&stage=announced',
  ],
  counts: ['/v1/treaties/uncac/counts?from=2003-12-09&to=2005-12-31'],
  entryIntoForce: [
    ...['2005-07-25', '2005-09-20', '2006-01-01'].map((day) => `/v1/treaties/uncac/entry-into-force?asOf=${day}`),
    '/v1/treaties/untoc-firearms/entry-into-force?asOf=2003-01-01',
    '/v1/treaties/lake/entry-into-force',
  ],
  relations: [
    '/v1/treaties/uncac/relations?asOf=2006-01-01&participant=ECU',
    '/v1/treaties/untoc/relations?limit=5',
    '/v1/treaties/lake/relations?asOf=2015-01-01',
  ],
  territories: ['/v1/treaties/lake/territories', '/v1/treaties/lake/territories?territory=EC-W&asOf=2011-01-01'],
  history: ['/v1/treaties/lake/history', '/v1/treaties/uncac/history?limit=3'],
  activity: [
    '/v1/activity?from=2005-04-18&to=2005-04-25',
    '/v1/activity?from=2000-01-01&to=2020-01-01&participant=ECU',
    '/v1/activity?from=1900-01-01&to=2100-01-01',
    '/v1/activity?from=2000-01-01&to=2020-01-01&treaty=lake',
    '/v1/activity?from=2005-04-01&to=2005-04-30&occasion=treaty+event+of+the+Eleventh+Crime+Congress',
  ],
  listStatements: ['/v1/statements', '/v1/statements?limit=1'],
  showStatement: ['/v1/statements/lake-report'],
  reconcileStatementReconciliation: ['/v1/statements/lake-report/reconciliation'],
  listMarks: ['/v1/marks'],
  feed: ['/v1/events?limit=1000', '/v1/events?after=1500', '/v1/events?stream=treaty/uncac&type=treaty-registered'],
  showEvent: ['/v1/events/{event}'],
  iati: ['/v1/funds/cpcjf/iati?asOf=2005-06-30', '/v1/funds/cpcjf/iati'],
  fts: ['/v1/funds/cpcjf/fts?asOf=2005-06-30', '/v1/funds/cpcjf/fts?compat=fts', '/v1/funds/cpcjf/fts?asOf=2005-01-01'],
  ...FUND_READS,
  changes: ['/v1/changes?from=1500&to=1520', '/v1/changes?from=1&participant=ECU', '/v1/changes?from=1500&treaty=lake'],
};
const act = (kind: string, participant: string, date: string, more: object = {}) => ({
  kind,
  participant,
  date,
  ...more,
});
const LAKE = {
  id: 'lake',
  title: 'Treaty on a lake',
  adopted: '2001-01-01',
  classes: { shore: ['ECU', 'PER'] },
  entryIntoForce: {
    when: { instruments: { count: 2, including: [{ count: 1, from: 'shore' }] } },
    then: { fixed: '2010-01-01', otherwise: { months: 3 } },
  },
  withdrawal: { then: { years: 1 } },
};
/** A treaty with clauses of every sort. */
const POND = {
  id: 'pond',
  title: 'Treaty on a pond',
  adopted: '2001-01-01',
  opened: '2001-01-01',
  classes: { shore: { anyOf: [['ECU', 'PER'], { attribute: 'shore', on: 'adoption' }] } },
  weights: {
    water: { tables: [{ from: '2001-01-01', values: { ECU: '1.5', PER: '2' }, total: '4' }] },
    fish: { values: { ECU: '3' }, basis: 'as counted in 2000' },
  },
  entryIntoForce: {
    earliestOf: [
      { when: { all: [{ each: { of: 'shore' } }, { share: { of: 'water', moreThan: '0.5' } }] }, then: { days: 30 } },
      { when: { any: [{ decided: true }, { inForce: 'uncac' }] }, then: { steps: [{ months: 1 }, { days: 5 }] } },
    ],
    notBefore: { after: { years: 2 }, from: 'opening' },
    article: 'article 9',
  },
  laterParties: { then: { days: 30 }, byKind: [{ kinds: ['accession'], then: { months: 6 } }] },
  withdrawal: { terms: { first: 10, each: 5, notice: { months: 6 } }, withMembers: true },
  provisions: { 'article-4': { when: { declarations: { count: 2, of: 'article-4' } }, then: { sameDay: true } } },
  termination: { below: 2, unlessDecided: true },
  provisionalApplication: { signatories: true, from: '2001-01-01' },
  relations: { kinds: ['accession'], by: 'no-objection', then: { days: 60 }, objectionsWithin: { days: 30 } },
  links: [{ kind: 'denounces', treaty: 'lake', article: 'art. 1' }],
};
/** A report with a claim of every verdict. */
const LAKE_REPORT = {
  id: 'lake-report',
  title: 'Report on the lake',
  published: '2010-01-01',
  claims: [
    { id: 'parties', where: 'p. 1', quantity: 'treaty/lake/contracting', value: '2' },
    { id: 'signed', where: 'p. 1', quantity: 'treaty/lake/signatories.states', value: '1', note: 'Nobody did.' },
    { id: 'ECU', where: 'p. 1', quantity: 'treaty/lake/standing/ECU', value: 'contracting' },
    { id: 'in-force', where: 'p. 1', quantity: 'treaty/lake/entry-into-force', value: '2010-01-01' },
    { id: 'boats', where: 'p. 2', quantity: 'boats', value: '150' },
    { id: 'boats-north', where: 'p. 2', quantity: 'boats in the north', value: '70' },
    { id: 'boats-south', where: 'p. 2', quantity: 'boats in the south', value: '79' },
    { id: 'sum', where: 'p. 2', quantity: { sum: ['boats-north', 'boats-south'] }, value: '150' },
    {
      id: 'more',
      where: 'p. 2',
      quantity: { change: { from: { notGiven: { from: '2008-07-01', to: '2009-06-30' } }, to: 'boats' } },
      value: '100',
    },
    {
      id: 'percent',
      where: 'p. 2',
      from: '2009-01-01',
      to: '2009-12-31',
      value: '50',
      quantity: { percent: { change: { from: { notGiven: { from: '2008-07-01', to: '2009-06-30' } }, to: 'boats' } } },
    },
    {
      id: 'share',
      where: 'p. 2',
      quantity: { percent: { part: 'boats-north', of: 'boats' } },
      value: '46',
      wording: 'more-than',
    },
  ],
};
/**
 * Writes in order: the operation, its address, a body that is recorded, bodies that are refused, each with its status.
 */
const COVERS = {
  state: 'complete',
  kinds: ['signature', 'instruments'],
  through: '2010-12-31',
  source: { document: 'L.1', observedOn: '2011-01-01' },
};
const WRITES: readonly (readonly [string, string, object, ...(readonly [number, object])[]])[] = [
  [
    'registerParticipant',
    '/v1/participants',
    {
      code: 'LKO',
      kind: 'organisation',
      names: [{ names: { en: 'Lake Office' } }],
      ref: 'a',
      attributes: [{ attribute: 'shore', value: 'north', from: '2000-01-01' }],
    },
    [400, { code: 1 }],
    [400, { code: 'LKA', kind: 'organisation', names: [{ names: { en: 'x' } }], attributes: [{ attribute: 'Shore' }] }],
    [409, { code: 'ECU', kind: 'state', names: [{ names: { en: 'Ecuador' } }] }],
  ],
  [
    'changeParticipant',
    '/v1/participants/LKO/changes',
    { change: 'name', date: '2010-01-01', names: { en: 'Lake Bureau' } },
    [422, { change: 'membership', date: '2010-01-01', membership: { organisation: 'NOPE', from: '2010-01-01' } }],
  ],
  [
    'changeParticipant',
    '/v1/participants/LKO/changes',
    {
      change: 'attribute',
      date: '2010-01-01',
      attribute: { attribute: 'shore', value: 'south', from: '2010-01-01', to: null },
    },
    [400, { change: 'attribute', date: '2010-01-01' }],
  ],
  [
    'changeParticipant',
    '/v1/participants/LKO/changes',
    { change: 'attribute-end', date: '2011-01-01', ended: { attribute: 'shore' } },
  ],
  [
    'registerTreaty',
    '/v1/treaties',
    LAKE,
    [409, { ...LAKE, title: 'Another' }],
    [422, { ...LAKE, id: 'pond', entryIntoForce: { when: { majority: {} }, then: { days: 1 } } }],
    [422, { ...LAKE, id: 'pond', classes: { shore: { partiesTo: 'sea' } } }],
    [400, { ...LAKE, id: 'pond', weights: { x: {} } }],
    [400, { ...LAKE, surprise: 1 }],
  ],
  ['registerTreaty', '/v1/treaties', POND],
  [
    'recordAction',
    '/v1/treaties/lake/actions',
    act('accession', 'ECU', '2005-05-05', { ref: 'r1', source: { document: 'C.N.1' } }),
    [422, act('ratification', 'PER', '2005-05-05')],
    [422, act('accession', 'ECU', '2099-01-01')],
    [400, { kind: 'accession' }],
  ],
  [
    'recordAction',
    '/v1/treaties/lake/actions',
    act('ratification', 'PER', '2005-06-05', { despite: ['not-signed'], note: 'Accepted.' }),
  ],
  ['recordAction', '/v1/treaties/lake/actions', act('reservation', 'ECU', '2005-05-05', { text: 'Not the reeds.' })],
  ['recordAction', '/v1/treaties/lake/actions', act('declaration', 'ECU', '2005-05-05', { provision: 'article-4' })],
  [
    'registerParticipant',
    '/v1/participants',
    {
      code: 'EC-W',
      kind: 'territory',
      names: [{ names: { en: 'Galápagos' } }],
      responsible: [{ state: 'ECU', from: '1832-02-12' }],
    },
  ],
  [
    'recordAction',
    '/v1/treaties/lake/actions',
    act('territorial-application', 'ECU', '2005-05-06', { territory: 'EC-W' }),
    [422, act('territorial-application', 'ECU', '2005-05-06', { territory: 'Atlantis' })],
    [422, act('territorial-application', 'ECU', '2005-05-06', { towards: 'PER', territory: 'EC-W' })],
  ],
  [
    'recordAction',
    '/v1/treaties/lake/actions',
    act('objection', 'PER', '2005-06-06', { towards: 'ECU', excludesRelations: true }),
  ],
  ['recordAction', '/v1/treaties/lake/actions', act('withdrawal', 'ECU', '2020-05-05')],
  [
    'reportProgress',
    '/v1/treaties/lake/progress',
    {
      participant: 'COL',
      stage: 'announced',
      date: '2004-05-05',
      note: 'Soon.',
      source: { document: 'L.1' },
      ref: 'g',
    },
    [400, { participant: 'COL', stage: 'soon', date: '2004-05-05' }],
    [409, { participant: 'COL', stage: 'announced', date: '2004-05-06', ref: 'g' }],
    [422, { participant: 'NOPE', stage: 'announced', date: '2004-05-05' }],
  ],
  [
    'correct',
    '/v1/corrections',
    { event: '{event}', correction: 'replace', reason: 'Misread.', with: act('accession', 'ECU', '2005-05-04') },
    [422, { event: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', correction: 'annul', reason: 'No such.' }],
    [400, { correction: 'annul' }],
  ],
  [
    'recordStatement',
    '/v1/statements',
    LAKE_REPORT,
    [400, { ...LAKE_REPORT, claims: [] }],
    [409, { ...LAKE_REPORT, title: 'Another' }],
    [422, { ...LAKE_REPORT, id: 'later', published: '2099-01-01' }],
  ],
  ...FUND_WRITES,
  [
    'stateCoverageOfTreaty',
    '/v1/treaties/lake/coverage',
    { ...COVERS, ref: 'lake-1' },
    [400, { ...COVERS, kinds: ['payment'] }],
    [409, { ...COVERS, ref: 'lake-1', state: 'unknown' }],
    [422, { ...COVERS, state: 'partial' }],
  ],
  [
    'stateCoverageOfFund',
    '/v1/funds/reeds/coverage',
    { ...COVERS, kinds: ['all'] },
    [400, { ...COVERS, kinds: ['signature'] }],
    [422, { ...COVERS, kinds: ['pledge'], from: '2011-01-01' }],
  ],
  ['markPosition', '/v1/marks', { name: 'lake' }],
];
const CARBON = {
  id: 'carbon',
  title: 'Treaty on carbon',
  adopted: '2001-01-01',
  weights: { emissions: { values: { RUS: '17.4', USA: '36.1', JPN: '8.5' }, total: '100' } },
  entryIntoForce: {
    when: { all: [{ instruments: { count: 2 } }, { share: { of: 'emissions', atLeast: '0.4' } }] },
    then: { days: 90 },
  },
};
/**
 * Reads that are asked in a body: the operation, its address, questions that are answered, and others that are refused,
 * each with its status.
 */
const QUESTIONS: readonly (readonly [string, string, readonly object[], ...(readonly [number, object])[]])[] = [
  [
    'whatIf',
    '/v1/treaties/uncac/entry-into-force/what-if',
    [
      {},
      { asOf: '2005-07-25', deposits: [{ participant: 'ECU', date: '2005-09-15' }], inForceBy: '2005-12-31' },
      {
        asOf: '2005-07-25',
        at: 1544,
        withdrawals: [{ participant: 'KEN', date: '2005-08-01', effective: '2005-08-02' }],
      },
    ],
    [400, { deposits: [{}] }],
    [404, { at: 'nomark' }],
    [422, { deposits: [{ participant: 'KEN', date: '2005-09-15' }] }],
  ],
  [
    'whatIf',
    '/v1/treaties/carbon/entry-into-force/what-if',
    [{ deposits: [{ participant: 'JPN', date: '2005-09-15' }], inForceBy: '2006-01-01' }],
  ],
];

let service: Service;
let document: OpenApi;
let judge: Judge;
let operations: ReturnType<typeof operationsOf>;
/** The accession, which is corrected later. */
let event = '';

beforeAll(async () => {
  service = await serve({ FOEDERA_DATA: newDataFolder(), FOEDERA_HISTORIES: 'load' });
  document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi;
  judge = new Judge(document);
  operations = operationsOf(document);
});
afterAll(() => service.stop());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(service.url + path.replace('{event}', event), { headers });
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(service.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body).replace('{event}', event),
  });
const keyOf = (body: object) => createHash('sha256').update(JSON.stringify(body)).digest('hex');
const isQuestion = ({ method, security }: (typeof operations)[number]) => method !== 'GET' && security?.length === 0;
const operation = (id: string) => operations.find(({ operationId }) => operationId === id)!;

/** What of an answer is not as its operation describes it. `body` is the answer's text. */
function faultsOf(id: string, answer: Response, body: string): readonly string[] {
  const { pointer: at, responses } = operation(id);
  const status = String(answer.status);
  const response: Described | undefined = responses[status];
  if (response === undefined) return [`${status} is not described: ${body}`];
  const faults = [...headerFaults(response, answer)];
  if (status === '304') return faults;
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  if (response.content?.[type] === undefined) return [...faults, `${status} as ${type} is not described`];
  const schema = [at, 'responses', status, 'content', encodeURIComponent(type.replaceAll('/', '~1')), 'schema'].join(
    '/',
  );
  if (type === 'application/x-ndjson') return [...faults, ...lineFaults(schema, body)];
  if (type === 'text/csv') faults.push(...headingFaults(schema, body));
  return [
    ...faults,
    ...judge.faults(schema, type === 'text/csv' || type === 'application/xml' ? body : JSON.parse(body)),
  ];
}

function headerFaults({ headers = {} }: Described, answer: Response): readonly string[] {
  return Object.entries(headers).flatMap(([name, { $ref }]) => {
    const value = answer.headers.get(name);
    const { required = false } = resolve(document, $ref) as { required?: boolean };
    if (value === null) return required ? [`no header ${name}`] : [];
    return judge.faults(`${$ref}/schema`, value).map((fault) => `${name}: ${fault}`);
  });
}

/** The heading line of a table names the columns that the document describes, in their order. */
function headingFaults(schema: string, body: string): readonly string[] {
  const described = (resolve(document, schema) as { 'x-columns': readonly string[] })['x-columns'].join(',');
  const heading = body.split('\r\n', 1)[0] ?? '';
  return heading === described ? [] : [`the heading is "${heading}" and described as "${described}"`];
}

function lineFaults(schema: string, body: string): readonly string[] {
  const lines = body.split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => judge.faults(`${schema}/x-record`, JSON.parse(line)));
}

describe('a write answers as described', () => {
  it.each(WRITES)('%s %s', async (id, path, body, ...refused) => {
    const rehearsed = await post(`${path}?dryRun=true`, body);
    expect([rehearsed.status, faultsOf(id, rehearsed, await rehearsed.text())]).toEqual([200, []]);
    const recorded = await post(path, body, { 'Idempotency-Key': keyOf(body) });
    const text = await recorded.text();
    expect([recorded.status, faultsOf(id, recorded, text)]).toEqual([201, []]);
    if (text.includes('"ref":"r1"')) event = (JSON.parse(text) as { events: { eventId: string }[] }).events[0]!.eventId;
    for (const [status, wrong] of refused) {
      const answer = await post(path, wrong);
      expect([answer.status, faultsOf(id, answer, await answer.text())]).toEqual([status, []]);
    }
    const { method } = operation(id);
    expect(method).toBe('POST');
  });

  it('also where it repeats one, and where a condition does not hold', async () => {
    const path = '/v1/treaties/lake/actions';
    const same = act('signature', 'COL', '2001-02-02', { ref: 'r2' });
    expect((await post(path, same)).status).toBe(201);
    expect((await post(path, act('signature', 'BRA', '2001-02-02'), { 'Idempotency-Key': '"once"' })).status).toBe(201);
    const cases: readonly (readonly [number, Response])[] = [
      [200, await post(path, same)],
      [409, await post(path, { ...same, date: '2001-03-03' })],
      [412, await post(path, act('accession', 'BRA', '2005-05-05'), { 'If-Match': '"1"' })],
      [422, await post(path, same, { 'Idempotency-Key': '"once"' })],
      [400, await post(path, same, { 'If-Match': 'seven' })],
      [415, await post(path, same, { 'Content-Type': 'text/plain' })],
      [404, await post('/v1/treaties/nowhere/actions', same)],
    ];
    for (const [status, answer] of cases)
      expect([answer.status, faultsOf('recordAction', answer, await answer.text())]).toEqual([status, []]);
  });

  it('also where it takes a table', async () => {
    const table = 'Participant,Signature,Ratification\nChile,1 Feb 2002,3 Mar 2003';
    const feed = (query: string, body: string, { treaty = 'lake', type = 'text/csv' } = {}) =>
      fetch(`${service.url}/v1/treaties/${treaty}/status-table?${query}`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
    const seen = 'observed=2013-07-06';
    const cases: readonly (readonly [number, Response])[] = [
      [200, await feed(`${seen}&dryRun=true`, table)],
      [201, await feed(`${seen}&document=L.2&mark=lake-table`, table)],
      [200, await feed(seen, table)],
      [400, await feed('', table)],
      [400, await feed('observed=2999-01-01', table)],
      [400, await feed(`${seen}&mapping=x`, table)],
      [404, await feed(seen, table, { treaty: 'nowhere' })],
      [409, await feed(`${seen}&mark=lake-table`, `${table}\nCosta Rica,2 Feb 2002,`)],
      [415, await feed(seen, '{}', { type: 'application/json' })],
      [422, await feed(seen, 'name,date\nArland,2002')],
      [422, await feed(`${seen}&mapping=${encodeURIComponent('{"aliases":{"Arland":"NOPE"}}')}`, table)],
    ];
    for (const [status, answer] of cases)
      expect([answer.status, faultsOf('statusTableFeed', answer, await answer.text())]).toEqual([status, []]);
  });

  it('and all of them were tried', () => {
    const writes = operations
      .filter((each) => each.method !== 'GET' && !isQuestion(each))
      .map(({ operationId }) => operationId);
    expect(new Set([...WRITES.map(([id]) => id), 'statusTableFeed'])).toEqual(new Set(writes));
  });
});

describe('a question in a body answers as described', () => {
  beforeAll(async () => expect((await post('/v1/treaties', CARBON)).status).toBe(201));

  it.each(QUESTIONS)('%s %s', async (id, path, questions, ...refused) => {
    for (const question of questions) {
      for (const type of Object.keys(operation(id).responses['200']!.content ?? {})) {
        const answer = await post(path, question, { Accept: type });
        expect([question, type, answer.status, faultsOf(id, answer, await answer.text())]).toEqual([
          question,
          type,
          200,
          [],
        ]);
      }
    }
    const others = [
      [404, await post(path.replace(/uncac|carbon/, 'nowhere'), {})],
      [406, await post(path, {}, { Accept: 'text/html' })],
      [415, await post(path, {}, { 'Content-Type': 'text/plain' })],
      [400, await post(`${path}?asOf=2005-07-25`, {})],
    ] as const;
    for (const [status, answer] of others)
      expect([answer.status, faultsOf(id, answer, await answer.text())]).toEqual([status, []]);
    for (const [status, wrong] of refused) {
      const answer = await post(path, wrong);
      expect([answer.status, faultsOf(id, answer, await answer.text())]).toEqual([status, []]);
    }
  });

  it('and all of them were tried', () => {
    expect(new Set(QUESTIONS.map(([id]) => id))).toEqual(
      new Set(operations.filter(isQuestion).map(({ operationId }) => operationId)),
    );
  });
});

describe('a read answers as described', () => {
  it.each(Object.entries(READS))('%s', async (id, paths) => {
    const { content = {} } = operation(id).responses['200']!;
    for (const path of paths) {
      const join = path.includes('?') ? '&' : '?';
      for (const type of ['application/json', 'text/csv', 'application/x-ndjson', 'application/xml']) {
        const answer = await ask(path, { Accept: type });
        expect([path, type, answer.status, faultsOf(id, answer, await answer.text())]).toEqual([
          path,
          type,
          type in content ? 200 : 406,
          [],
        ]);
      }
      const tag = (await ask(path)).headers.get('etag') ?? '';
      const unchanged = await ask(path, { 'If-None-Match': tag });
      expect([unchanged.status, faultsOf(id, unchanged, '')]).toEqual([304, []]);
      const odd = await ask(`${path}${join}surprise=1`);
      expect([odd.status, faultsOf(id, odd, await odd.text())]).toEqual([400, []]);
    }
  });

  it.each(Object.entries(READS))('%s is the same again at its permalink, whatever was asked', async (_id, paths) => {
    for (const path of paths.filter((each) => !each.includes('limit='))) {
      const answer = await ask(path);
      const [, permalink = ''] = /<([^>]*)>; rel="permalink"/.exec(answer.headers.get('link') ?? '') ?? [];
      expect([path, await (await ask(permalink)).text()]).toEqual([path, await answer.text()]);
    }
  });

  it('and every parameter that chooses something was asked, so none is lost from a permalink unseen', () => {
    const unasked = operations
      .filter(({ operationId }) => operationId in READS)
      .flatMap(({ operationId, parameters = [] }) =>
        parameters
          .filter((each) => each.in === 'query' && !['asOf', 'at', 'law', 'limit', 'cursor'].includes(each.name))
          .filter(({ name }) => !READS[operationId]!.some((path) => new RegExp(`[?&]${name}=`).test(path)))
          .map(({ name }) => `${operationId}: ${name}`),
      );
    expect(unasked).toEqual([]);
  });

  it('also where it has nothing to tell', async () => {
    const cases = [
      ...Object.keys(READS)
        .filter((id) => id !== 'showEvent' && id !== 'changes')
        .map((id) => [id, `${READS[id]![0]!.split('?')[0]!}?at=99999999&from=2000-01-01&to=2001-01-01`, null] as const),
      ...(['showTreaty', 'status', 'counts', 'entryIntoForce', 'relations', 'territories', 'history'] as const).map(
        (id) => [id, operation(id).path.replace('{id}', 'nowhere'), 'unknown-treaty'] as const,
      ),
      ['iati', '/v1/funds/nowhere/iati', 'unknown-fund'],
      ['fts', '/v1/funds/nowhere/fts', 'unknown-fund'],
      ['showParticipant', '/v1/participants/NOPE', 'unknown-participant'],
      ['showEvent', '/v1/events/nothing', 'unknown-event'],
      ['changes', '/v1/changes?from=nomark', 'unknown-mark'],
      ['changes', '/v1/changes?from=1&treaty=nowhere', 'unknown-treaty'],
      ['activity', '/v1/activity?from=2000-01-01&to=2001-01-01&participant=NOPE', 'unknown-participant'],
      ['activity', '/v1/activity?from=2000-01-01&to=2001-01-01&cursor=x', 'invalid-cursor'],
      ['history', '/v1/treaties/lake/history?cursor=x', 'invalid-cursor'],
      ['relations', '/v1/treaties/lake/relations?participant=NOPE', 'unknown-participant'],
      ['relations', '/v1/treaties/lake/relations?cursor=x', 'invalid-cursor'],
      ['territories', '/v1/treaties/lake/territories?territory=NOPE', 'unknown-participant'],
    ] as const;
    for (const [id, path, code] of cases) {
      const answer = await ask(path);
      const body = await answer.text();
      expect([path, faultsOf(id, answer, body)]).toEqual([path, []]);
      expect(answer.ok).toBe(false);
      if (code !== null) expect(JSON.parse(body)).toMatchObject({ code });
    }
  });

  it('follows a list from page to page', async () => {
    for (const [id, path] of [
      ['listTreaties', '/v1/treaties?limit=2'],
      ['history', '/v1/treaties/lake/history?limit=2'],
      ['relations', '/v1/treaties/uncac/relations?asOf=2006-01-01&limit=2'],
      ['feed', '/v1/events?after=1540&limit=2'],
    ] as const) {
      let next: string | null = path;
      for (let page = 0; next !== null && page < 5; page++) {
        const answer = await ask(next);
        const body = await answer.text();
        expect([next, faultsOf(id, answer, body)]).toEqual([next, []]);
        ({ next } = JSON.parse(body) as { next: string | null });
        expect(answer.headers.get('link')?.includes('rel="next"')).toBe(next !== null);
      }
    }
  });

  it('streams events, each as described', async () => {
    const { pointer: at, responses } = operation('eventStream');
    const stop = new AbortController();
    const answer = await fetch(`${service.url}/v1/events/stream?after=1500`, { signal: stop.signal });
    expect(headerFaults(responses['200']!, answer)).toEqual([]);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    let text = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream()))
      if ((text += chunk).includes('\ndata: ') && text.endsWith('\n\n')) break;
    stop.abort();
    const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown);
    expect(events.length).toBeGreaterThan(0);
    const schema = at + pointer('responses', '200', 'content', type, 'schema', 'x-record').slice(1);
    expect(events.flatMap((each) => judge.faults(schema, each))).toEqual([]);
    const refused = await fetch(`${service.url}/v1/events/stream`, { headers: { 'Last-Event-ID': 'x' } });
    expect([refused.status, faultsOf('eventStream', refused, await refused.text())]).toEqual([400, []]);
  });

  it('and all of them were tried', () => {
    const reads = operations.filter(({ method }) => method === 'GET').map(({ operationId }) => operationId);
    expect(new Set([...Object.keys(READS), 'eventStream'])).toEqual(new Set(reads));
  });
});
