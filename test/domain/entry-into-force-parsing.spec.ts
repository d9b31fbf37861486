import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseClasses } from '../../src/domain/entry-into-force/parsing/classes.js';
import {
  parseEntryIntoForce,
  parseLaterParties,
  parseOrganisations,
  parseProvisionalApplication,
  parseProvisions,
  parseRelations,
  parseTermination,
  parseWithdrawal,
} from '../../src/domain/entry-into-force/parsing/clauses.js';
import type { Parsed } from '../../src/domain/json/parsed.js';
import { parseTreatyClauses } from '../../src/domain/entry-into-force/parsing/treaty-clauses.js';
import { parseWeights } from '../../src/domain/entry-into-force/parsing/weights.js';
import * as arbitrary from './clauses/arbitrary-clauses.js';

const given = {
  treaty: 'protocol',
  classes: { nuclear: ['MEX', 'FRA'], members: { membersOf: 'EU' } },
  weights: { emissions: { values: { USA: '17.89' } } },
};
const COUNT = { instruments: { count: 30 } };
const read = (input: unknown) => parseEntryIntoForce(input, given);
const pointers = (result: Parsed<unknown>) =>
  'malformed' in result ? result.malformed.map(({ pointer }) => pointer) : result;

/** `{"otherwise": …}` so many times around a delay. */
const nested = (depth: number): unknown => {
  let delay: unknown = { days: 1 };
  for (let i = 0; i < depth; i++) delay = { fixed: '2000-01-01', otherwise: delay };
  return delay;
};

