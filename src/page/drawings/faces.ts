/** The faces by the scripts that they have, as the build names them (scripts/fonts.mjs); the last has all the rest. */
const SCRIPTS = [
  ['arabic', /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/],
  ['han', /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/],
  ['cyrillic', /[\u0400-\u052f]/],
] as const;
type Script = (typeof SCRIPTS)[number][0] | 'latin';

const FAMILIES: Readonly<Record<Script, (weight: number) => string>> = {
  arabic: () => 'Noto Naskh Arabic',
  han: () => 'Noto Sans SC',
  cyrillic: (weight) => `source-sans-3-cyrillic-${String(weight)}`,
  latin: (weight) => `source-sans-3-latin-${String(weight)}`,
};
/** The face of what names none. */
export const PLAIN_FACE = FAMILIES.latin(400);

const HEAVY = /\sfont-weight="(?:[6-9]\d\d|bold)"/;
const LIGHT = /\sfont-weight="(?:[1-5]\d\d|normal)"/;

/** Whether a drawing has letters for which the Chinese faces are needed. */
export function isChinese(svg: string): boolean {
  return SCRIPTS[1][1].test(svg);
}

/**
 * The same drawing with the face of each run of its texts named. What draws it as PNG finds a face by its name alone,
 * and takes letters that a face lacks from anywhere.
 */
export function withFaces(svg: string): string {
  const weights: number[] = [];
  return svg.replace(/<\/?([\w-]+)[^>]*>|[^<]+/g, (piece: string, tag: string | undefined) => {
    const weight = weights.at(-1);
    if (tag === undefined) return weight === undefined ? piece : inRuns(piece, weight);
    if (tag !== 'text' && tag !== 'tspan') return piece;
    if (piece.startsWith('</')) weights.pop();
    else if (!piece.endsWith('/>')) weights.push(HEAVY.test(piece) ? 600 : LIGHT.test(piece) ? 400 : (weight ?? 400));
    return piece;
  });
}

/** Spaces, marks and entities go with the letters before them; Arabic stands in one run, so that it is in order. */
function inRuns(text: string, weight: number): string {
  const arabic = SCRIPTS[0][1].test(text);
  const runs: { readonly script: Script; text: string }[] = [];
  for (const [piece] of text.matchAll(/&[#\w]+;|[^]/gu)) {
    const last = runs.at(-1);
    const script = arabic ? 'arabic' : (scriptOf(piece) ?? last?.script ?? 'latin');
    if (last?.script === script) last.text += piece;
    else runs.push({ script, text: piece });
  }
  return runs.map((run) => `<tspan font-family="${FAMILIES[run.script](weight)}">${run.text}</tspan>`).join('');
}

function scriptOf(piece: string): Script | null {
  const own = SCRIPTS.find(([, letters]) => letters.test(piece))?.[0];
  if (own !== undefined) return own;
  return piece.length === 1 && /[\s\u2066-\u2069\u200e\u200f]/.test(piece) ? null : 'latin';
}
