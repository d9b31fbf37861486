import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule } from './access/access.module.js';
import type { Config } from './config.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { LAW } from './domain/law.js';
import { FiguresModule } from './funds/figures/figures.module.js';
import { FundsModule } from './funds/funds.module.js';
import { InterchangeModule } from './interchange/interchange.module.js';
import { KnowledgeModule } from './knowledge/knowledge.module.js';
import { OtherLaw } from './ledger/ledger.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { MarksModule } from './marks/marks.module.js';
import { PageModule } from './page/page.module.js';
import { ParticipantsModule } from './participants/participants.module.js';
import { type AppOptions, createHttpApp } from './platform/http/create-app.js';
import { LAW_OF_SUMS, type LawOfSums } from './platform/http/serve.js';
import { PostingsModule } from './postings/postings.module.js';
import { PublishingModule } from './publishing/publishing.module.js';
import { RecordingModule } from './recording/recording.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { TreatiesModule } from './treaties/treaties.module.js';

/** The one list of modules. */
function modules({ databaseUrl, dataFolder, key }: Config, trusted: boolean): readonly (Type | DynamicModule)[] {
  return [
    LedgerModule.forRoot({ databaseUrl: databaseUrl ?? undefined, dataFolder }),
    AccessModule.forRoot({ key, trusted }),
    { module: KnowledgeModule, global: true },
    RecordingModule,
    { module: PostingsModule, global: true },
    ParticipantsModule,
    TreatiesModule,
    FiguresModule,
    FundsModule,
    CoverageModule,
    StatementsModule,
    CorrectionsModule,
    MarksModule,
    PublishingModule,
    InterchangeModule,
    PageModule,
  ];
}

/**
 * The whole application on the configured ledger. `trusted`: for the command line, whose writes need no key. Sums of an
 * older law are rebuilt first; where theirs is newer, nothing is summed and nothing recorded, and the rest is answered.
 */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const app = await createHttpApp(modules(config, options.trusted ?? false), config, { law: LAW, ...options });
  if (options.sums === 'later') return app;
  try {
    await app.get<LawOfSums>(LAW_OF_SUMS, { strict: false }).establish(options.say ?? (() => undefined));
  } catch (error) {
    if (error instanceof OtherLaw) return app;
    await app.close();
    throw error;
  }
  return app;
}
