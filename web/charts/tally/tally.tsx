import type { Language } from '../../../src/page/language.js';
import type { EntryIntoForceAnswer } from '../../../src/treaties/entry-into-force.answer.js';

/** What a tally is drawn from. */
export interface TallyProps {
  readonly entry: EntryIntoForceAnswer;
  /** 800 or 330: it is drawn anew, never scaled. */
  readonly width: number;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
}

/** One cell for each instrument that the clause asks for, as a drawing that stands alone. */
export function TallyDrawing({ width }: TallyProps) {
  return <svg width={width} height={80} viewBox={`0 0 ${String(width)} 80`} role="img" />;
}
