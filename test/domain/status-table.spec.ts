/**
 * Goal: a depositary's table is read as it is printed, compared with what the ledger knows by participant, kind and
 * date alone, and whatever is not plain is told with its line instead of guessed.
 */
import { describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../../src/domain/event.js';
import type { Participant } from '../../src/domain/participants/participant.js';
import { readActsCell } from '../../src/domain/status-table/acts-cell.js';
import { tableDifference } from '../../src/domain/status-table/table-difference.js';
import { headingTerms } from '../../src/domain/status-table/heading.js';
import { evolveObservations, NOTHING_OBSERVED } from '../../src/domain/status-table/observations.js';
import type { PlannedRecording } from '../../src/domain/status-table/planned-recording.js';
import { readStatusTable, type StatusTable } from '../../src/domain/status-table/read-table.js';
import { evolveTreaty, TREATY_INITIAL } from '../../src/domain/treaty/reading/evolve.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import { action, participant, recorder, registerOf, treaty } from './support/world.js';

const HEADING = [
  'Participant',
  'Signature',
  'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
] as const;
const OBSERVED = '2013-07-06';

function named(code: string, name: string, also: Partial<Participant> = {}): Participant {
  return participant(code, { names: [{ from: null, names: { en: name } }], ...also });
}

const REGISTER = registerOf(
  named('ALB', 'Albania'),
  named('CIV', "Côte d'Ivoire"),
  named('HRV', 'Croatia'),
  named('LCA', 'Saint Lucia'),
  named('MDA', 'Republic of Moldova'),
  named('ZZA', 'Zealand'),
  named('ZZB', 'Old Zealand', { existed: { from: null, to: '1990-01-01' } }),
  named('TWA', 'Twin'),
  named('TWB', 'Twin'),
  named('YUCS', 'Yugoslavia', { existed: { from: null, to: '1992-04-27' } }),
  named('SRB', 'Serbia', { successions: [{ predecessor: 'YUCS', date: '1992-04-27', mode: 'succession' }] }),
  named('SUHH', 'Soviet Union', { existed: { from: null, to: '1991-12-24' } }),
  named('RUS', 'Russian Federation', {
    successions: [{ predecessor: 'SUHH', date: '1991-12-24', mode: 'continuation' }],
  }),
);

/** A treaty's ledger with some acts, however they came there. */
function office() {
  const { events, record } = recorder('treaty/convention');
  const put = (event: NewEvent): string => record(event).eventId;
  put({
    type: 'treaty-registered',
    date: null,
    source: null,
    data: { ...treaty({ adopted: '1950-01-01', opened: null, closed: null }), ref: null },
  });
  const sourceOf = (observedOn: string | null) =>
    observedOn === null ? null : { document: null, url: null, observedOn };
  const correct = (target: string, by: { ref?: string; observedOn?: string }, act: TreatyAction | null): string => {
    const told = { target, reason: 'It was wrong.', ref: by.ref ?? null };
    const source = sourceOf(by.observedOn ?? null);
    if (act === null) return put({ type: 'event-annulled', date: null, source, data: told });
    return put({
      type: 'event-replaced',
      date: null,
      source,
      data: { ...told, with: { type: 'treaty-action-recorded', data: { ...act, treaty: 'convention' } } },
    });
  };
  return {
    /** An act read in a table of a day. */
    read: (
      kind: TreatyAction['kind'],
      who: string,
      date: string,
      observedOn: string,
      also: Partial<TreatyAction> = {},
    ) =>
      put({
        type: 'treaty-action-recorded',
        date,
        source: sourceOf(observedOn),
        data: {
          ...action(kind, who, date, { ref: `untc-table/convention/${who}/${kind}/${observedOn}`, ...also }),
          treaty: 'convention',
        },
      }),
    /** An act from another source. */
    told: (kind: TreatyAction['kind'], who: string, date: string, also: Partial<TreatyAction> = {}) =>
      put({
        type: 'treaty-action-recorded',
        date,
        source: null,
        data: { ...action(kind, who, date, also), treaty: 'convention' },
      }),
    correct,
    compare(table: StatusTable, whole = false) {
      const state = events.reduce(evolveTreaty, TREATY_INITIAL);
      const interpretation = interpret(state, { register: REGISTER, parent: null, inForceOn: () => undefined });
      const observations = events.reduce(evolveObservations, NOTHING_OBSERVED);
      const { planned, findings, remarks, unchanged } = tableDifference(table, {
        register: REGISTER,
        interpretation,
        observations,
        whole,
      });
      return {
        planned: planned.map(inShort),
        findings: findings.map(({ code, line, participant: who }) =>
          [code, line, who].filter((each) => each !== null).join(' '),
        ),
        remarks: remarks.map(({ code, participant: who }) => `${code} ${String(who)}`),
        unchanged,
        told: findings.map(({ code, read, detail }) => [code, read, detail]),
        details: [...findings, ...remarks].map(({ detail }) => detail).join(' '),
      };
    },
  };
}

/** `record ALB accession 2005-01-01`, `replace ALB ratification 2005-01-01 accession 2006-01-01`, `annul ALB …`. */
function inShort(each: PlannedRecording): string {
  const was = each.change === 'record' ? [] : [each.act.kind, each.act.date];
  const is = each.change === 'annul' ? [] : [each.shown.kind, each.shown.date];
  return [each.change, each.participant, ...was, ...is].join(' ');
}

function table(
  rows: readonly (readonly string[])[],
  heading: readonly string[] = HEADING,
  observed = OBSERVED,
): StatusTable {
  const read = readStatusTable(
    [heading, ...rows].map((cells, index) => ({ line: index + 1, cells })),
    observed,
  );
  if (read === null) throw new Error('It was to be a table.');
  return read;
}

describe('given a cell', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['12 Nov 2008', ['2008-11-12']],
    ['1 Mar 1995 a', ['1995-03-01 a']],
    ['12 November 2008 AA', ['2008-11-12 AA']],
    ['12 Nov 2008AA', ['2008-11-12 AA']],
    ['[30 Sep 1992 a]', ['[1992-09-30 a]']],
    ['[ 30 Sep 1992 ]', ['[1992-09-30]']],
    ['16 Sep 2005 a,3', ['2005-09-16 a']],
    ['16 Sep 2005 3, 4', ['2005-09-16']],
    ['16 Sep 20053', ['2005-09-16']],
    ['16 Sep 2005² a', ['2005-09-16 a']],
    ['16 Sep 2005<superscript>2</superscript> a', ['2005-09-16 a']],
    ['[30 Sep 1992 a] 12 Feb 2008 a', ['[1992-09-30 a]', '2008-02-12 a']],
    ['30 Sep 1992 12 Feb 2008 a', ['1992-09-30', '2008-02-12 a']],
    ['30 Sep 1992 s, 1, 12 Feb 2008', ['1992-09-30 s', '2008-02-12']],
    ['30 Sep 1992\n12 Feb 2008', ['1992-09-30', '2008-02-12']],
    ['2008-11-12', ['2008-11-12']],
    ['2008-11-12 AA', ['2008-11-12 AA']],
    ['[1992-09-30 a] 2008-02-12 a,3', ['[1992-09-30 a]', '2008-02-12 a']],
  ])('when it is "%s", then its acts are %j', (cell, acts) => {
    const shown = readActsCell(cell)?.map(({ date, code, withdrawn }) => {
      const text = code === null ? date : `${date} ${code}`;
      return withdrawn ? `[${text}]` : text;
    });
    expect(shown).toEqual(acts);
  });

  it.each([
    '31 Feb 2005',
    '12 Nov',
    '2008',
    'Nov 2008',
    '12 Foo 2008',
    '[30 Sep 1992',
    '30 Sep 1992]',
    '12 Nov 2008 abcd',
    'n/a',
    '2008-02-30',
    '2008-1-12',
    '2008-11-123',
    '12 Nov 2008 <b>a</b>',
    '1'.repeat(2000),
  ])('when it is "%.40s", then nothing of it is read', (cell) => {
    expect(readActsCell(cell)).toBeNull();
  });
});

