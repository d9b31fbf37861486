/**
 * Goal: whatever state a treaty is in, one sentence says it in each language: grammatical for every number, without a
 * hole, and with no number that the answer does not have.
 */
import { describe, expect, it } from '@jest/globals';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { EntryIntoForceAnswer } from '../../src/treaties/entry-into-force.answer.js';
import type { CountsOfDayAnswer, TotalAnswer } from '../../src/treaties/counts.answer.js';
import { type Language, LANGUAGES } from '../../src/page/language.js';
import { ShellContext } from '../../web/parts/shell-context.js';
import { Remarks, VerdictSentence, type VerdictProps } from '../../web/parts/verdict/verdict.js';
import { longDate } from '../../web/words/dates.js';
import { number } from '../../web/words/numbers.js';
import { shellIn } from './told-in.js';

const NAMES: Readonly<Record<string, string>> = { ECU: 'Ecuador', CHN: 'China', EGY: 'Egypt', BTN: 'Bhutan' };

/** An answer as plain data. */
type Plain<T> = { [K in keyof T]: T[K] };

const UNKNOWN: Plain<EntryIntoForceAnswer> = {
  treaty: 'pact',
  asOf: '2005-07-25',
  at: 412,
  recordedAt: '2026-11-29T00:00:00Z',
  permalink: '/v1/treaties/pact/entry-into-force?asOf=2005-07-25&at=412',
  coverage: {
    state: 'complete',
    through: '2014-07-10',
    completeThrough: '2014-07-10',
    kinds: [],
    source: null,
    observedOn: null,
    note: null,
  },
  warnings: [],
  state: 'unknown',
  date: null,
  conditionMetOn: null,
  decisive: [],
  computed: null,
  declared: null,
  missing: [],
  thresholds: [],
  proof: [],
  arithmetic: [],
  provisions: [],
  endedOn: null,
  ended: null,
  provisional: null,
  explanation: '',
};

const SHORT: Partial<EntryIntoForceAnswer> = {
  warnings: [{ code: 'beyond-coverage', detail: '', through: '2014-07-10' }],
};

function total(states: number, organisations = 0): TotalAnswer {
  return { total: states + organisations, states, organisations };
}

function counts(parties = 0, counted = 0): CountsOfDayAnswer {
  return { signatories: total(0), contracting: total(counted), parties: total(parties), counted };
}

function count(have: number, need: number): Plain<EntryIntoForceAnswer['missing'][number]> {
  return { condition: 'instruments', need: String(need), have: String(have), missing: String(need - have) };
}

type Told = Partial<Omit<VerdictProps, 'entry'>> & { readonly entry: Partial<EntryIntoForceAnswer> };

function props({ entry, ...others }: Told): VerdictProps {
  return {
    counts: counts(),
    adopted: '2003-10-31',
    titleOf: (id) => id.toUpperCase(),
    ...others,
    entry: { ...UNKNOWN, ...entry },
  };
}

function written(language: Language, Part: (props: VerdictProps) => JSX.Element | null, told: Told): string {
  const shell = { ...shellIn(language), nameOf: (code: string) => NAMES[code] ?? code };
  const html = renderToString(
    <ShellContext.Provider value={shell}>
      <Part {...props(told)} />
    </ShellContext.Provider>,
  );
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u202f', ' ')
    .trim();
}

const NAMED = {
  condition: 'each' as const,
  need: '44',
  have: '42',
  missing: '2',
  participants: ['CHN', 'EGY'],
};
const SHARE = { condition: 'share' as const, of: 'co2', need: '0.55', have: '0.443851', missing: '0.106149' };

