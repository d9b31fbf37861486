import type {
  EntryIntoForceAnswer,
  ProofLineAnswer,
  ThresholdAnswer,
} from '../../../src/treaties/entry-into-force.answer.js';

/** How the cells of a tally stand: with codes in one row or two, without codes, or as a meter. */
export type TallyForm = 'row' | 'rows' | 'small' | 'meter';

/** One cell for each instrument that brought, or may bring, the treaty into force. */
export interface TallyOf {
  readonly form: TallyForm;
  /** In the order of deposit; of a treaty in force those alone that brought it about. */
  readonly cells: readonly ProofLineAnswer[];
  /** Those that count and came after the condition was met, while the date lies ahead. */
  readonly late: readonly ProofLineAnswer[];
  /** How many counted instruments have come since, where these are not shown. */
  readonly since: number;
  /** How many are missing; each has an empty cell. */
  readonly open: number;
  /** How many instruments the clause asks for; null: it asks for no number. */
  readonly need: number | null;
  readonly have: number;
  /** Others may have been deposited that are not recorded. */
  readonly tail: boolean;
  /** The other thresholds of the clause. */
  readonly others: readonly ThresholdAnswer[];
}

const COUNTED = ['instruments', 'declarations', 'each', 'fraction'];
const [ONE_ROW, CODED, CELLS, MOST_LATE] = [40, 60, 120, 12];

/** What a tally shows of a verdict; null where its clause asks for no instruments. */
export function tallyOf(entry: EntryIntoForceAnswer): TallyOf | null {
  const { thresholds, conditionMetOn, state, warnings } = entry;
  const main = thresholds.find(({ condition, part }) => COUNTED.includes(condition) && !part) ?? null;
  const counted = entry.proof.filter((line) => line.counted);
  if (thresholds.length === 0 || (main === null && counted.length === 0)) return null;
  const cells = counted.filter(({ date }) => conditionMetOn === null || date <= conditionMetOn);
  const after = counted.filter(({ date }) => conditionMetOn !== null && date > conditionMetOn);
  const late = state === 'date-fixed' && after.length <= MOST_LATE ? after : [];
  const open = state === 'pending' && main !== null ? Number(main.missing) : 0;
  return {
    form: formOf(cells.length + open + late.length),
    cells,
    late,
    since: after.length - late.length,
    open,
    need: main === null ? null : Number(main.need),
    have: main === null ? cells.length : Number(main.have),
    tail: state === 'pending' && warnings.length > 0,
    others: thresholds.filter((each) => each !== main),
  };
}

function formOf(cells: number): TallyForm {
  if (cells <= ONE_ROW) return 'row';
  if (cells <= CODED) return 'rows';
  return cells <= CELLS ? 'small' : 'meter';
}
