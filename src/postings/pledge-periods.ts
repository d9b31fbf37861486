import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { KnownByPeriod } from '../domain/fund/figures/warnings.js';
import { SERVICE } from '../ledger/tokens.js';
import { underLaw } from './under-law.js';

/** Which pledges are known by a period only. */
@Injectable()
export class PledgePeriods {
  constructor(@Inject(SERVICE) private readonly database: DataSource) {}

  /**
   * Those of a fund as known at a position, with first and last day, in order of id; assessed contributions are not
   * among them.
   */
  async known(fund: string, at: number): Promise<readonly KnownByPeriod[]> {
    return underLaw<KnownByPeriod[]>(
      this.database,
      `SELECT item AS pledge, min(date) FILTER (WHERE delta > 0) AS "from", max(date) FILTER (WHERE delta < 0) AS "to"
         FROM (SELECT item, date, sum(delta) AS delta FROM postings
                WHERE account = $1 AND position <= $2 AND instrument <> 'assessed'
                GROUP BY item, date HAVING sum(delta) <> 0) AS known
        GROUP BY item HAVING count(*) = 2 ORDER BY item`,
      [`fund/${fund}/undated`, at],
    );
  }
}