describe('A clause that is well formed', () => {
  it.each<[string, unknown]>([
    ['a count', { when: COUNT, then: { days: 90 } }],
    [
      'everything at once',
      {
        when: {
          instruments: {
            count: 22,
            from: 'members',
            including: [
              { count: 17, from: 'nuclear' },
              { count: 22, from: ['MEX'] },
            ],
            kinds: ['ratification', 'definitive-signature'],
          },
        },
        then: { fixed: '2019-01-01', otherwise: { firstOfMonthAfterMonths: 3 } },
        organisations: 'counted-as-members',
        notBefore: ['2019-01-01', { treaty: 'untoc' }],
      },
    ],
    [
      'a class in place',
      {
        when: { instruments: { count: 1, from: { membersOf: 'EU' } } },
        then: { sameDay: true },
        notBefore: '2019-01-01',
      },
    ],
    ['twelve alternatives', { when: COUNT, then: nested(12) }],
    [
      'the words of the treaty with their source',
      {
        when: COUNT,
        then: { days: 90 },
        text: {
          quotation: 'This Convention shall enter into force on the ninetieth day '.repeat(20).trim(),
          article: '68',
          paragraph: '1',
          source: { document: 'A/RES/58/4', url: 'https://undocs.org/A/RES/58/4', observedOn: '2005-07-25' },
        },
      },
    ],
    [
      'Paris art. 21: a count and a share',
      {
        when: { all: [{ instruments: { count: 55 } }, { share: { of: 'emissions', atLeast: '0.55' } }] },
        then: { days: 30 },
        article: 'article 21(1)',
      },
    ],
    [
      'Ban Amendment: three fourths of those that were parties on adoption',
      {
        when: {
          fraction: { of: { partiesTo: 'basel', on: 'adoption' }, numerator: 3, denominator: 4, counted: 'adoption' },
        },
        then: { days: 90 },
      },
    ],
    [
      'WCPFC art. 36: two ways, the second from three years after adoption',
      {
        earliestOf: [
          {
            when: {
              all: [
                { instruments: { count: 3, from: ['JPN', 'USA'] } },
                { instruments: { count: 7, from: 'nuclear' } },
              ],
            },
            then: { days: 30 },
          },
          {
            when: { instruments: { count: 13 } },
            then: { months: 6 },
            notBefore: { after: { years: 3 }, from: 'adoption' },
          },
        ],
        organisations: 'not-counted',
      },
    ],
    [
      'UPC art. 89: the latest of three',
      {
        latestOf: [
          { when: { on: '2014-01-01' }, then: { sameDay: true } },
          {
            when: { instruments: { count: 13, including: [{ count: 3, from: ['DEU', 'FRA', 'GBR'] }] } },
            then: { firstOfNthMonth: 4 },
          },
          { when: { inForce: 'brussels-i' }, then: { firstOfNthMonth: 4 } },
        ],
      },
    ],
    [
      'tacit acceptance',
      {
        when: {
          unlessObjected: {
            until: { after: { months: 10 }, from: 'communication' },
            of: { contractingTo: 'marpol' },
            fraction: { numerator: 1, denominator: 3 },
          },
        },
        then: { months: 6 },
      },
    ],
    [
      'a class made of classes',
      {
        when: { each: { of: { allOf: [{ anyOf: ['members', { region: 'europe' }] }, { not: 'nuclear' }] } } },
        then: { sameDay: true },
      },
    ],
    [
      'EEC Treaty art. 247',
      { when: { each: { of: { signatoriesOf: 'protocol' } } }, then: { firstOfNthMonth: 1, atLeastDays: 15 } },
    ],
    [
      'a decision or a date',
      {
        when: { any: [{ decided: true }, { within: { until: '2030-01-01', when: { notBefore: '2025-01-01' } } }] },
        then: { steps: [{ months: 6 }, { days: 60 }] },
      },
    ],
    [
      'what two tables carry',
      {
        when: { ratio: { of: 'emissions', to: 'emissions', atLeast: '0.03' } },
        then: { annually: { on: '01-01', noticeBy: '02-29' } },
      },
    ],
    [
      'units of a table',
      {
        when: { weight: { of: 'emissions', atLeast: '400000', from: { weighing: 'emissions', atLeast: '1' } } },
        then: { days: 90 },
      },
    ],
    ['declarations', { when: { declarations: { count: 10, of: 'article-41' } }, then: { sameDay: true } }],
    ['the greatest count', { when: { instruments: { count: 100_000 } }, then: { clearDays: 100_000 } }],
  ])('is read as it stands: %s', (_what, input) => {
    expect(read(input)).toEqual({ clause: input });
  });

  it('may be absent, and null stands for an absent part', () => {
    expect([read(null), parseLaterParties(undefined), parseWithdrawal(null)]).toEqual([
      { clause: null },
      { clause: null },
      { clause: null },
    ]);
    expect(parseClasses(undefined)).toEqual({ clause: {} });
    expect(read({ when: COUNT, then: { days: 90 }, organisations: null, notBefore: null })).toEqual({
      clause: { when: COUNT, then: { days: 90 } },
    });
  });

  it('is read for later parties, withdrawal and classes likewise', () => {
    const later = { then: { days: 30 }, notBefore: ['entry-into-force', { treaty: 'untoc' }] };
    expect(parseLaterParties(later)).toEqual({ clause: later });
    expect(parseWithdrawal({ then: { years: 1 }, withParent: true })).toEqual({
      clause: { then: { years: 1 }, withParent: true },
    });
    expect(parseClasses(given.classes)).toEqual({ clause: given.classes });
  });

  it('may say when it binds whom, how one leaves and when the treaty ends', () => {
    const byKind = {
      then: { firstOfNthMonth: 3 },
      byKind: [{ kinds: ['accession'], then: { steps: [{ months: 6 }, { days: 60 }] } }],
    };
    expect(parseLaterParties(byKind)).toEqual({ clause: byKind });
    const terms = {
      terms: { first: 10, each: 5, notice: { months: 6 } },
      windows: { every: 10, open: 1 },
      openAfter: { delay: { years: 2 }, of: 'participant' },
    };
    expect(parseWithdrawal(terms)).toEqual({ clause: terms });
    expect(parseTermination({ below: 16, article: 'article XV' })).toEqual({
      clause: { below: 16, article: 'article XV' },
    });
    const provisional = { signatories: true, from: '1994-11-16', until: '1998-11-16' };
    expect(parseProvisionalApplication(provisional)).toEqual({ clause: provisional });
    const pairs = {
      kinds: ['accession'],
      by: 'no-objection',
      then: { steps: [{ months: 6 }, { days: 60 }] },
      objectionsWithin: { months: 6 },
    };
    expect(parseRelations(pairs)).toEqual({ clause: pairs });
  });

  it('may be a provision that waits for the treaty itself', () => {
    const trade = {
      when: { instruments: { count: 70 } },
      then: { days: 90 },
      notBefore: ['2033-01-01', 'entry-into-force'],
    };
    expect(parseProvisions({ trade }, given)).toEqual({ clause: { trade } });
  });

  it('may name weights: one table, or tables that follow one another', () => {
    const weights = {
      emissions: { values: { USA: '17.89', EU: '12.10' }, total: '100', basis: 'as communicated by 12 December 2015' },
      fleet: {
        tables: [
          { from: '2015-11-30', values: { PAN: '218000000' } },
          { from: '2015-12-31', values: { PAN: '217.5', IDN: '0' } },
        ],
      },
    };
    expect(parseWeights(weights)).toEqual({ clause: weights });
  });

  it('of any kind is read as it stands, and written down and read again it is the same, byte for byte', () => {
    fc.assert(
      fc.property(arbitrary.treaty, (treaty) => {
        const {
          id,
          title: _title,
          adopted: _adopted,
          opened: _opened,
          closed: _closed,
          references: _references,
          titles: _titles,
          shortTitles: _shortTitles,
          classNames: _classNames,
          ...rest
        } = treaty;
        const {
          parent: _parent,
          depositary: _depositary,
          openTo: _openTo,
          openForSignature: _signed,
          ...clauses
        } = rest;
        const read = parseTreatyClauses(clauses, id);
        expect(read).toEqual({ clause: clauses });
        const { clause } = read as { clause: object };
        const again = parseTreatyClauses(JSON.parse(JSON.stringify(clause)) as object, treaty.id);
        expect(JSON.stringify(again)).toBe(JSON.stringify(read));
      }),
    );
  });

  it('has one form, whatever the order in which its members come and whatever is null', () => {
    const clause = {
      article: null,
      notBefore: undefined,
      then: { otherwise: { days: 90 }, fixed: '1992-01-01' },
      when: { instruments: { kinds: null, count: 20 } },
    };
    expect(JSON.stringify(read(clause))).toBe(
      '{"clause":{"when":{"instruments":{"count":20}},"then":{"fixed":"1992-01-01","otherwise":{"days":90}}}}',
    );
  });
});

