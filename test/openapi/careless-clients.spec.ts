/**
 * Goal: no parameter is read more loosely than `/openapi.json` describes it. Given the built service on the shipped
 * histories, every parameter of every operation in the document is sent what careless clients send; a later one is
 * tried by itself.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newDataFolder, serve, type Service } from '../survival/processes.js';
import { operationsOf, type OpenApi, type Parameter } from './document.js';

/** Something for each kind of address to name. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^\/v1\/treaties\/\{id\}/, '/v1/treaties/uncac'],
  [/^\/v1\/participants\/\{code\}/, '/v1/participants/ECU'],
  [/^\/v1\/funds\/\{id\}/, '/v1/funds/cpcjf'],
  [/^\/v1\/statements\/\{id\}/, '/v1/statements/a-60-131'],
];
/** What no parameter of any kind is: its value in the address. */
const NEVER = ['', '%20', '%09', 'x%00', '%20ECU', 'ECU%20', '%2B'];
/** Parameters of the recorder's own words, which may be any that can be read. */
const TEXTS = ['occasion', 'document', 'note'];
/** What an address cannot say, or nobody can see. */
const UNREADABLE = ['%', '%ED%A0%80', '%FF', '%zz', '\u200b', '%E2%80%AE', 'e%CC%81', 'x%07'];
/** What no number of this API is, nor a truth, nor a day, nor a state of knowledge. */
const NO_NUMBER = [
  '0x10',
  '1e2',
  '0b11',
  '0o17',
  '1.0',
  '1.5',
  '-1',
  '%2B1',
  '+1',
  '1_000',
  '1,000',
  '1n',
  '１２',
  '٣',
  'NaN',
  'Infinity',
  'null',
  'true',
  '99999999999999999999',
  '9007199254740993',
  '1e999',
  '[1]',
  '{}',
  '%221%22',
];
const NO_TRUTH = ['yes', 'no', '1', '0', 'TRUE', 'True', 'on', 'null', 'true,false'];
const NO_DAY = [
  '2005-02-30',
  '2026-11-31',
  '2005-13-01',
  '2005-2-3',
  '20050203',
  '05-02-03',
  '03/02/2005',
  '0000-01-01',
  '10000-01-01',
  '2005-02-03T00:00:00Z',
  '2005-W05-4',
  '２００５-02-03',
  'today',
  'now',
  '0',
  '1121990400',
  '2005',
];
const NO_KNOWLEDGE = [
  '2026-11-31T00:00:00Z',
  '2005-07-25T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2005-07-25T12:60:00Z',
  '-1',
  '1.0',
  '1e2',
  '2005-07-25T12:00:00',
  '2005-07-25T12:00Z',
  '2005-07-25T12:00:00+02:00',
  '0000-01-01T00:00:00Z',
  '0x10',
  '*',
  'head',
  '9999-12-31T23:59:59-14:00',
  '0001-01-01T00:00:00%2B14:00',
  '2005-07-25T12:00:00%2B24:00',
  '１２',
  'A-60-131',
  '1,2',
];
/** What a header of these names never is. */
const NO_HEADER: Readonly<Record<string, readonly string[]>> = {
  'Idempotency-Key': ['', '""', 'a b', '"a', 'a"', 'k'.repeat(256)],
  'If-Match': ['', '7', 'W/"7"', '"7", "8"', '""', '"-1"', '"1e3"', '"0x10"', '"+7"', "'7'"],
  'Last-Event-ID': ['0x10', '1e2', '-1', '+1', '1.0', 'abc', '1, 2', '9'.repeat(16)],
};

let service: Service;
let operations: ReturnType<typeof operationsOf>;
beforeAll(async () => {
  service = await serve({ FOEDERA_DATA: newDataFolder(), FOEDERA_HISTORIES: 'load' });
  operations = operationsOf((await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi);
});
afterAll(() => service.stop());

/** Every parameter of a kind, with the address that it is a parameter of and the other parameters that it needs. */
function parametersIn(where: Parameter['in']) {
  return operations.flatMap(({ method, path, parameters = [], requestBody }) => {
    const needed = parameters.filter(
      ({ in: at, required, schema }) => at === 'query' && required && !('default' in schema),
    );
    const [pattern, address] = NAMED.find(([kind]) => kind.test(path)) ?? [/$^/, ''];
    return parameters
      .filter((parameter) => parameter.in === where)
      .map((parameter) => ({
        method,
        path,
        parameter,
        takes: Object.keys(requestBody?.content ?? {})[0] ?? 'application/json',
        address: path.replace(pattern, address).replace(/\{\w+\}/, 'none'),
        others: needed
          .filter(({ name }) => name !== parameter.name)
          .map(({ name, schema }) => `${name}=${encodeURIComponent(knowledgeOr(schema.example))}`),
      }));
  });
}
interface Problem {
  readonly status: number;
  readonly code: string;
  readonly parameter?: string;
}
type Tried = ReturnType<typeof parametersIn>[number];

/** A mark that the shipped histories have not is no example to be sent. */
const knowledgeOr = (example: unknown): string => (example === 'a-60-131' ? '412' : String(example));

/** A flag stands by its name alone. */
const isFlag = ({ name, schema }: Parameter) =>
  name === 'dryRun' || (schema as { readonly enum?: readonly string[] }).enum?.includes('') === true;

/** What the parameter must never be, by what its description shows. */
function neverOf({ schema }: Parameter): readonly string[] {
  const {
    type,
    enum: among,
    example,
  } = schema as { readonly type?: string; readonly enum?: readonly string[]; readonly example?: unknown };
  if (among !== undefined)
    return [
      ...NO_TRUTH.filter((value) => !among.includes(value)),
      ...among.map((each) => each.toUpperCase()).filter((each) => !among.includes(each)),
    ];
  if (type === 'number' || type === 'integer') return NO_NUMBER;
  if (type === 'boolean') return NO_TRUTH;
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(example))) return NO_DAY;
  return ['412', 'a-60-131', 'a-59-205'].includes(String(example)) ? NO_KNOWLEDGE : [];
}