/** What each state reads, in English, as the design has it. */
const SENTENCES: readonly (readonly [name: string, told: Told, says: string])[] = [
  [
    'pending, count',
    { entry: { state: 'pending', missing: [count(29, 30)] } },
    'Not in force: 29 of the 30 instruments needed are deposited. One more is missing.',
  ],
  [
    'pending, one is there',
    { entry: { state: 'pending', missing: [count(1, 30)] } },
    'Not in force: 1 of the 30 instruments needed is deposited. 29 more are missing.',
  ],
  [
    'pending, none',
    { entry: { state: 'pending', missing: [count(0, 30)] } },
    'Not in force: none of the 30 instruments needed is deposited.',
  ],
  [
    'pending, named',
    { entry: { state: 'pending', missing: [NAMED] } },
    'Not in force: 42 of the 44 that must each deposit have done so. Missing: China and Egypt.',
  ],
  [
    'pending, weights',
    { entry: { state: 'pending', missing: [SHARE] }, counts: counts(0, 119) },
    'Not in force: 119 instruments are deposited, which stand for 44.3851 of the 55 per cent needed.',
  ],
  [
    'pending, two thresholds',
    { entry: { state: 'pending', missing: [count(50, 55), SHARE] } },
    'Not in force: 50 of 55 instruments, which stand for 44.3851 of the 55 per cent needed.',
  ],
  [
    'pending, several ways',
    {
      entry: {
        state: 'pending',
        missing: [
          { ...count(0, 3), pointer: '/earliestOf/0/when/all/0/instruments' },
          { ...count(5, 7), pointer: '/earliestOf/0/when/all/1/instruments' },
          { ...count(5, 13), pointer: '/earliestOf/1/when/all/0/instruments' },
        ],
      },
    },
    'Not in force: none of the 2 ways in which it can enter into force is complete.',
  ],
  [
    'pending, other treaty',
    {
      entry: {
        state: 'pending',
        missing: [{ condition: 'inForce', treaty: 'untoc', need: '1', have: '0', missing: '1' }],
      },
    },
    'Not in force: it waits for UNTOC, which is itself not in force.',
  ],
  [
    'pending, a decision',
    { entry: { state: 'pending', missing: [{ condition: 'decided', need: '1', have: '0', missing: '1' }] } },
    'Not in force: it waits for a decision on its entry into force.',
  ],
  [
    'pending, objections',
    { entry: { state: 'pending', missing: [{ condition: 'unlessObjected', need: '16', have: '0', missing: '0' }] } },
    'Not in force: the time for objections runs; 0 of at most 16 stand.',
  ],
  [
    'pending, out of time',
    {
      entry: {
        state: 'pending',
        missing: [{ condition: 'within', need: '2004-01-31', have: '2005-07-25', missing: '1' }],
      },
    },
    'Not in force, and by this clause it can no longer be: the condition had to be met by 31 January 2004.',
  ],
  [
    'date fixed',
    { entry: { state: 'date-fixed', date: '2005-12-14' } },
    'Not yet in force; it enters into force on 14 December 2005.',
  ],
  [
    'in force',
    { entry: { state: 'in-force', date: '2005-12-14' }, counts: counts(171) },
    'In force since 14 December 2005, for 171 parties.',
  ],
  [
    'beyond coverage',
    { entry: { state: 'in-force', date: '2005-12-14', ...SHORT }, counts: counts(171) },
    'In force since 14 December 2005, for at least 171 parties.',
  ],
  [
    'in force, and nothing is recorded of its parties',
    { entry: { state: 'in-force', date: '2005-12-14', ...SHORT } },
    'In force since 14 December 2005.',
  ],
  [
    'declared otherwise than computed',
    { entry: { state: 'in-force', date: '1964-12-12', declared: '1964-12-12', computed: '1964-12-13' } },
    'In force since 12 December 1964, as the depositary declared; the clause gives 13 December 1964.',
  ],
  [
    'ended',
    { entry: { state: 'ended', date: '1956-01-01', endedOn: '2000-07-01' } },
    'In force from 1 January 1956; it ended on 1 July 2000.',
  ],
  ['unknown', { entry: {} }, 'Not known whether it is in force: no final clause is recorded, and no declared date.'],
  [
    'not yet adopted',
    { entry: { asOf: '2003-01-01' } },
    'On 1 January 2003 this treaty had not been adopted; that was on 31 October 2003.',
  ],
];

const ECUADOR: EntryIntoForceAnswer['proof'][number] = {
  line: 30,
  event: 'e',
  participant: 'ECU',
  date: '2005-09-15',
  kind: 'ratification',
  counted: true,
  number: 30,
  because: '30th instrument',
};

