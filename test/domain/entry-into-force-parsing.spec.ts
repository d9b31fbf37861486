import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseClasses } from '../../src/domain/entry-into-force/parsing/classes.js';
import { parseEntryIntoForce, parseLaterParties, parseWithdrawal } from '../../src/domain/entry-into-force/parsing/clauses.js';
import type { Parsed } from '../../src/domain/entry-into-force/parsing/reading/parsed.js';

const given = { treaty: 'protocol', classes: { nuclear: ['MEX', 'FRA'], members: { membersOf: 'EU' } } };
const COUNT = { instruments: { count: 30 } };
const read = (input: unknown) => parseEntryIntoForce(input, given);
const pointers = (result: Parsed<unknown>) => ('malformed' in result ? result.malformed.map(({ pointer }) => pointer) : result);

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
      { when: { instruments: { count: 1, from: { membersOf: 'EU' } } }, then: { sameDay: true }, notBefore: '2019-01-01' },
    ],
    ['five alternatives', { when: COUNT, then: nested(5) }],
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
    expect(parseWithdrawal({ then: { years: 1 }, withParent: true })).toEqual({ clause: { then: { years: 1 }, withParent: true } });
    expect(parseClasses(given.classes)).toEqual({ clause: given.classes });
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
    [{ when: { constructor: 1 }, then }, ['/when/constructor']],
    [{ when: { instruments: null }, then }, ['/when/instruments']],
    ...[0, -1, 1.5, 100_001, '30', null, Number.NaN, true].map((count): [unknown, string[]] => [
      { when: { instruments: { count } }, then },
      ['/when/instruments/count'],
    ]),
    [{ when: { instruments: { count: 3, from: 'unknown' } }, then }, ['/when/instruments/from']],
    [{ when: { instruments: { count: 3, from: 'toString' } }, then }, ['/when/instruments/from']],
    [{ when: { instruments: { count: 3, from: ['FRA', 'FRA'] } }, then }, ['/when/instruments/from']],
    [{ when: { instruments: { count: 3, from: ["x'; DROP TABLE events"] } }, then }, ['/when/instruments/from/0']],
    [{ when: { instruments: { count: 3, from: 7 } }, then }, ['/when/instruments/from']],
    [{ when: { instruments: { count: 3, including: [{ count: 4, from: 'nuclear' }] } }, then }, ['/when/instruments/including/0/count']],
    [{ when: { instruments: { count: 3, including: [] } }, then }, ['/when/instruments/including']],
    [{ when: { instruments: { count: 3, including: [{ count: 1 }] } }, then }, ['/when/instruments/including/0/from']],
    [{ when: { instruments: { count: 3, kinds: ['ratification', 'signature'] } }, then }, ['/when/instruments/kinds/1']],
    [{ when: COUNT, then: { days: 1, months: 1 } }, ['/then']],
    [{ when: COUNT, then: { days: 0 } }, ['/then/days']],
    [{ when: COUNT, then: { sameDay: false } }, ['/then/sameDay']],
    [{ when: COUNT, then: { otherwise: { days: 1 } } }, ['/then']],
    [{ when: COUNT, then: { fixed: '2005-02-30', otherwise: { days: 1 } } }, ['/then/fixed']],
    [{ when: COUNT, then: { fixed: '2005-01-30' } }, ['/then/otherwise']],
    [{ when: COUNT, then: nested(6) }, ['/then' + '/otherwise'.repeat(6)]],
    [{ when: COUNT, then, organisations: 'sometimes' }, ['/organisations']],
    [{ when: COUNT, then, notBefore: 'entry-into-force' }, ['/notBefore']],
    [{ when: COUNT, then, notBefore: ['2000-01-01', '2000-1-1'] }, ['/notBefore/1']],
    [{ when: COUNT, then, notBefore: { treaty: 'protocol' } }, ['/notBefore/treaty']],
    [{ when: COUNT, then, notBefore: { treaty: 5, on: 1 } }, ['/notBefore/on', '/notBefore/treaty']],
    [{ when: COUNT, then, notBefore: [] }, ['/notBefore']],
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

  it('of any size or depth is answered quickly, with twenty findings at most', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { otherwise: deep, fixed: '2000-01-01', all: [deep] };
    expect(pointers(read({ when: COUNT, then: deep }))).toContain('/then/all');
    expect(pointers(read({ when: deep, then: { days: 1 } }))).toContain('/when');
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

describe('A clause that only a later version can evaluate', () => {
  const then = { days: 90 };
  it.each<[string, string, unknown]>([
    ['share', '/when/share', { when: { share: { of: 'emissions', atLeast: '55' } }, then }],
    ['each', '/when/each', { when: { each: { of: 'nuclear' } }, then }],
    ['fraction', '/when/fraction', { when: { fraction: { of: 'members', numerator: 2, denominator: 3, counted: 'now' } }, then }],
    ['inForce', '/when/inForce', { when: { inForce: 'untoc' }, then }],
    ['notBefore', '/when/notBefore', { when: { notBefore: '2000-01-01' }, then }],
    ['decided', '/when/decided', { when: { decided: true }, then }],
    ['all', '/when/all', { when: { all: [COUNT, COUNT] }, then }],
    ['any', '/when/any', { when: { any: [COUNT] }, then }],
    ['earliestOf', '/earliestOf', { earliestOf: [{ when: COUNT, then }] }],
    ['latestOf', '/latestOf', { latestOf: [{ when: COUNT, then }] }],
    ['attribute', '/when/instruments/from', { when: { instruments: { count: 3, from: { attribute: 'nuclear-installation' } } }, then }],
  ])('is refused and named: %s', (kind, pointer, input) => {
    const result = read(input);
    const refused = 'refused' in result ? result.refused : null;
    expect(refused).toMatchObject({
      code: 'clause-not-expressible',
      facts: { clause: 'entryIntoForce', kinds: [kind], pointers: [pointer] },
    });
    expect(refused?.sentence).toContain(`"${kind}"`);
    expect(refused?.sentence).toContain('nothing was recorded');
  });

  it('is refused for a class of the treaty by attribute', () => {
    expect(parseClasses({ nuclear: { attribute: 'nuclear-installation' } })).toMatchObject({ refused: { code: 'clause-not-expressible' } });
  });

  it('is reported as malformed first, where it is that as well', () => {
    expect(pointers(read({ when: { all: [] }, then: { days: 0 } }))).toEqual(['/then/days']);
  });
});
