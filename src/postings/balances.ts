import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { countsFrom, type Counts, type Total } from '../domain/answers/counts.js';
import type { Fact } from '../domain/treaty/model/interpretation.js';
import { SERVICE } from '../ledger/tokens.js';
import { changesBetween, type Changes, type ChangesOf } from './fact-changes.js';
import { underLaw } from './under-law.js';

/** Where a participant stands under one treaty on a day; each with the last day on which that changed. */
export interface StandingUnderTreaty {
  readonly treaty: string;
  readonly signatory: boolean;
  readonly contracting: boolean;
  readonly party: boolean;
  readonly since: {
    readonly signatory: string | null;
    readonly contracting: string | null;
    readonly party: string | null;
  };
}

const NONE: Total = { total: 0, states: 0, organisations: 0 };

/** What is counted of participants. */
const COUNTED_ACCOUNTS: readonly string[] = ['signatories', 'contracting', 'parties', 'counted'];
/** The same, and what is posted of the treaty itself. */
export const EVERY_ACCOUNT: readonly string[] = [...COUNTED_ACCOUNTS, 'condition-met', 'in-force'];

/** No balance at all. */
export const NO_COUNTS: Counts = { signatories: NONE, contracting: NONE, parties: NONE, counted: 0 };

/** In how many treaties a participant stands so. */
export interface TreatiesByStanding {
  readonly party: number;
  readonly contracting: number;
  readonly signatory: number;
}

/** By how much a count is another from a day on. */
interface Change {
  readonly date: string;
  readonly delta: number;
}

type Row = Pick<Fact, 'account' | 'organisation' | 'delta'>;
type Measured = 'signatories' | 'contracting' | 'parties';

/** Sums over the postings: what holds on a day, as known at a position. */
@Injectable()
export class Balances {
  constructor(@Inject(SERVICE) private readonly database: DataSource) {}

  /** Counts by treaty on a day; a treaty without any posting is left out (see NO_COUNTS). */
  async countsAsOf(
    treaties: readonly string[] | 'all',
    asOf: string,
    at: number,
  ): Promise<ReadonlyMap<string, Counts>> {
    const named = treaties !== 'all';
    const rows = await underLaw<Row[]>(
      this.database,
      `SELECT account, organisation, sum(delta)::int AS delta
         FROM postings WHERE ${named ? 'account = ANY($3)' : `participant <> '' AND account LIKE 'treaty/%'`} AND date <= $1 AND position <= $2
        GROUP BY account, organisation`,
      named ? [asOf, at, treaties.flatMap((id) => accountsOf(id))] : [asOf, at],
    );
    const byTreaty = new Map<string, Row[]>();
    for (const row of rows) {
      const treaty = row.account.split('/')[1] ?? '';
      const own = byTreaty.get(treaty);
      if (own === undefined) byTreaty.set(treaty, [row]);
      else own.push(row);
    }
    return new Map([...byTreaty].map(([treaty, own]) => [treaty, countsFrom(own)]));
  }

  /**
   * The facts of a treaty's participants as known at a position, in order of date; those taken back are not among them.
   * With `EVERY_ACCOUNT`, the treaty's own as well.
   */
  async factsAt(treaty: string, at: number, measures: readonly string[] = COUNTED_ACCOUNTS): Promise<readonly Fact[]> {
    return underLaw<Fact[]>(
      this.database,
      `SELECT account, participant, organisation, date, sum(delta)::int AS delta FROM postings
        WHERE account = ANY($1) AND position <= $2
        GROUP BY account, participant, organisation, date HAVING sum(delta) <> 0 ORDER BY date, account, participant`,
      [accountsOf(treaty, measures), at],
    );
  }

  /** How the number of those contracting changed by a day, by treaty, in order of date. */
  async instrumentsAsOf(
    treaties: readonly string[],
    asOf: string,
    at: number,
  ): Promise<ReadonlyMap<string, readonly Change[]>> {
    const rows = await underLaw<(Change & { readonly treaty: string })[]>(
      this.database,
      `SELECT split_part(account, '/', 2) AS treaty, date, sum(delta)::int AS delta FROM postings
        WHERE account = ANY($1) AND date <= $2 AND position <= $3
        GROUP BY account, date HAVING sum(delta) <> 0 ORDER BY date`,
      [treaties.map((id) => `treaty/${id}/contracting`), asOf, at],
    );
    const byTreaty = new Map(treaties.map((id) => [id, [] as Change[]]));
    for (const { treaty, date, delta } of rows) byTreaty.get(treaty)?.push({ date, delta });
    return byTreaty;
  }