/** What is wrong with how a request was refused; null where it was refused as it should be. */
async function fault(
  { method, address, others, parameter, takes }: Tried,
  query: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const answer = await fetch(`${service.url}${address}?${[...others, ...query].join('&')}`, {
    method,
    headers: { ...headers, ...(method === 'GET' ? {} : { 'Content-Type': takes }) },
    ...(method === 'GET' ? {} : { body: '{}' }),
    signal: AbortSignal.timeout(10_000),
  });
  const shown = `${method} ${address}?${query.join('&')} ${JSON.stringify(headers)}: ${String(answer.status)}`;
  if (answer.status === 200) {
    await answer.body?.cancel();
    return shown;
  }
  const text = await answer.text();
  const { code, parameter: blamed } = JSON.parse(text) as Problem;
  if (answer.status === 404 && code.startsWith('unknown-')) return null;
  if (answer.status !== 400) return `${shown} ${text}`;
  if (code === 'malformed-request' || code === 'invalid-cursor') return null;
  return code === 'invalid-parameter' && blamed === parameter.name ? null : `${shown} ${text}`;
}

const faultsOf = async (all: readonly Promise<string | null>[]) =>
  (await Promise.all(all)).filter((each) => each !== null);

describe('a parameter of an address', () => {
  it('is described for every kind of answer, and none is left untried', () => {
    expect(parametersIn('query').length).toBeGreaterThan(90);
    const kinds = new Set(parametersIn('query').map(({ parameter }) => neverOf(parameter)[0]));
    for (const kind of [NO_NUMBER, NO_TRUTH, NO_DAY, NO_KNOWLEDGE]) expect(kinds).toContain(kind[0]);
  });

  it('has a value of the kind that is described, in the letters that are', async () => {
    const faults: string[] = [];
    for (const tried of parametersIn('query')) {
      const { name } = tried.parameter;
      const never = NEVER.filter(
        (value) => !(value === '' && isFlag(tried.parameter)) && !(value === '%2B' && TEXTS.includes(name)),
      );
      const values = [...never, ...neverOf(tried.parameter).filter((value) => !never.includes(value))];
      faults.push(...(await faultsOf(values.map((value) => fault(tried, [`${name}=${value}`])))));
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('is written in letters that can be read', async () => {
    for (const { address, others, parameter, method } of parametersIn('query')) {
      for (const value of method === 'GET' ? UNREADABLE : []) {
        const query = [...others, `${parameter.name}=${value}`].join('&');
        const { status, code } = (await (await fetch(`${service.url}${address}?${query}`)).json()) as Problem;
        expect([address, query, status, code]).toEqual([
          address,
          query,
          400,
          expect.stringMatching(/^(malformed-request|invalid-parameter)$/),
        ]);
      }
    }
  }, 300_000);

  it('stands once, under the name that is described', async () => {
    for (const tried of parametersIn('query')) {
      const { name, schema } = tried.parameter;
      const value = encodeURIComponent(knowledgeOr(schema.example ?? 'x'));
      expect(await fault(tried, [`${name}=${value}`, `${name}=${value}`])).toBeNull();
      for (const other of [`${name}[]`, `${name}[0]`, name.toUpperCase(), `${name}_`, `%20${name}`]) {
        const misnamed = {
          ...tried,
          others: tried.others,
          parameter: { ...tried.parameter, name: decodeURIComponent(other) },
        };
        expect(
          await fault(misnamed, [
            `${other}=${value}`,
            ...(tried.parameter.required === true && !('default' in schema) ? [`${name}=${value}`] : []),
          ]),
        ).toBeNull();
      }
    }
  }, 300_000);
});

describe('a header of a request', () => {
  it('has a value of the kind that is described', async () => {
    for (const tried of parametersIn('header')) {
      const { name } = tried.parameter;
      const values = NO_HEADER[name] ?? [];
      expect(await faultsOf(values.map((value) => fault(tried, [], { [name]: value })))).toEqual([]);
    }
    const untried = new Set(
      parametersIn('header')
        .map(({ parameter }) => parameter.name)
        .filter((name) => !(name in NO_HEADER)),
    );
    // Whatever stands there is an ETag that the reader has, or that it has not.
    expect([...untried]).toEqual(['If-None-Match']);
  }, 120_000);
});
