import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PROBLEM_PAGE } from '../platform/http/problems/problem-filter.js';
import { TreatiesPage } from './treaties/treaties.page.js';
import { TreatyPage } from './treaty/treaty.page.js';
import { ProofPage } from './proof/proof.page.js';
import { WhatIfPage } from './what-if/what-if.page.js';
import { ForecastPage } from './forecast/forecast.page.js';
import { ChangesPage } from './changes/changes.page.js';
import { ActsPage } from './acts/acts.page.js';
import { RecordForms } from './record/record-forms.js';
import { RecordFundPage } from './record/record-fund.page.js';
import { RecordTablePage } from './record/record-table.page.js';
import { RecordedActs } from './record/recorded-acts.js';
import { RecordPage } from './record/record.page.js';
import { EventPage } from './event/event.page.js';
import { ParticipantsPage } from './participants/participants.page.js';
import { ParticipantPage } from './participant/participant.page.js';
import { FundsPage } from './funds/funds.page.js';
import { BridgePage } from './bridge/bridge.page.js';
import { FundPage } from './fund/fund.page.js';
import { StatementsPage } from './statements/statements.page.js';
import { StatementPage } from './statement/statement.page.js';
import { LedgerPage } from './ledger/ledger.page.js';
import { ThemePage } from './theme/theme.page.js';
import { SearchPage } from './search/search.page.js';
import { SessionPage } from './session/session.page.js';
import { DrawingsPage } from './drawings/drawings.page.js';
import { Pngs } from './drawings/pngs.js';
import { Asking } from './asking.js';
import { AssetsController } from './assets/assets.controller.js';
import { KeptDocuments } from './kept-documents.js';
import { Pages } from './pages.js';
import { Rendering } from './rendering.js';

/** The page: what people look at, made of the answers that programs get. */
@Module({
  imports: [CqrsModule],
  controllers: [
    AssetsController,
    TreatiesPage,
    TreatyPage,
    ProofPage,
    WhatIfPage,
    ForecastPage,
    ChangesPage,
    ActsPage,
    RecordPage,
    RecordFundPage,
    RecordTablePage,
    EventPage,
    ParticipantsPage,
    ParticipantPage,
    FundsPage,
    BridgePage,
    FundPage,
    StatementsPage,
    StatementPage,
    LedgerPage,
    SearchPage,
    DrawingsPage,
    ThemePage,
    SessionPage,
  ],
  providers: [
    Asking,
    KeptDocuments,
    RecordForms,
    RecordedActs,
    Pages,
    Pngs,
    Rendering,
    { provide: PROBLEM_PAGE, useExisting: Pages },
  ],
})
export class PageModule {}