describe('A clause that is malformed', () => {
  const then = { days: 90 };
  it.each<[unknown, string[]]>([
    ['text', ['']],
    [[], ['']],
    [{}, ['/when', '/then']],
    [{ when: COUNT, then, extra: 1, 'a/b~c': 2 }, ['/extra', '/a~1b~0c']],
    [JSON.parse('{"when":{"instruments":{"count":30}},"then":{"days":1},"__proto__":{}}'), ['/__proto__']],
    [{ when: {}, then }, ['/when']],
    [{ when: { instruments: { count: 1 }, inForce: 'untoc' }, then }, ['/when']],
    [{ when: { instruments: null }, then }, ['/when/instruments']],
    ...[0, -1, 1.5, 100_001, '30', null, Number.NaN, true].map((count): [unknown, string[]] => [
      { when: { instruments: { count } }, then },
      ['/when/instruments/count'],
    ]),
    [{ when: { instruments: { count: 3, from: 'unknown' } }, then }, ['/when/instruments/from']],
    [{ when: { instruments: { count: 3, from: 'toString' } }, then }, ['/when/instruments/from']],
    [{ when: { instruments: { count: 3, from: ['FRA', 'FRA'] } }, then }, ['/when/instruments/from/1']],
    [{ when: { instruments: { count: 3, from: ["x'; DROP TABLE events"] } }, then }, ['/when/instruments/from/0']],
    [{ when: { instruments: { count: 3, from: 7 } }, then }, ['/when/instruments/from']],
    [
      { when: { instruments: { count: 3, including: [{ count: 4, from: 'nuclear' }] } }, then },
      ['/when/instruments/including/0/count'],
    ],
    [{ when: { instruments: { count: 3, including: [] } }, then }, ['/when/instruments/including']],
    [{ when: { instruments: { count: 3, including: [{ count: 1 }] } }, then }, ['/when/instruments/including/0/from']],
    [
      { when: { instruments: { count: 3, kinds: ['ratification', 'signature'] } }, then },
      ['/when/instruments/kinds/1'],
    ],
    [{ when: COUNT, then: { days: 1, months: 1 } }, ['/then']],
    [{ when: COUNT, then: { days: 0 } }, ['/then/days']],
    [{ when: COUNT, then: { sameDay: false } }, ['/then/sameDay']],
    [{ when: COUNT, then: { otherwise: { days: 1 } } }, ['/then']],
    [{ when: COUNT, then: { fixed: '2005-02-30', otherwise: { days: 1 } } }, ['/then/fixed']],
    [{ when: COUNT, then: { fixed: '2005-01-30' } }, ['/then/otherwise']],
    [{ when: COUNT, then: nested(13) }, ['/then' + '/otherwise'.repeat(13)]],
    [{ when: COUNT, then, organisations: 'sometimes' }, ['/organisations']],
    [{ when: COUNT, then, notBefore: 'entry-into-force' }, ['/notBefore']],
    [{ when: COUNT, then, notBefore: ['2000-01-01', '2000-1-1'] }, ['/notBefore/1']],
    [{ when: COUNT, then, notBefore: { treaty: 'protocol' } }, ['/notBefore/treaty']],
    [{ when: COUNT, then, notBefore: { treaty: 5, on: 1 } }, ['/notBefore/on', '/notBefore/treaty']],
    [{ when: COUNT, then, notBefore: [] }, ['/notBefore']],
    [{ when: COUNT, then, notBefore: { after: { days: 1 }, from: 'closing' } }, ['/notBefore/from']],
    [{ when: COUNT, then, notBefore: {} }, ['/notBefore']],
    [{ when: COUNT, then, article: 'art.\u202e 1' }, ['/article']],
    [{ when: COUNT, then, text: { article: '68' } }, ['/text/quotation']],
    [{ when: COUNT, then, text: { quotation: 'x'.repeat(5001) } }, ['/text/quotation']],
    [{ when: COUNT, then, text: { quotation: 'a\u202eb' } }, ['/text/quotation']],
    [{ when: COUNT, then, text: { quotation: 'a', source: { url: 'javascript:alert(1)' } } }, ['/text/source/url']],
    [{ earliestOf: [{ when: COUNT, then, text: { quotation: 'a' } }] }, ['/earliestOf/0/text']],
    [{ when: { all: [] }, then }, ['/when/all']],
    [{ when: { any: [COUNT, {}] }, then }, ['/when/any/1']],
    [{ earliestOf: [] }, ['/earliestOf']],
    [{ latestOf: [{ when: COUNT, then }, { when: COUNT }] }, ['/latestOf/1/then']],
    [{ earliestOf: [{ when: COUNT, then, organisations: 'counted' }] }, ['/earliestOf/0/organisations']],
    [{ earliestOf: [{ when: COUNT, then }], when: COUNT, then }, ['/when', '/then']],
    [{ when: COUNT, then: { steps: [] } }, ['/then/steps']],
    [{ when: COUNT, then: { days: 30, atLeastDays: 15 } }, ['/then/atLeastDays']],
    [
      { when: COUNT, then: { annually: { on: '02-30', noticeBy: '7-1' } } },
      ['/then/annually/on', '/then/annually/noticeBy'],
    ],
    ...['1.01', '2', '55', '0', '0.0', '-0.1', '.5', '1e-1', '0.55 ', '', 0.55, null].map(
      (atLeast): [unknown, string[]] => [
        { when: { share: { of: 'emissions', atLeast } }, then },
        ['/when/share/atLeast'],
      ],
    ),
    ...['1', '1.5', '-1', 0.5].map((moreThan): [unknown, string[]] => [
      { when: { share: { of: 'emissions', moreThan } }, then },
      ['/when/share/moreThan'],
    ]),
    [{ when: { share: { of: 'emissions', atLeast: '0.5', moreThan: '0.5' } }, then }, ['/when/share/moreThan']],
    [{ when: { share: { of: 'emissions' } }, then }, ['/when/share/atLeast']],
    [{ when: { share: { of: 'tonnage', atLeast: '0.5' } }, then }, ['/when/share/of']],
    [{ when: { weight: { of: 'emissions', atLeast: '-5' } }, then }, ['/when/weight/atLeast']],
    [{ when: { ratio: { of: 'emissions', to: 'valueOf', atLeast: '0.03' } }, then }, ['/when/ratio/to']],
    [{ when: { each: { of: [] } }, then }, ['/when/each/of']],
    [{ when: { each: { of: 'unknown' } }, then }, ['/when/each/of']],
    [
      { when: { fraction: { of: 'members', numerator: 4, denominator: 3, counted: 'now' } }, then },
      ['/when/fraction/numerator'],
    ],
    [
      { when: { fraction: { of: 'members', numerator: 1, denominator: 0, counted: 'now' } }, then },
      ['/when/fraction/denominator'],
    ],
    [{ when: { fraction: { of: 'members', numerator: 1, denominator: 2 } }, then }, ['/when/fraction/counted']],
    [
      { when: { fraction: { of: 'members', numerator: 1, denominator: 2, counted: 'now', rounding: 'half' } }, then },
      ['/when/fraction/rounding'],
    ],
    [{ when: { unlessObjected: { until: '2000-01-01', of: 'members' } }, then }, ['/when/unlessObjected']],
    [
      {
        when: {
          unlessObjected: { until: '2000-01-01', of: 'members', count: 1, fraction: { numerator: 1, denominator: 3 } },
        },
        then,
      },
      ['/when/unlessObjected'],
    ],
    [
      { when: { within: { until: '2000-13-01', when: { inForce: 'protocol' } } }, then },
      ['/when/within/until', '/when/within/when/inForce'],
    ],
    [{ when: { instruments: { count: 1, from: { not: { anyOf: [] } } } }, then }, ['/when/instruments/from/not/anyOf']],
    [
      { when: { instruments: { count: 1, from: { membersOf: 'EU', on: 'opening' } } }, then },
      ['/when/instruments/from/on'],
    ],
    [
      { when: { instruments: { count: 1, from: { weighing: 'tonnage', atLeast: '1' } } }, then },
      ['/when/instruments/from/weighing'],
    ],
    [{ when: { instruments: { count: 1, from: { kind: 'states' } } }, then }, ['/when/instruments/from/kind']],
    [
      { when: { instruments: { count: 1, from: { attribute: 'Nuclear' } } }, then },
      ['/when/instruments/from/attribute'],
    ],
    [{ when: { declarations: { count: 10, of: '' } }, then }, ['/when/declarations/of']],
    [{ when: { decided: false }, then }, ['/when/decided']],
  ])('%j is answered with pointers %j', (input, expected) => {
    expect(pointers(read(input))).toEqual(expect.arrayContaining(expected));
  });

  it('for later parties, withdrawal and classes likewise', () => {
    expect(pointers(parseLaterParties({ then: { days: 1 }, notBefore: 'soon' }))).toEqual(['/notBefore']);
    expect(pointers(parseLaterParties({ when: COUNT }))).toEqual(['/when', '/then']);
    expect(pointers(parseWithdrawal({ then: { years: 1 }, withParent: 'yes' }))).toEqual(['/withParent']);
    expect(pointers(parseClasses({ 'Bad Name': ['FRA'], ok: [], odd: 5, more: { membersOf: '' } }))).toEqual([
      '/Bad Name',
      '/ok',
      '/odd',
      '/more/membersOf',
    ]);
    expect(pointers(parseClasses([]))).toEqual(['']);
  });

  it.each<[string, Parsed<unknown>, string]>([
    [
      'a withdrawal with a delay and terms',
      parseWithdrawal({ then: { years: 1 }, terms: { first: 10, each: 5, notice: { months: 6 } } }),
      '/terms',
    ],
    ['a withdrawal with neither', parseWithdrawal({ withMembers: true }), '/then'],
    [
      'a window as long as what it follows',
      parseWithdrawal({ then: { years: 1 }, windows: { every: 10, open: 10 } }),
      '/windows/open',
    ],
    ['a termination below nought', parseTermination({ below: 0 }), '/below'],
    [
      'provisional application that ends before it begins',
      parseProvisionalApplication({ from: '2000-01-02', until: '2000-01-01' }),
      '/until',
    ],
    [
      'a kind with two delays',
      parseLaterParties({
        then: { days: 1 },
        byKind: ['accession', 'accession'].map((kind) => ({ kinds: [kind], then: { days: 2 } })),
      }),
      '/byKind/1/kinds',
    ],
    [
      'a time limit for acceptances',
      parseRelations({ kinds: ['accession'], by: 'acceptance', then: { days: 1 }, objectionsWithin: { days: 1 } }),
      '/objectionsWithin',
    ],
    [
      'pairs by a kind that is no consent',
      parseRelations({ kinds: ['signature'], by: 'acceptance', then: { days: 1 } }),
      '/kinds/0',
    ],
    ['a provision of no proper name', parseProvisions({ 'Article 41': { when: COUNT, then } }, given), '/Article 41'],
    ['a weight that is a number', parseWeights({ a: { values: { FRA: 5 } } }), '/a/values/FRA'],
    ['a negative weight', parseWeights({ a: { values: { FRA: '-5' } } }), '/a/values/FRA'],
    [
      'a weight above the total',
      parseWeights({ a: { values: { FRA: '5.01', DEU: '5' }, total: '5.0' } }),
      '/a/values/FRA',
    ],
    ['weights of nothing', parseWeights({ a: { values: { FRA: '0', DEU: '0.00' } } }), '/a/values'],
    ['a table without values', parseWeights({ a: { values: {} } }), '/a/values'],
    ['no tables', parseWeights({ a: { tables: [] } }), '/a/tables'],
    [
      'two tables from one day',
      parseWeights({ a: { tables: ['2000-01-01', '2000-01-01'].map((from) => ({ from, values: { FRA: '1' } })) } }),
      '/a/tables/1/from',
    ],
    ['a class that is itself', parseClasses({ a: { not: 'a' } }), '/a'],
    [
      'classes in a circle',
      parseClasses({ x: ['FRA'], a: { anyOf: ['x', 'b'] }, b: { allOf: [{ not: 'c' }] }, c: { anyOf: ['a'] } }),
      '/a',
    ],
    ['a class made of one that is not there', parseClasses({ a: { anyOf: ['b'] } }), '/a/anyOf/0'],
    [
      'a class by a table that is not there',
      parseClasses({ a: { weighing: 'fleet', atLeast: '1' } }, { weights: {} }),
      '/a/weighing',
    ],
  ])('with a pointer to its place: %s', (_what, result, pointer) => {
    expect(pointers(result)).toEqual([pointer]);
  });

  it('by classes that would take for ever to write out', () => {
    const classes = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `c${String(i)}`,
        i === 0 ? ['FRA'] : { anyOf: [`c${String(i - 1)}`, `c${String(i - 1)}`] },
      ]),
    );
    expect(parseTreatyClauses({ classes })).toMatchObject({
      refused: { code: 'too-complex', facts: { what: 'parts', limit: 500, size: 1_000_000 } },
    });
  });

  it.each([
    ['conditions', (deep: unknown) => ({ all: [deep] }), COUNT, '/when' + '/all/0'.repeat(13)],
    ['classes', (deep: unknown) => ({ not: deep }), ['FRA'], '/when/each/of' + '/not'.repeat(12)],
    ['paths', (deep: unknown) => ({ latestOf: [deep] }), { when: COUNT, then }, '/latestOf/0'.repeat(13)],
  ])('nested deeper than twelve: %s', (what, around, core: unknown, pointer) => {
    let deep = core;
    for (let i = 0; i < 20; i++) deep = around(deep);
    expect(
      pointers(read(what === 'paths' ? deep : { when: what === 'classes' ? { each: { of: deep } } : deep, then })),
    ).toEqual([pointer]);
  });

  it('together, with pointers into the treaty', () => {
    const result = parseTreatyClauses({
      classes: { annex: { anyOf: ['nowhere'] } },
      weights: { emissions: { values: { USA: 17.89 } } },
      entryIntoForce: { when: { share: { of: 'emissions', atLeast: '55' } }, then },
      termination: {},
    });
    expect(pointers(result)).toEqual([
      '/classes/annex/anyOf/0',
      '/weights/emissions/values/USA',
      '/entryIntoForce/when/share/atLeast',
      '/termination/below',
    ]);
  });

  it('of any size or depth is answered quickly, with twenty findings at most', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { otherwise: deep, fixed: '2000-01-01', all: [deep] };
    expect(pointers(read({ when: COUNT, then: deep }))).toContain('/then/all');
    expect(pointers(read({ when: { all: [deep] }, then: { days: 1 } }))).toHaveLength(20);
    const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${String(i)}`, i]));
    expect(pointers(read(wide))).toHaveLength(20);
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (when, then) => {
        for (const result of [
          read(when),
          read({ when, then }),
          read({ when: { instruments: when }, then }),
          parseClasses(when),
          parseWithdrawal({ then }),
        ])
          expect(['clause', 'malformed', 'refused']).toContain(Object.keys(result)[0]);
      }),
    );
  });
});

describe('What has no kind, or two', () => {
  const details = (result: Parsed<unknown>) =>
    'malformed' in result ? result.malformed.map(({ pointer, detail }) => `${pointer} ${detail}`) : result;
  const CLASSES =
    'membersOf, attribute, region, kind, partiesTo, contractingTo, signatoriesOf, weighing, allOf, anyOf, not';

  it.each<[string, Parsed<unknown>, string]>([
    [
      'a class that is a number',
      parseClasses({ a: 5 }),
      '/a Must be an object with one kind of class, such as {"membersOf":"EU"}, or a list of participants.',
    ],
    [
      'a class that only says when it is read',
      parseClasses({ a: { on: 'adoption' } }),
      `/a Must have exactly one kind of class: ${CLASSES}.`,
    ],
    [
      'a class that only says a value',
      parseClasses({ a: { value: 'I' } }),
      `/a Must have exactly one kind of class: ${CLASSES}.`,
    ],
    [
      'a class that only says how much',
      parseClasses({ a: { atLeast: '1' } }),
      `/a Must have exactly one kind of class: ${CLASSES}.`,
    ],
    [
      'a class of two kinds',
      parseClasses({ a: { region: 'Africa', kind: 'state' } }),
      `/a Must have exactly one kind of class: ${CLASSES}.`,
    ],
    [
      'a delay that is a number',
      read({ when: COUNT, then: 90 }),
      '/then Must be an object with one kind of delay, such as {"days":30}.',
    ],
    [
      'a delay that only says what holds otherwise',
      read({ when: COUNT, then: { otherwise: { days: 1 } } }),
      '/then Must have exactly one kind of delay: days, clearDays, months, years, firstOfMonthAfterMonths, firstOfMonthAfterDays, firstOfNthMonth, annually, steps, sameDay, fixed.',
    ],
    [
      'a delay that only says how long at least',
      read({ when: COUNT, then: { atLeastDays: 5 } }),
      '/then Must have exactly one kind of delay: days, clearDays, months, years, firstOfMonthAfterMonths, firstOfMonthAfterDays, firstOfNthMonth, annually, steps, sameDay, fixed.',
    ],
    [
      'a condition that is a number',
      read({ when: 30, then: { days: 90 } }),
      '/when Must be an object with one kind of condition, such as {"instruments":{"count":30}}.',
    ],
    [
      'a class that is not defined',
      parseClasses({ a: { anyOf: ['b'] } }),
      '/a/anyOf/0 The treaty defines no class "b"; name it in "classes".',
    ],
    [
      'weights that are not defined',
      parseClasses({ a: { weighing: 'fleet', atLeast: '1' } }, { weights: {} }),
      '/a/weighing The treaty defines no weights "fleet"; name them in "weights".',
    ],
    [
      'weights that are not named',
      parseClasses({ a: { weighing: 5, atLeast: '1' } }, { weights: {} }),
      '/a/weighing Must be the name of a table in "weights".',
    ],
    [
      'classes in a circle',
      parseClasses({ a: { not: 'b' }, b: { not: 'a' } }),
      '/a The class refers to itself in a circle: a → b → a.',
    ],
  ])('is told what it may be: %s', (_, result, detail) => {
    expect(details(result)).toEqual([detail]);
  });

  it('is refused by the kinds that the language does not know, with those it does', () => {
    const result = parseClasses({ a: { vintage: 1992 } });
    expect('refused' in result && result.refused.sentence).toBe(
      'The clause classes uses "vintage", which the language of clauses does not know, and a clause is never approximated: nothing was recorded. ' +
        `The kinds of class that it knows are ${CLASSES}. Say it with these, or leave the clause out and record the date ` +
        'that the depositary declares (entry-into-force-declared).',
    );
  });
});

describe('A clause that the language has no words for', () => {
  const then = { days: 90 };
  it.each<[string, string, unknown]>([
    ['majority', '/when/majority', { when: { majority: { of: 'members' } }, then }],
    ['constructor', '/when/constructor', { when: { constructor: 1 }, then }],
    ['__proto__', '/when/all/0/__proto__', JSON.parse('{"when":{"all":[{"__proto__":{}}]},"then":{"days":1}}')],
    ['workingDays', '/then/workingDays', { when: COUNT, then: { workingDays: 30 } }],
    ['landlocked', '/when/each/of/not/landlocked', { when: { each: { of: { not: { landlocked: true } } } }, then }],
  ])('is refused and named: %s', (kind, pointer, input) => {
    const result = read(input);
    const refused = 'refused' in result ? result.refused : null;
    expect(refused).toMatchObject({
      code: 'clause-not-expressible',
      facts: { clause: 'entryIntoForce', kinds: [kind], pointers: [pointer] },
    });
    expect(refused?.sentence).toContain(`"${kind}"`);
    expect(refused?.sentence).toContain('nothing was recorded');
    expect(refused?.sentence).toContain('entry-into-force-declared');
  });

  it('is told the kinds there are', () => {
    const result = read({ when: { majority: {} }, then });
    expect('refused' in result ? result.refused.facts['known'] : null).toEqual(
      expect.arrayContaining(['instruments', 'share', 'each', 'fraction', 'inForce', 'decided', 'all', 'any']),
    );
  });

  it('is refused for a class of the treaty, and for a treaty whole', () => {
    expect(parseClasses({ nuclear: { installation: 'nuclear' } })).toMatchObject({
      refused: { code: 'clause-not-expressible' },
    });
    const whole = parseTreatyClauses({ provisions: { trade: { when: { majority: {} }, then } } });
    expect(whole).toMatchObject({ refused: { facts: { clause: 'provisions', pointers: ['/trade/when/majority'] } } });
  });

  it('is reported as malformed first, where it is that as well', () => {
    expect(pointers(read({ when: { majority: {} }, then: { days: 0 } }))).toEqual(['/then/days']);
  });
});

describe('A clause on organisations or on successions', () => {
  it('knows one rule each, says so in the canonical form, and refuses any other word with its place', () => {
    expect(parseOrganisations({ article: 'art. 36(2)', after: 'member' })).toEqual({
      clause: { after: 'member', article: 'art. 36(2)' },
    });
    expect(pointers(parseOrganisations({ after: 'a-member' }))).toEqual(['/after']);
    expect(pointers(parseOrganisations({}))).toEqual(['/after']);
    const later = (successions: string) => parseLaterParties({ then: { days: 90 }, successions });
    expect(later('as-later-parties')).toEqual({ clause: { then: { days: 90 }, successions: 'as-later-parties' } });
    expect(pointers(later('never'))).toEqual(['/successions']);
  });

  it('stands beside the rule on how their instruments count, and neither says what the other does', () => {
    const read = parseTreatyClauses({
      entryIntoForce: { when: COUNT, then: { days: 90 }, organisations: 'not-counted' },
      organisations: { after: 'member' },
    });
    expect('clause' in read ? [read.clause.entryIntoForce?.organisations, read.clause.organisations] : read).toEqual([
      'not-counted',
      { after: 'member' },
    ]);
    expect(pointers(parseTreatyClauses({ organisations: 'not-counted' }))).toEqual(['/organisations']);
  });
});
