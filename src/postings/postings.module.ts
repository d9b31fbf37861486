import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { PostgresLedger } from '../ledger/postgres-ledger.js';
import { Balances } from './balances.js';
import { FundBalances } from './fund-balances.js';
import { FundChanges } from './fund-changes.js';
import { PledgePeriods } from './pledge-periods.js';
import { PostingsCompanion } from './postings-companion.js';
import { LAW_OF_SUMS } from '../platform/http/serve.js';
import { Rebuild } from './rebuild/rebuild.js';
import { StandingLaw } from './rebuild/standing-law.js';

/** Postings beside every event, and the sums over them. */
@Module({
  providers: [
    PostingsCompanion,
    Balances,
    FundBalances,
    FundChanges,
    PledgePeriods,
    Rebuild,
    { provide: LAW_OF_SUMS, useClass: StandingLaw },
  ],
  exports: [PostingsCompanion, Balances, FundBalances, FundChanges, PledgePeriods],
})
export class PostingsModule implements OnModuleInit {
  constructor(
    @Inject(PostgresLedger) private readonly ledger: PostgresLedger,
    @Inject(PostingsCompanion) private readonly companion: PostingsCompanion,
  ) {}

  /** From here on every append writes its postings in its own transaction. */
  onModuleInit(): void {
    this.ledger.companion(this.companion);
  }
}
