import type {
  TableContradiction,
  ContributionFinding,
  ContributionRemark,
} from '../../domain/contributions/contribution-finding.js';
import type { ContributionRow } from '../../domain/contributions/contribution-row.js';
import { plus, type Exact } from '../../domain/number/exact.js';
import { countedNoun } from '../counted-noun.js';
import { inWords } from './contribution-body.js';
import type { AcceptedChange, DecidedRow } from './decide-row.js';

/** What became of a table's rows so far. */
export class ContributionsTally {
  rows = 0;
  unchanged = 0;
  events = 0;
  /** Rows in which every amount is blank or zero. */
  empty = 0;
  rounded = 0;
  residue: Exact = { units: 0n, over: 100n };
  /** By kind of act; `pledge` and `receipt` beside them. */
  readonly recorded = new Map<string, number>();
  /** Corrections only: what was recorded anew is counted. */
  readonly corrected: AcceptedChange[] = [];
  readonly findings: ContributionFinding[] = [];
  readonly remarks: ContributionRemark[] = [];
  readonly contradictions: TableContradiction[] = [];

  /** Takes a row that could be read. */
  read({ pledged, acts, rounded, residue }: ContributionRow): void {
    if (pledged === 0n && acts.length === 0) this.empty += 1;
    this.rounded += rounded;
    this.residue = plus(this.residue, residue);
  }

  /** Takes what was decided of a row. */
  decided(row: ContributionRow, { accepted, refused }: DecidedRow): void {
    for (const each of accepted) {
      this.events += each.events;
      if (each.change.change === 'record') this.count(each.change.says);
      else this.corrected.push(each);
      if (each.despite.length === 0) continue;
      const what = 'says' in each.change ? inWords(each.change.says) : each.change.ref;
      this.remarks.push({
        code: 'recorded-despite',
        line: row.line,
        row: row.name,
        detail: `${what}: recorded despite ${each.despite.join(', ')}.`,
      });
    }
    for (const { refusal } of refused)
      this.findings.push({ code: refusal.code, line: row.line, row: row.name, detail: refusal.sentence });
  }

  /** `1,475 pledges, 1,251 payments`. */
  recordedInWords(): string {
    const told = [...this.recorded].map(([kind, number]) => counted(kind, number));
    return told.length === 0 ? 'nothing new' : told.join(', ');
  }

  private count(says: Extract<AcceptedChange['change'], { change: 'record' }>['says']): void {
    const kind =
      says.type === 'pledge-action-recorded' ? says.kind : says.type === 'receipt-recorded' ? 'receipt' : 'pledge';
    this.recorded.set(kind, (this.recorded.get(kind) ?? 0) + 1);
  }
}

/** `180 in kind`, which has no plural, and `14 note deposits`. */
function counted(kind: string, number: number): string {
  return kind === 'in-kind' ? `${number.toLocaleString('en')} in kind` : countedNoun(number, kind.replaceAll('-', ' '));
}
