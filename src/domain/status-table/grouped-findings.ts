import type { FindingCode, Noted, RemarkCode } from './table-finding.js';

/** Where something was noticed, and what is particular to the place. */
export type FindingPlace = Omit<Noted<string>, 'code' | 'shared'>;

/** What several places of a table share, in one sentence, with the places. */
export interface FindingGroup<Code extends string> {
  readonly code: Code;
  readonly count: number;
  readonly sentence: string;
  readonly rows: readonly FindingPlace[];
}

/** What places share whose own sentences differ. */
const SHARED: Partial<Record<FindingCode | RemarkCode, string>> = {
  'not-shown':
    'The ledger knows acts from another source that the table does not show. Correct them by hand if they are wrong.',
  'row-missing':
    'The table has no row of participants whose acts the ledger knows. If it is whole, say so with --whole; else look at the page.',
  'withdrawn-undated':
    'They were withdrawn, on days that the table does not give. Record the instruments and their withdrawals by hand.',
  'ambiguous-change': 'More than one act changed, and which became which is not plain. Correct them by hand.',
  'perhaps-rejoined':
    'Acts are later than the day on which the known ones were seen: new ones after a withdrawal, or corrections. Record either by hand.',
  'effect-stated': 'The kind of acts changed that state a date of effect. Correct them by hand.',
  'held-by-predecessor':
    'The ledger has these acts under the States whose place these took. Correct them if the depositary now lists them so.',
  'former-participant': 'Only States that were gone had these names. Say who is meant with --alias, or record by hand.',
  'seen-later': 'What the ledger knows was observed later than this table, and is left as it is.',
  overruled: 'The table shows what was corrected from another source since. The ledger is left as it is.',
  'shown-as-standing':
    'The table shows acts without brackets that are known to be withdrawn. They are left as they are.',
};

/** Findings by what they share, each group where its first one stood. */
export function groupedFindings<Code extends string>(findings: readonly Noted<Code>[]): readonly FindingGroup<Code>[] {
  const groups = new Map<string, FindingGroup<Code>>();
  for (const finding of findings) {
    const { code, line, participant, read, detail } = finding;
    const sentence = finding.shared ?? (SHARED as Readonly<Record<string, string>>)[code] ?? detail;
    const rows = [...(groups.get(code + sentence)?.rows ?? []), { line, participant, read, detail }];
    groups.set(code + sentence, { code, count: rows.length, sentence, rows });
  }
  return [...groups.values()];
}
