import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BridgeController } from './bridge/bridge.controller.js';
import { BridgeHandler } from './bridge/bridge.handler.js';
import { FundsAsKnown } from '../fund/funds-as-known.js';
import { ListFundsController } from '../fund/list-funds/list-funds.controller.js';
import { ListFundsHandler } from '../fund/list-funds/list-funds.handler.js';
import { ChangedBalances } from './periods/changed-balances.js';
import { PeriodsController } from './periods/periods.controller.js';
import { PeriodsHandler } from './periods/periods.handler.js';
import { ResidualController } from './residual/residual.controller.js';
import { ResidualHandler } from './residual/residual.handler.js';
import { ShowFundController } from '../fund/show-fund/show-fund.controller.js';
import { ShowFundHandler } from '../fund/show-fund/show-fund.handler.js';
import { TotalsController } from './totals/totals.controller.js';
import { TotalsHandler } from './totals/totals.handler.js';
import { RecordedMoney } from '../recorded-money.js';

/** Funds: what they are, and their figures over every day and every state of knowledge. */
@Module({
  imports: [CqrsModule],
  controllers: [
    ListFundsController,
    ShowFundController,
    TotalsController,
    PeriodsController,
    BridgeController,
    ResidualController,
  ],
  providers: [
    FundsAsKnown,
    RecordedMoney,
    ChangedBalances,
    ListFundsHandler,
    ShowFundHandler,
    TotalsHandler,
    PeriodsHandler,
    BridgeHandler,
    ResidualHandler,
  ],
})
export class FiguresModule {}