  /** A participant's standing in every treaty in which it has or had one, by treaty id. */
  async participantStanding(code: string, asOf: string, at: number): Promise<readonly StandingUnderTreaty[]> {
    const rows = await underLaw<{ treaty: string; measure: string; sum: number; since: string }[]>(
      this.database,
      `SELECT split_part(account, '/', 2) AS treaty, split_part(account, '/', 3) AS measure, sum(delta)::int AS sum, max(date) AS since
         FROM (SELECT account, date, sum(delta) AS delta FROM postings
                WHERE participant = $1 AND account LIKE 'treaty/%' AND split_part(account, '/', 4) = '' AND date <= $2 AND position <= $3
                GROUP BY account, date HAVING sum(delta) <> 0) AS facts
        GROUP BY account ORDER BY account`,
      [code, asOf, at],
    );
    const standings = new Map<string, Map<string, { sum: number; since: string }>>();
    for (const { treaty, measure, sum, since } of rows) {
      standings.set(
        treaty,
        (standings.get(treaty) ?? new Map<string, { sum: number; since: string }>()).set(measure, { sum, since }),
      );
    }
    return [...standings].map(([treaty, measures]) => standing(treaty, measures));
  }

  /** In how many treaties each participant is a party, contracting but no party, or a signatory and no more. */
  async treatiesByParticipant(asOf: string, at: number): Promise<ReadonlyMap<string, TreatiesByStanding>> {
    const rows = await underLaw<(TreatiesByStanding & { readonly participant: string })[]>(
      this.database,
      `SELECT participant,
              count(*) FILTER (WHERE parties > 0)::int AS party,
              count(*) FILTER (WHERE parties = 0 AND contracting > 0)::int AS contracting,
              count(*) FILTER (WHERE parties = 0 AND NOT ever AND signatories > 0)::int AS signatory
         FROM (SELECT participant, treaty, bool_or(measure = 'contracting') AS ever,
                      coalesce(sum(delta) FILTER (WHERE measure = 'parties'), 0) AS parties,
                      coalesce(sum(delta) FILTER (WHERE measure = 'contracting'), 0) AS contracting,
                      coalesce(sum(delta) FILTER (WHERE measure = 'signatories'), 0) AS signatories
                 FROM (SELECT participant, split_part(account, '/', 2) AS treaty, split_part(account, '/', 3) AS measure,
                              date, sum(delta) AS delta
                         FROM postings
                        WHERE account LIKE 'treaty/%' AND split_part(account, '/', 4) = '' AND participant <> ''
                          AND date <= $1 AND position <= $2
                        GROUP BY participant, treaty, measure, date HAVING sum(delta) <> 0) AS facts
                GROUP BY participant, treaty) AS standings
        GROUP BY participant`,
      [asOf, at],
    );
    return new Map(rows.map(({ participant, ...counts }) => [participant, counts]));
  }

  /** What is said differently at position `to` than at `from` (`from` ≤ `to`), and the events that made it so. */
  async changesBetween(from: number, to: number, only: ChangesOf = {}): Promise<Changes> {
    return changesBetween(this.database, from, to, only);
  }
}

/** The accounts of a treaty, what is certain and both bounds. */
export function accountsOf(treaty: string, measures = COUNTED_ACCOUNTS): readonly string[] {
  return measures.flatMap((measure) =>
    ['', '/possible', '/least'].map((bound) => `treaty/${treaty}/${measure}${bound}`),
  );
}

function standing(
  treaty: string,
  measures: ReadonlyMap<string, { readonly sum: number; readonly since: string }>,
): StandingUnderTreaty {
  const is = (measure: Measured): boolean => (measures.get(measure)?.sum ?? 0) > 0;
  const since = (measure: Measured): string | null => measures.get(measure)?.since ?? null;
  return {
    treaty,
    signatory: is('signatories'),
    contracting: is('contracting'),
    party: is('parties'),
    since: { signatory: since('signatories'), contracting: since('contracting'), party: since('parties') },
  };
}
