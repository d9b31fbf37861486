import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { PostgresLedger } from '../ledger/postgres-ledger.js';
import { Balances } from './balances.js';
import { PostingsCompanion } from './postings-companion.js';
import { Rebuild } from './rebuild/rebuild.js';

/** Postings beside every event, and the sums over them. */
@Module({ providers: [PostingsCompanion, Balances, Rebuild], exports: [PostingsCompanion, Balances] })
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