describe('given a heading', () => {
  it.each([
    ['Signature', ['signature']],
    ['Signature, Succession to signature(d)', ['signature', 'signature (d)']],
    [
      'Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification',
      ['approval (AA)', 'acceptance (A)', 'accession (a)', 'succession (d)', 'ratification'],
    ],
    ['Definitive signature(s), Formal confirmation (c)', ['definitive-signature (s)', 'formal-confirmation (c)']],
    ['Simplified procedure(p), Consent to be bound(P)', ['consent-to-be-bound (p)', 'consent-to-be-bound (P)']],
    ['Provisional application(n)', ['provisional-application (n)']],
    ['Participation under article 21(P)', ['consent-to-be-bound (P)']],
    [
      'Participation under article XI of the Protocol of 11 April 1980(P), Accession(a)',
      ['consent-to-be-bound (P)', 'accession (a)'],
    ],
    ['Participation under articles 3 (2) and (3)(P)', ['consent-to-be-bound (P)']],
    ['Provisional application under article 23(n)', ['provisional-application (n)']],
    ['Undertaking of provisional application in accordance with article 31', ['provisional-application']],
    ['Notification of non-provisional application under article 7 (1) (b)', ['none (b)']],
    ['Provisional acceptance/accession', ['provisional-application']],
    ['Definitive acceptance', ['acceptance']],
    ['Ratification/Accession(a)', ['ratification', 'accession (a)']],
    ['ratification, accession(a)', ['ratification', 'accession (a)']],
    ['Signature ad referendum (s)', ['signature (s)']],
    ['Confirmation of signature ad referendum(C)', ['none (C)']],
    ['Application', ['none']],
    ['Accession to the Convention as amended(a)', ['accession (a)']],
    [
      'Participation in the Convention by virtue of ratification, accession or succession to the Protocol of 25 March 1972',
      ['consent-to-be-bound'],
    ],
    [
      'Definitive signature of the Protocol, Acceptance of the Protocol, Succession to the Convention and the Protocol',
      ['consent-to-be-bound'],
    ],
    [
      'Acceptance(A), Acceptance ipso facto by virtue of article 10 (1) of the Convention of 12 September 1923, as amended(A)',
      ['acceptance (A)'],
    ],
    ['Definitive signature or acceptance of the Protocol', ['consent-to-be-bound']],
    ['Ratification / Accession(a)3', ['ratification', 'accession (a)']],
  ])('when it is "%s", then its acts are %j', (heading, acts) => {
    expect(
      headingTerms(heading).map(({ kind, code }) => (kind ?? 'none') + (code === null ? '' : ` (${code})`)),
    ).toEqual(acts);
  });

  it('when the same letter means different acts under two headings, then each cell is read by its own', () => {
    const { planned, findings } = office().compare(
      table([['Albania', '1 Jan 2001 d', '1 Jan 2003 d']], ['Participant', 'Definitive signature(d)', 'Succession(d)']),
    );
    expect({ planned, findings }).toEqual({
      planned: ['record ALB definitive-signature 2001-01-01', 'record ALB succession 2003-01-01'],
      findings: [],
    });
  });

  it('when a column is of no known act, then it is told once and the others are read', () => {
    const { planned, findings } = office().compare(
      table(
        [
          ['Albania', '1 Jan 2001 a', 'yes'],
          ['Croatia', '1 Feb 2001 a', ''],
        ],
        ['Participant', 'Accession(a)', 'Application'],
      ),
    );
    expect(planned).toEqual(['record ALB accession 2001-01-01', 'record HRV accession 2001-02-01']);
    expect(findings).toEqual(['unknown-heading 1']);
  });

  it('when there is none, then it is no status table', () => {
    expect(readStatusTable([{ line: 1, cells: ['Albania', '1 Jan 2001'] }], OBSERVED)).toBeNull();
    expect(readStatusTable([{ line: 1, cells: ['Participant', 'Remarks'] }], OBSERVED)).toBeNull();
    expect(readStatusTable([], OBSERVED)).toBeNull();
  });
});

