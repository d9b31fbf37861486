/** A State that can be registered. */
export function state(code: string): { readonly code: string } & Readonly<Record<string, unknown>> {
  return { code, kind: 'state', names: [{ from: null, names: { en: `State of ${code}` } }], ref: `state/${code}` };
}

/** The n-th code of made-up States, from 0: `S000`. */
export function codeOf(index: number): string {
  return `S${String(index).padStart(3, '0')}`;
}

/**
 * A treaty adopted in 2000 that enters into force 30 days after the `count`-th instrument; later parties follow after
 * ten days.
 */
export function treaty(id: string, count = 5): Readonly<Record<string, unknown>> {
  return {
    id,
    title: `Treaty ${id}`,
    adopted: '2000-01-01',
    opened: '2000-01-01',
    closed: null,
    entryIntoForce: { when: { instruments: { count } }, then: { days: 30 } },
    laterParties: { then: { days: 10 }, notBefore: 'entry-into-force' },
    withdrawal: { then: { months: 6 } },
    ref: `treaty/${id}`,
  };
}

/** An accession, which needs no signature before it. */
export function accession(
  participant: string,
  date: string,
  ref: string | null = null,
): Readonly<Record<string, unknown>> {
  return { kind: 'accession', participant, date, ref };
}

/** The n-th day from 2001-01-01 in months of 28 days: dates that exist, in order. */
export function day(index: number): string {
  const [year, month, date] = [2001 + Math.floor(index / 336), 1 + (Math.floor(index / 28) % 12), 1 + (index % 28)];
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * The lines of a file of recordings: States, treaties named after `name`, and each treaty's accessions, every one with
 * a ref of its own.
 */
export function recordings(name: string, states: number, treaties: number): readonly string[] {
  const codes = Array.from({ length: states }, (_, index) => codeOf(index));
  const ids = Array.from({ length: treaties }, (_, index) => `${name}-${String(index)}`);
  const lines = [
    ...codes.map((code) => ({ record: 'participant', ...state(code) })),
    ...ids.map((id) => ({ record: 'treaty', ...treaty(id) })),
    ...codes.flatMap((code, index) =>
      ids.map((id) => ({ record: 'action', treaty: id, ...accession(code, day(index), `${id}/${code}`) })),
    ),
  ];
  return lines.map((line) => JSON.stringify(line));
}
