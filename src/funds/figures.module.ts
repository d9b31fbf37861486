import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FundsAsKnown } from './funds-as-known.js';
import { ListFundsController } from './list-funds/list-funds.controller.js';
import { ListFundsHandler } from './list-funds/list-funds.handler.js';
import { TotalsController } from './totals/totals.controller.js';
import { TotalsHandler } from './totals/totals.handler.js';

/** Funds: the figures, over every day and every state of knowledge. */
@Module({
  imports: [CqrsModule],
  controllers: [ListFundsController, TotalsController],
  providers: [FundsAsKnown, ListFundsHandler, TotalsHandler],
})
export class FiguresModule {}
