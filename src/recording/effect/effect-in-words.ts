import type {
  EffectAnswer,
  FundEffectAnswer,
  TreatyEffectAnswer,
} from '../../platform/http/documentation/answers/effect.answer.js';

/** What a dry run says would change, line by line, for a terminal. */
export function effectInWords({ asOf, treaty, funds }: EffectAnswer): readonly string[] {
  return [...(treaty === null ? [] : treatyInWords(treaty, asOf)), ...funds.flatMap(fundInWords)];
}

interface Sides {
  readonly before: number | string | null;
  readonly after: number | string | null;
}

function treatyInWords(treaty: TreatyEffectAnswer, asOf: string): readonly string[] {
  const { signatories, contracting, parties, counted, participants, entryIntoForce } = treaty;
  const counts = { signatories, contracting, parties, counted };
  const changed = Object.entries(counts).flatMap(([name, sides]) => (same(sides) ? [] : [`${name} ${arrow(sides)}`]));
  return [
    `As of ${asOf}: ${changed.length === 0 ? 'no count changes' : changed.join(', ')}.`,
    ...participants.flatMap(({ code, standing, inForceFrom, until }) => {
      const days = [
        ...(same(inForceFrom) ? [] : [`in force for it from ${arrow(inForceFrom)}`]),
        ...(same(until) ? [] : [`bound until ${arrow(until)}`]),
      ];
      return [[`${code}: ${same(standing) ? standing.after : arrow(standing)}`, ...days].join(', ')];
    }),
    entryIntoForce.moves
      ? `The treaty's entry into force moves: ${arrow({ before: entryIntoForce.before.date, after: entryIntoForce.after.date })}.`
      : `The treaty's entry into force stays: ${entryIntoForce.after.date ?? entryIntoForce.after.state}.`,
  ];
}

function fundInWords({ id, currency, pledged, paid, outstanding }: FundEffectAnswer): readonly string[] {
  const changed = Object.entries({ pledged, paid, outstanding }).flatMap(([name, sides]) =>
    same(sides) ? [] : [`${name} ${arrow(sides)}`],
  );
  return [`${id}, in ${currency}: ${changed.length === 0 ? 'no sum changes' : changed.join(', ')}.`];
}

function same({ before, after }: Sides): boolean {
  return before === after;
}

function arrow({ before, after }: Sides): string {
  return `${String(before ?? 'none')} → ${String(after ?? 'none')}`;
}