describe('given rows whose participants have to be found', () => {
  it.each([
    ['Croatia2', 'HRV'],
    ['Croatia 1, 2', 'HRV'],
    ['Croatia<superscript>2</superscript>', 'HRV'],
    ['Croatia ³', 'HRV'],
    ['Croatia [4]', 'HRV'],
    ['St. Lucia', 'LCA'],
    ['Cote d’Ivoire 5', 'CIV'],
  ])('when the name is printed as "%s", then it is %s', (printed, code) => {
    expect(office().compare(table([[printed, '', '1 Jan 2001 a']])).planned).toEqual([
      `record ${code} accession 2001-01-01`,
    ]);
  });

  it.each([
    ["Cte d'Ivoire", 'unknown-name 2'],
    ['Croatia (Republic of)', 'unknown-name 2'],
    ['Twin', 'ambiguous-name 2'],
    ['', 'unreadable-row 2'],
  ])('when it is "%s", then it is told and nothing is recorded', (printed, finding) => {
    const { planned, findings } = office().compare(table([[printed, '', '1 Jan 2001 a']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: [finding] });
  });

  it('when two rows are of one participant, then neither is taken', () => {
    const { planned, findings } = office().compare(
      table([
        ['Saint Lucia', '', '1 Jan 2001 a'],
        ['St. Lucia', '', '1 Feb 2001 a'],
      ]),
    );
    expect({ planned, findings }).toEqual({ planned: [], findings: ['named-twice 3 LCA'] });
  });

  it('when a name is only that of a State that is gone, then it may mean another and changes nothing', () => {
    const { planned, findings } = office().compare(table([['Yugoslavia', '', '1 Jan 2001 a']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['former-participant 2 YUCS'] });
  });

  it('when the heading is printed again or a line is blank, then that is no row', () => {
    const { planned, findings } = office().compare(
      table([['', '', ''], ['Albania', '', '1 Jan 2001 a'], [...HEADING], ['Croatia', '', '']]),
    );
    expect({ planned, findings }).toEqual({ planned: ['record ALB accession 2001-01-01'], findings: [] });
  });
});

describe('given what is told of what is not taken', () => {
  const told = (rows: readonly (readonly string[])[], heading: readonly string[] = HEADING) =>
    office().compare(table(rows, heading)).told;

  it.each<[string, readonly string[], readonly string[]]>([
    ['no name', ['', '', '1 Jan 2001 a'], ['unreadable-row', ',,1 Jan 2001 a', 'The row names no participant.']],
    [
      'a name as long as no name is',
      ['A'.repeat(1001), '', '1 Jan 2001 a'],
      ['unreadable-row', 'A'.repeat(200), 'The row names no participant.'],
    ],
    [
      'a cell too many',
      ['Albania', ' Republic of', '', '1 Jan 2001 a'],
      [
        'unreadable-row',
        'Albania, Republic of,,1 Jan 2001 a',
        'The row has 4 cells under 3 headings, so what stands where is not known.',
      ],
    ],
    [
      'a date that is none',
      ['Albania', '', ' 31 Feb 2001 '],
      [
        'unreadable-cell',
        '31 Feb 2001',
        'The cell is not made of dates such as "12 Nov 2008 AA" or 2008-11-12. It is passed over.',
      ],
    ],
    [
      'a code that the heading does not name',
      ['Albania', '', '1 Jan 2001 P'],
      [
        'unknown-code',
        '1 Jan 2001 P',
        `The heading "${HEADING[2]}" does not say which kind of act the code "P" stands for. The cell is passed over: say it with --code P=KIND.`,
      ],
    ],
    [
      'an act after the observation',
      ['Albania', '', '7 Jul 2013 a'],
      [
        'after-observation',
        '7 Jul 2013 a',
        'The act is dated 2013-07-07, after the table was observed (2013-07-06). Check both; the cell is passed over.',
      ],
    ],
  ])('when it has %s, then that is told whole', (_, row, finding) => {
    expect(told([row])).toEqual([finding]);
  });

  it('when a heading names two acts without a code, then an act without one is told so', () => {
    expect(told([['Albania', '1 Jan 2001']], ['Participant', 'Ratification, Acceptance'])).toEqual([
      [
        'unknown-code',
        '1 Jan 2001',
        'The heading "Ratification, Acceptance" does not say which kind of act an act without a code stands for. The cell is passed over: say it with --code -=KIND.',
      ],
    ]);
  });

  it('when the column of names is not the first and the row is too short for it, then it names no participant', () => {
    expect(told([['1 Jan 2001']], ['Accession(a)', 'Participant'])).toEqual([
      ['unreadable-row', '1 Jan 2001', 'The row names no participant.'],
    ]);
  });

  it('when an act is of the day of the observation, and a name as long as may be, then they are read', () => {
    expect(told([['Albania', '', '6 Jul 2013 a']])).toEqual([]);
    expect(told([['A'.repeat(1000), '', '']]).map(([code]) => code)).toEqual(['unknown-name']);
  });
});

describe('given rows that cannot be read', () => {
  it.each([
    ['a code that the heading does not name', ['Albania', '', '1 Jan 2001 P'], 'unknown-code 2'],
    ['no code where the heading names no act without one', ['Albania', '1 Jan 2001 s', ''], 'unknown-code 2'],
    ['a date that is none', ['Albania', '', '31 Feb 2001'], 'unreadable-cell 2'],
    ['an act after the observation', ['Albania', '', '7 Jul 2013 a'], 'after-observation 2'],
    ['a comma that tears the name apart', ['Moldova', ' Republic of', '', '1 Jan 2001 a'], 'unreadable-row 2'],
    ['a cell too few', ['Albania', ''], 'unreadable-row 2'],
  ])('when one has %s, then it is told with its line, and the others are taken', (_, row, finding) => {
    const { planned, findings } = office().compare(table([row, ['Croatia', '', '1 Feb 2001 a']]));
    expect(planned).toEqual(['record HRV accession 2001-02-01']);
    expect(findings).toContain(finding);
  });

  it('when only one cell of a row cannot be read, then the other is taken, and nothing is said of what it may show', () => {
    const ledger = office();
    ledger.read('signature', 'ALB', '2000-12-12', '2013-06-06');
    const { planned, findings } = ledger.compare(table([['Albania', '12 Dec', '1 Jan 2001']]));
    expect({ planned, findings }).toEqual({
      planned: ['record ALB ratification 2001-01-01'],
      findings: ['unreadable-cell 2'],
    });
  });

  it('when a row ends in blank cells more than there are headings, then it is read', () => {
    const { planned, findings } = office().compare(table([['Albania', '', '1 Jan 2001 a', '', ' ']]));
    expect({ planned, findings }).toEqual({ planned: ['record ALB accession 2001-01-01'], findings: [] });
  });

  it('when a heading names two acts without a code, then a date without one is not plain', () => {
    const rows = [
      ['Albania', '1 Jan 2001'],
      ['Croatia', '1 Jan 2001 a'],
    ];
    const { planned, findings } = office().compare(
      table(rows, ['Participant', 'Ratification, Acceptance, Accession(a)']),
    );
    expect({ planned, findings }).toEqual({
      planned: ['record HRV accession 2001-01-01'],
      findings: ['unknown-code 2'],
    });
  });
});

describe('given a ledger that knows some acts', () => {
  it('when a table shows the same, then nothing is planned, whatever else the ledger knows', () => {
    const ledger = office();
    ledger.told('signature', 'ALB', '2004-01-05');
    ledger.told('ratification', 'ALB', '2005-01-05', { note: 'By the ambassador.' });
    ledger.told('reservation', 'ALB', '2005-01-05', { text: 'Not article 3.' });
    ledger.told('succession', 'HRV', '2006-10-23', { effective: '2006-06-03' });
    const result = ledger.compare(
      table([
        ['Albania', '5 Jan 2004', '5 Jan 2005'],
        ['Croatia', '', '23 Oct 2006 d'],
      ]),
    );
    expect(result).toMatchObject({ planned: [], findings: [], remarks: [], unchanged: 3 });
  });

  it('when a table shows more, then it is recorded in order of date, signatures first', () => {
    const rows = [
      ['Albania', '5 Jan 2004', '5 Jan 2004 A'],
      ['Croatia', '', '1 Jan 2003 a'],
    ];
    expect(office().compare(table(rows)).planned).toEqual([
      'record HRV accession 2003-01-01',
      'record ALB signature 2004-01-05',
      'record ALB acceptance 2004-01-05',
    ]);
  });

  it('when kind or date of the one act changed, then it is a correction', () => {
    const ledger = office();
    ledger.read('ratification', 'MDA', '2005-09-16', '2013-06-06');
    ledger.told('accession', 'ALB', '2004-01-05');
    const rows = [
      ['Republic of Moldova', '', '28 Feb 2006 a'],
      ['Albania', '', '6 Jan 2004 a'],
    ];
    expect(ledger.compare(table(rows))).toMatchObject({
      planned: [
        'replace ALB accession 2004-01-05 accession 2004-01-06',
        'replace MDA ratification 2005-09-16 accession 2006-02-28',
      ],
      findings: [],
    });
  });

  it('when the act shown is later than the day the known one was seen, then it may be a new one and is not taken for a correction', () => {
    const ledger = office();
    ledger.read('ratification', 'MDA', '2005-09-16', '2013-06-06');
    const { planned, findings } = ledger.compare(table([['Republic of Moldova', '', '20 Jun 2013 a']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['perhaps-rejoined 2 MDA'] });
  });

  it('when one act became two, then which is which is not guessed', () => {
    const ledger = office();
    ledger.read('ratification', 'MDA', '2005-09-16', '2013-06-06');
    const { planned, findings } = ledger.compare(table([['Republic of Moldova', '', '1 Jan 2001 a 1 Jan 2002 a']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['ambiguous-change 2 MDA'] });
  });

  it('when the kind of an act changed that states a date of effect, then a person has to look', () => {
    const ledger = office();
    ledger.told('succession', 'HRV', '2006-10-23', { effective: '2006-06-03' });
    const { planned, findings } = ledger.compare(table([['Croatia', '', '23 Oct 2006 a']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['effect-stated 2 HRV'] });
  });

  it('when an act is not of a kind that the table has columns for, then it is not missed', () => {
    const ledger = office();
    ledger.told('signature', 'ALB', '2004-01-05');
    ledger.told('provisional-application', 'ALB', '2004-02-05');
    const { planned, findings } = ledger.compare(table([['Albania', '1 Jan 2005']], ['Participant', 'Ratification']));
    expect({ planned, findings }).toEqual({ planned: ['record ALB ratification 2005-01-01'], findings: [] });
  });
});

describe('given an act that a table no longer shows', () => {
  it('when its cell is empty and it was read in a table, then it is annulled', () => {
    const ledger = office();
    ledger.read('signature', 'ALB', '2004-01-05', '2013-06-06');
    ledger.read('accession', 'ALB', '2005-01-05', '2013-06-06');
    const result = ledger.compare(table([['Albania', '', '5 Jan 2005 a']]));
    expect(result).toMatchObject({ planned: ['annul ALB signature 2004-01-05'], findings: [], unchanged: 1 });
  });

  it('when its cell is empty and it came from elsewhere, then it stays and is told', () => {
    const ledger = office();
    ledger.told('signature', 'ALB', '2004-01-05');
    const { planned, findings } = ledger.compare(table([['Albania', '', '5 Jan 2005 a']]));
    expect(planned).toEqual(['record ALB accession 2005-01-05']);
    expect(findings).toEqual(['not-shown 2 ALB']);
  });

  it('when the whole row is gone, then that is told, and annulled only where the table is said to be whole and was read in one', () => {
    const ledger = office();
    ledger.read('accession', 'ALB', '2005-01-05', '2013-06-06');
    ledger.told('accession', 'HRV', '2005-01-05');
    const rows = table([['Saint Lucia', '', '5 Jan 2005 a']]);
    const first = ledger.compare(rows);
    expect(first.planned).toEqual(['record LCA accession 2005-01-05']);
    expect([...first.findings].sort()).toEqual(['row-missing ALB', 'row-missing HRV']);
    const whole = ledger.compare(rows, true);
    expect(whole.planned).toEqual(['annul ALB accession 2005-01-05', 'record LCA accession 2005-01-05']);
    expect(whole.findings).toEqual(['row-missing HRV']);
  });

  it('when a row is gone, then it is told what the ledger knows, and what to do as it was read in tables or not', () => {
    const ledger = office();
    ledger.read('accession', 'ALB', '2005-01-05', '2010-01-01');
    ledger.told('accession', 'HRV', '2005-01-05');
    expect(ledger.compare(table([['Saint Lucia', '', '5 Jan 2005 a']])).told).toEqual([
      [
        'row-missing',
        null,
        'The table has no row of Albania, and the ledger knows its accession of 5 January 2005. If the table is whole, say so with --whole once every row of it can be read.',
      ],
      [
        'row-missing',
        null,
        'The table has no row of Croatia, and the ledger knows its accession of 5 January 2005. It was not all read in tables: correct by hand what is wrong.',
      ],
    ]);
  });

  it('when a row of the table is nobody’s, then even a whole table takes nobody off', () => {
    const ledger = office();
    ledger.read('accession', 'CIV', '2005-01-05', '2013-06-06');
    const { planned, findings } = ledger.compare(table([["Cte d'Ivoire", '', '5 Jan 2005 a']]), true);
    expect({ planned, findings }).toEqual({ planned: [], findings: ['unknown-name 2', 'row-missing CIV'] });
  });

  it('when it is dated after the observation, then a table of that day could not show it', () => {
    const ledger = office();
    ledger.told('accession', 'ALB', '2014-01-05');
    expect(ledger.compare(table([['Croatia', '', '']]))).toMatchObject({ planned: [], findings: [] });
  });
});

describe('given brackets', () => {
  it('when the withdrawal is known, then all is as known', () => {
    const ledger = office();
    ledger.told('accession', 'ALB', '1992-09-30');
    ledger.told('instrument-withdrawal', 'ALB', '1995-01-01');
    expect(ledger.compare(table([['Albania', '', '[30 Sep 1992 a]']]))).toMatchObject({
      planned: [],
      findings: [],
      unchanged: 1,
    });
  });

  it('when it is not, then its day is asked for, as the table does not give it', () => {
    const ledger = office();
    ledger.told('accession', 'ALB', '1992-09-30');
    const { planned, findings, details } = ledger.compare(table([['Albania', '', '[30 Sep 1992 a]']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['withdrawn-undated 2 ALB'] });
    expect(details).toContain('on a day that the table does not give');
  });

  it('when the instrument itself is not known, then it is not recorded as if it stood', () => {
    const { planned, findings } = office().compare(table([['Albania', '', '[30 Sep 1992 a]']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['withdrawn-undated 2 ALB'] });
  });

  it('when another act stands beside one that is not known, then it waits', () => {
    const { planned, findings } = office().compare(table([['Albania', '', '[30 Sep 1992 a] 1 Jan 2005 a']]));
    expect({ planned, findings }).toEqual({
      planned: [],
      findings: ['withdrawn-undated 2 ALB', 'ambiguous-change 2 ALB'],
    });
  });

  it('when one came back after a known withdrawal, then its new instrument is recorded', () => {
    const ledger = office();
    ledger.told('accession', 'ALB', '1992-09-30');
    ledger.told('instrument-withdrawal', 'ALB', '1995-01-01');
    for (const cell of ['[30 Sep 1992 a] 1 Jan 2005 a', '1 Jan 2005 a'])
      expect(ledger.compare(table([['Albania', '', cell]]))).toMatchObject({
        planned: ['record ALB accession 2005-01-01'],
        findings: [],
      });
  });

  it('when a withdrawn act is shown without them, or no more, then the ledger keeps what it knows', () => {
    const ledger = office();
    ledger.told('accession', 'ALB', '1992-09-30');
    ledger.told('instrument-withdrawal', 'ALB', '1995-01-01');
    expect(ledger.compare(table([['Albania', '', '30 Sep 1992 a']]))).toMatchObject({
      planned: [],
      findings: [],
      remarks: ['shown-as-standing ALB'],
    });
    expect(ledger.compare(table([['Croatia', '', '']]))).toMatchObject({ planned: [], findings: [], remarks: [] });
  });
});

describe('given States that took the place of others', () => {
  it('when a successor has its own act, then it is recorded, and the predecessor’s is not missed', () => {
    const ledger = office();
    ledger.told('ratification', 'YUCS', '1960-01-01');
    expect(ledger.compare(table([['Serbia', '', '12 Mar 2001 d']]))).toMatchObject({
      planned: ['record SRB succession 2001-03-12'],
      findings: [],
    });
  });

  it('when its row shows the very act of the predecessor, then it is told and not recorded twice', () => {
    const ledger = office();
    ledger.told('ratification', 'YUCS', '1960-01-01');
    const { planned, findings } = ledger.compare(table([['Serbia 1,2', '', '1 Jan 1960']]));
    expect({ planned, findings }).toEqual({ planned: [], findings: ['held-by-predecessor 2 SRB'] });
  });

  it('when a participant continues another, then the other’s act is its own', () => {
    const ledger = office();
    ledger.told('accession', 'SUHH', '1960-01-01');
    expect(ledger.compare(table([['Russian Federation', '', '1 Jan 1960 a']]))).toMatchObject({
      planned: [],
      findings: [],
      unchanged: 1,
    });
    expect(ledger.compare(table([['Russian Federation', '', '2 Jan 1960 a']]))).toMatchObject({
      planned: [],
      findings: ['held-by-predecessor 2 RUS'],
    });
  });
});

describe('given what was seen or set right since', () => {
  it('when the table is older than what is known, then it corrects nothing', () => {
    const ledger = office();
    ledger.read('ratification', 'MDA', '2005-09-16', '2014-07-10');
    ledger.read('accession', 'ALB', '2005-01-05', '2014-07-10');
    expect(ledger.compare(table([['Republic of Moldova', '', '28 Feb 2006 a']]))).toMatchObject({
      planned: [],
      findings: [],
      remarks: ['seen-later MDA', 'seen-later ALB'],
    });
  });

  it('when a later table took an act off, then an older one does not bring it back', () => {
    const ledger = office();
    const act = ledger.read('accession', 'ALB', '2005-01-05', '2013-06-06');
    ledger.correct(act, { ref: 'untc-table/convention/Albania/consent/2014-07-10', observedOn: '2014-07-10' }, null);
    expect(ledger.compare(table([['Albania', '', '5 Jan 2005 a']]))).toMatchObject({
      planned: [],
      findings: [],
      remarks: ['seen-later ALB'],
    });
  });

  it('when a person corrected what the page goes on showing, then the page does not win', () => {
    const ledger = office();
    const act = ledger.read('accession', 'ALB', '2005-01-05', '2013-06-06');
    ledger.correct(act, {}, action('accession', 'ALB', '2005-01-06'));
    const gone = ledger.read('accession', 'HRV', '2005-01-05', '2013-06-06');
    ledger.correct(gone, {}, null);
    const rows = [
      ['Albania', '', '5 Jan 2005 a'],
      ['Croatia', '', '5 Jan 2005 a'],
    ];
    expect(ledger.compare(table(rows))).toMatchObject({
      planned: [],
      findings: [],
      remarks: ['overruled ALB', 'overruled HRV'],
    });
  });

  it('when the page goes back to what it showed once, then so does the ledger', () => {
    const ledger = office();
    const act = ledger.read('ratification', 'MDA', '2005-09-16', '2013-06-06');
    ledger.correct(
      act,
      { ref: 'untc-table/convention/x/consent/2013-07-01', observedOn: '2013-07-01' },
      action('accession', 'MDA', '2006-02-28'),
    );
    expect(ledger.compare(table([['Republic of Moldova', '', '16 Sep 2005']])).planned).toEqual([
      'replace MDA accession 2006-02-28 ratification 2005-09-16',
    ]);
  });
});
