/** What a terminal says at the end of an answer of how far it reaches: one line, or none where all is recorded. */
export function coverageFooter(warnings: readonly { readonly detail: string }[]): readonly string[] {
  return warnings.length === 0 ? [] : [warnings.map(({ detail }) => detail).join(' ')];
}

/** `2014-07-10`, `2014-07-10, in part to 2025-12-31`, `in part to 1976-03-23`, or `not stated`. */
export function knownThroughInWords({
  state,
  through,
  completeThrough,
}: {
  readonly state: string;
  readonly through: string | null;
  readonly completeThrough: string | null;
}): string {
  if (through === null) return 'not stated';
  if (state !== 'partial') return through;
  return completeThrough === null ? `in part to ${through}` : `${completeThrough}, in part to ${through}`;
}
