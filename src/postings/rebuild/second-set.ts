import type { DataSource, QueryRunner } from 'typeorm';
import type { Fact } from '../../domain/treaty/model/interpretation.js';
import { accountsOf, EVERY_ACCOUNT } from '../balances.js';
import type { PostingRow, PostingsCompanion } from '../postings-companion.js';

const TABLE = 'postings_rebuilt';
/** A row that only one of the two sets has, or a fact that only the rebuilt set or a reading from scratch has. */
export interface RowDifference {
  readonly in: 'live' | 'rebuilt' | 'scratch';
  readonly position: number;
  readonly account: string;
  readonly participant: string;
  readonly date: string;
  readonly delta: string;
}

/** How the two sets differ: how many rows each has alone, and the first of them. */
export interface SetComparison {
  readonly onlyLive: number;
  readonly onlyRebuilt: number;
  readonly first: readonly RowDifference[];
}

/** A second set of postings beside the live one, owned by the owner of the ledger. */
export class SecondSet {
  private constructor(private readonly owner: DataSource) {}

  /** An empty set; what an interrupted rebuild left behind is removed. */
  static async create(owner: DataSource): Promise<SecondSet> {
    await owner.query(`DROP TABLE IF EXISTS ${TABLE}`);
    await owner.query(`CREATE TABLE ${TABLE} (LIKE postings INCLUDING ALL)`);
    return new SecondSet(owner);
  }

  async add(rows: readonly PostingRow[], columns: PostingsCompanion['columns'], runner?: QueryRunner): Promise<void> {
    if (rows.length === 0) return;
    const names = columns.map(({ name }) => name).join(', ');
    const lists = columns.map(({ type }, i) => `$${String(i + 1)}::${type}[]`).join(', ');
    const values = columns.map((_, i) => rows.map((row) => row[i]));
    await (runner ?? this.owner).query(`INSERT INTO ${TABLE} (${names}) SELECT * FROM unnest(${lists})`, values);
  }

  /**
   * Compares both sets up to a position, and finds live rows beyond the head, which no event made. The order of the
   * rows within one event does not matter.
   */
  async compare(upTo: number): Promise<SetComparison> {
    await this.owner.query(`ANALYZE ${TABLE}`);
    const [live, rebuilt] = [
      await this.alone('live', 'postings', TABLE, upTo),
      await this.alone('rebuilt', TABLE, 'postings', upTo),
    ];
    return {
      onlyLive: live.count,
      onlyRebuilt: rebuilt.count,
      first: [...live.first, ...rebuilt.first].sort((a, b) => a.position - b.position),
    };
  }

  /** What the rows of a treaty add up to at a position: its facts. */
  async factsOf(treaty: string, position: number): Promise<readonly Fact[]> {
    return this.owner.query<Fact[]>(
      `SELECT account, participant, organisation, date, sum(delta)::int AS delta FROM ${TABLE}
        WHERE account = ANY($1) AND position <= $2
        GROUP BY account, participant, organisation, date HAVING sum(delta) <> 0`,
      [accountsOf(treaty, EVERY_ACCOUNT), position],
    );
  }

  async drop(): Promise<void> {
    await this.owner.query(`DROP TABLE IF EXISTS ${TABLE}`);
  }

  /**
   * Puts the second set in the place of the live one, with its rights, index names, triggers and law. Within the
   * caller's transaction.
   */
  static async swapIn(runner: QueryRunner, law: number): Promise<void> {
    await runner.query(COPY_GRANTS);
    const names = (await runner.query(INDEX_NAMES)) as { rebuilt: string; live: string }[];
    await runner.query('DROP TABLE postings');
    await runner.query(`ALTER TABLE ${TABLE} RENAME TO postings`);
    for (const { rebuilt, live } of names) await runner.query(`ALTER INDEX ${rebuilt} RENAME TO ${live}`);
    await runner.query(`SELECT append_only('postings'), keep_sums('postings'), sum_anew()`);
    await runner.query('UPDATE ledger_head SET law = $1, derived = position', [law]);
  }

  private async alone(
    set: RowDifference['in'],
    table: string,
    other: string,
    upTo: number,
  ): Promise<{ count: number; first: RowDifference[] }> {
    const of = (name: string): string =>
      `SELECT position, account, participant, organisation, item, instrument, currency, bucket, date, delta FROM ${name} WHERE position <= $1 OR position > (SELECT position FROM ledger_head)`;
    const rows = await this.owner.query<(RowDifference & { position: string; total: string })[]>(
      `SELECT position, account, participant, date, delta::text AS delta, count(*) OVER () AS total
         FROM (${of(table)} EXCEPT ALL ${of(other)}) AS alone ORDER BY position LIMIT 5`,
      [upTo],
    );
    const first = rows.map(({ account, participant, date, delta, position }) => ({
      in: set,
      position: Number(position),
      account,
      participant,
      date,
      delta,
    }));
    return { count: Number(rows[0]?.total ?? 0), first };
  }
}

const COPY_GRANTS = `
  DO $$ DECLARE granted record; BEGIN
    FOR granted IN
      SELECT acl.privilege_type, CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END AS grantee
        FROM pg_class, aclexplode(relacl) AS acl WHERE pg_class.oid = 'postings'::regclass AND acl.grantee <> relowner
    LOOP
      EXECUTE format('GRANT %s ON ${TABLE} TO %s', granted.privilege_type, granted.grantee);
    END LOOP;
  END $$`;

const INDEX_NAMES = `
  SELECT rebuilt.indexrelid::regclass::text AS rebuilt, quote_ident(name.relname) AS live
    FROM pg_index live JOIN pg_class name ON name.oid = live.indexrelid
    JOIN pg_index rebuilt ON rebuilt.indkey::text = live.indkey::text AND rebuilt.indisunique = live.indisunique
   WHERE live.indrelid = 'postings'::regclass AND rebuilt.indrelid = '${TABLE}'::regclass`;
