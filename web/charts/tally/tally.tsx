import type { Language } from '../../../src/page/language.js';
import type { EntryIntoForceAnswer, ProofLineAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import { longDate } from '../../words/dates.js';
import { number } from '../../words/numbers.js';
import { tallyOf, type TallyOf } from './tally-of.js';

/** What a tally is drawn from. */
export interface TallyProps {
  readonly entry: EntryIntoForceAnswer;
  /** 800 or 330: it is drawn anew, never scaled. */
  readonly width: number;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
}

interface DrawnCell {
  readonly look: 'given' | 'decisive' | 'late' | 'open';
  readonly code: string;
  readonly title: string;
}

const [GAP, CODED, SMALL] = [2, 28, 18];
/** Half of the line around a cell that has one. */
const EDGE = 0.75;

/** One cell for each instrument that the clause asks for, as a drawing that stands alone. */
export function TallyDrawing({ entry, width, language, nameOf }: TallyProps) {
  const tally = tallyOf(entry);
  const cells = tally === null || tally.form === 'meter' ? [] : cellsOf(tally, entry, language, nameOf);
  const coded = tally?.form !== 'small';
  const columns = (width < 560 ? 10 : 30) * (coded ? 1 : 2);
  const step = (width + GAP) / columns;
  const height = coded ? CODED : SMALL;
  const rows = Math.max(1, Math.ceil(cells.length / columns));
  const total = rows * (height + GAP) - GAP;
  const label =
    tally === null ? '–' : `${number(language, tally.have)} / ${number(language, tally.need ?? tally.have)}`;
  return (
    <svg width={width} height={total} viewBox={`0 0 ${String(width)} ${String(total)}`} role="img" aria-label={label}>
      {tally?.form === 'meter' && <Whole tally={tally} width={width} height={total} />}
      {cells.map((cell, index) => (
        <Cell
          key={index}
          cell={cell}
          x={(index % columns) * step}
          y={Math.floor(index / columns) * (height + GAP)}
          width={step - GAP}
          height={height}
          coded={coded}
        />
      ))}
    </svg>
  );
}

function cellsOf(
  { cells, late, open }: TallyOf,
  { decisive, conditionMetOn }: EntryIntoForceAnswer,
  language: Language,
  nameOf: TallyProps['nameOf'],
): readonly DrawnCell[] {
  const drawn = (look: DrawnCell['look']) => (line: ProofLineAnswer) => ({
    look: look === 'given' && line.date === conditionMetOn && decisive.includes(line.participant) ? 'decisive' : look,
    code: line.participant,
    title: `${nameOf(line.participant)}, ${longDate(language, line.date)}`,
  });
  return [
    ...cells.map(drawn('given')),
    ...Array.from({ length: open }, () => ({ look: 'open' as const, code: '?', title: '?' })),
    ...late.map(drawn('late')),
  ] as readonly DrawnCell[];
}

const LOOKS: Readonly<Record<DrawnCell['look'], readonly [fill: string, edge: string, text: string]>> = {
  given: ['var(--contracting)', 'none', 'var(--on-contracting)'],
  decisive: ['var(--seal)', 'none', 'var(--on-seal)'],
  late: ['var(--signatory)', 'var(--signatory-line)', 'var(--on-signatory)'],
  open: ['var(--paper)', 'var(--seal)', 'var(--seal)'],
};

interface CellProps {
  readonly cell: DrawnCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly coded: boolean;
}

function Cell({ cell: { look, code, title }, x, y, width, height, coded }: CellProps) {
  const [fill, edge, ink] = LOOKS[look];
  const inset = edge === 'none' ? 0 : EDGE;
  return (
    <g>
      <title>{title}</title>
      <rect
        x={x + inset}
        y={y + inset}
        width={width - 2 * inset}
        height={height - 2 * inset}
        fill={fill}
        stroke={edge}
        stroke-width={2 * EDGE}
      />
      {coded && (
        <text
          x={x + width / 2}
          y={y + height / 2 + 4}
          font-size={code.length > 3 ? 8 : 10}
          font-weight="650"
          text-anchor="middle"
          fill={ink}
        >
          {code}
        </text>
      )}
    </g>
  );
}

function Whole({ tally, width, height }: { readonly tally: TallyOf; readonly width: number; readonly height: number }) {
  const need = tally.need ?? tally.have;
  const at = (value: number) => (value / Math.max(tally.have, need, 1)) * width;
  return (
    <>
      <rect width={width} height={height} fill="var(--wash-2)" />
      <rect width={at(tally.have)} height={height} fill="var(--contracting)" />
      <path d={`M${String(at(need))} 0V${String(height)}`} stroke="var(--seal)" stroke-width="2.5" />
    </>
  );
}