const REMARKS: readonly (readonly [name: string, told: Told, says: string])[] = [
  [
    'when one more must come',
    {
      entry: { state: 'pending', missing: [count(29, 30)] },
      deadline: { latest: '2005-10-02', inForceBy: '2005-12-31' },
    },
    'If it comes by 2 October 2005, the treaty is in force by 31 December 2005.',
  ],
  [
    'that a day is out of reach',
    {
      entry: { asOf: '2005-11-01', state: 'pending', missing: [count(29, 30)] },
      deadline: { latest: '2005-10-02', inForceBy: '2005-12-31' },
    },
    'It cannot be in force by 31 December 2005: the condition had to be met by 2 October 2005.',
  ],
  [
    'who decided it',
    {
      entry: {
        state: 'date-fixed',
        date: '2005-12-14',
        conditionMetOn: '2005-09-15',
        decisive: ['ECU'],
        proof: [ECUADOR],
      },
    },
    'On 15 September 2005 Ecuador deposited the 30th instrument. This is certain, whatever comes next.',
  ],
  [
    'who has only signed',
    { entry: { state: 'in-force', date: '2005-12-14' }, counts: counts(3), signedOnly: ['BTN'] },
    'One signatory has deposited no instrument: Bhutan.',
  ],
  [
    'how far the record reaches',
    { entry: { state: 'in-force', date: '2005-12-14', ...SHORT }, counts: counts(171), signedOnly: ['BTN'] },
    'The record is complete up to 10 July 2014; later acts may be missing.',
  ],
  [
    'that a treaty is applied provisionally',
    {
      entry: {
        state: 'pending',
        missing: [count(9, 40)],
        provisional: { from: '1948-01-01', until: null, event: 'e' },
      },
    },
    'It is applied provisionally since 1 January 1948.',
  ],
  [
    'the range where days are not known',
    { entry: { state: 'in-force', date: '2005-12-14', earliest: '2005-04-01' }, counts: counts(3) },
    'As not all days are known, that is the date at the latest; it may be as early as 1 April 2005.',
  ],
  [
    'by what it ended',
    {
      entry: {
        state: 'ended',
        date: '1956-01-01',
        endedOn: '2000-07-01',
        ended: { on: '2000-07-01', by: 'treaty', treaty: 'later' },
      },
    },
    'A later treaty took its place: LATER.',
  ],
  ['nothing of a treaty that is not adopted', { entry: { asOf: '2003-01-01', ...SHORT } }, ''],
];

const PLURALS = [0, 1, 2, 3, 11, 100];

describe('the sentence of a treaty', () => {
  it.each(SENTENCES)('says in English where it stands: %s', (_name, told, says) => {
    expect(written('en', VerdictSentence, told)).toBe(says);
  });

  it.each(REMARKS)('is followed by what that means: %s', (_name, told, says) => {
    expect(written('en', Remarks, told)).toBe(says);
  });

  it.each([...SENTENCES, ...REMARKS])('is another in each language, and whole: %s', (_name, told) => {
    const Part = SENTENCES.some(([, each]) => each === told) ? VerdictSentence : Remarks;
    const said = LANGUAGES.map((language) => written(language, Part, told));

    if (said.some((one) => one !== '')) expect(new Set(said).size).toBe(LANGUAGES.length);
    for (const one of said) expect(one).not.toMatch(/[{}<>]|undefined|null|NaN/);
  });

  it.each(LANGUAGES)('has in %s no number that the answer does not have, whatever the number', (language) => {
    for (const n of PLURALS) {
      for (const told of [
        { entry: { state: 'pending', missing: [count(n, n + 30)] } },
        { entry: { state: 'pending', missing: [count(30, n + 30)] } },
        { entry: { state: 'pending', missing: [SHARE] }, counts: counts(0, n) },
        { entry: { state: 'in-force', date: '2005-12-14' }, counts: counts(n) },
        { entry: { state: 'in-force', date: '2005-12-14', ...SHORT }, counts: counts(n) },
      ] satisfies Told[]) {
        const said = written(language, VerdictSentence, told);
        const { entry, counts: of } = props(told);
        const [missing] = entry.missing;
        const known = [
          ...Object.values(missing ?? {}).map((value) => number(language, String(Number(value) || 0))),
          number(language, of.parties.total),
          number(language, of.counted),
          number(language, '44.3851'),
          '55',
        ];
        const rest = said.replaceAll(longDate(language, '2005-12-14').replaceAll('\u00a0', ' '), '');
        for (const figure of rest.match(/\d[\d.,]*\d|\d/g) ?? []) expect(known).toContain(figure);
      }
    }
  });

  it('writes one, two and many as each language does', () => {
    const parties = (language: Language) =>
      PLURALS.map((n) =>
        written(language, VerdictSentence, { entry: { state: 'in-force', date: '2005-12-14' }, counts: counts(n) }),
      );

    expect(parties('en').map((said) => said.split('for ')[1])).toStrictEqual([
      '0 parties.',
      '1 party.',
      '2 parties.',
      '3 parties.',
      '11 parties.',
      '100 parties.',
    ]);
    expect(parties('ru').map((said) => said.split('для ')[1])).toStrictEqual([
      '0 участников.',
      '1 участника.',
      '2 участников.',
      '3 участников.',
      '11 участников.',
      '100 участников.',
    ]);
    expect(parties('ar').map((said) => said.split('إلى ')[1])).toStrictEqual([
      '0 طرف.',
      'طرف واحد (1).',
      'طرفين (2).',
      '3 أطراف.',
      '11 طرفا.',
      '100 طرف.',
    ]);
    expect(parties('fr').map((said) => said.split('pour ')[1])).toStrictEqual([
      '0 partie.',
      '1 partie.',
      '2 parties.',
      '3 parties.',
      '11 parties.',
      '100 parties.',
    ]);
  });
});
