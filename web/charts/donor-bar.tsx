interface DonorBarProps {
  readonly pledged: string;
  /** What counts against the pledge; null where none of the fund is recorded: then the bar has one part. */
  readonly applied: string | null;
  readonly writtenOff: string;
  /** The amount of the longest bar. */
  readonly most: string;
}

const HEIGHT = 14;

/** A part of a whole in per cent of the width of a drawing. Lengths alone are made of it, never a figure. */
export function lengthOf(part: string, whole: string): number {
  const all = Number(whole);
  return all <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((Number(part) / all) * 1e4) / 100));
}

/** What a donor pledged: paid solid, outstanding outlined and hatched, written off crossed. */
export function DonorBar({ pledged, applied, writtenOff, most }: DonorBarProps) {
  const settled = lengthOf(applied ?? pledged, most);
  const off = applied === null ? 0 : lengthOf(writtenOff, most);
  const open = Math.max(0, lengthOf(pledged, most) - settled - off);
  return (
    <svg class="mbar" width="100%" height={HEIGHT} aria-hidden="true">
      {settled > 0 && <rect class="least" width={wide(settled)} height={HEIGHT} fill="var(--contracting)" />}
      {open > 0 && <Outlined x={settled} width={open} fill="url(#m-out)" stroke="var(--signatory-line)" />}
      {off > 0 && <Outlined x={settled + open} width={off} fill="url(#m-off)" stroke="var(--withdrawn)" />}
    </svg>
  );
}

interface OutlinedProps {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
  readonly stroke: string;
}

function Outlined({ x, width, fill, stroke }: OutlinedProps) {
  return <rect x={wide(x)} y=".5" width={wide(width)} height={HEIGHT - 1} fill={fill} stroke={stroke} />;
}

function wide(percent: number): string {
  return `${String(Math.round(percent * 100) / 100)}%`;
}
