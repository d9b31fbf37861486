import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Moments } from '../knowledge/moments.js';
import { Recordings } from '../recording/recordings.js';
import { ListPledgesController } from './list-pledges/list-pledges.controller.js';
import { ListPledgesHandler } from './list-pledges/list-pledges.handler.js';
import { ListRatesController } from './list-rates/list-rates.controller.js';
import { ListRatesHandler } from './list-rates/list-rates.handler.js';
import { ListReceiptsController } from './list-receipts/list-receipts.controller.js';
import { ListReceiptsHandler } from './list-receipts/list-receipts.handler.js';
import { FundsAsKnown } from './funds-as-known.js';
import { PledgesAsKnown } from './pledges-as-known.js';
import { PublishRateController } from './publish-rate/publish-rate.controller.js';
import { rateRecording } from './publish-rate/publish-rate.decision.js';
import { PublishRateHandler } from './publish-rate/publish-rate.handler.js';
import { RecordFundActionController } from './record-fund-action/record-fund-action.controller.js';
import { fundActionRecording } from './record-fund-action/record-fund-action.decision.js';
import { RecordFundActionHandler } from './record-fund-action/record-fund-action.handler.js';
import { RecordPledgeActionController } from './record-pledge-action/record-pledge-action.controller.js';
import { pledgeActionRecording } from './record-pledge-action/record-pledge-action.decision.js';
import { RecordPledgeActionHandler } from './record-pledge-action/record-pledge-action.handler.js';
import { RecordPledgeController } from './record-pledge/record-pledge.controller.js';
import { pledgeRecording } from './record-pledge/record-pledge.decision.js';
import { RecordPledgeHandler } from './record-pledge/record-pledge.handler.js';
import { RecordReceiptActionController } from './record-receipt-action/record-receipt-action.controller.js';
import { receiptActionRecording } from './record-receipt-action/record-receipt-action.decision.js';
import { RecordReceiptActionHandler } from './record-receipt-action/record-receipt-action.handler.js';
import { RecordReceiptController } from './record-receipt/record-receipt.controller.js';
import { receiptRecording } from './record-receipt/record-receipt.decision.js';
import { RecordReceiptHandler } from './record-receipt/record-receipt.handler.js';
import { RegisterFundController } from './register-fund/register-fund.controller.js';
import { fundRegistration } from './register-fund/register-fund.decision.js';
import { RegisterFundHandler } from './register-fund/register-fund.handler.js';
import { RevalueFundController } from './revalue-fund/revalue-fund.controller.js';
import { RevalueFundHandler } from './revalue-fund/revalue-fund.handler.js';
import { ShowPledgeController } from './show-pledge/show-pledge.controller.js';
import { ShowPledgeHandler } from './show-pledge/show-pledge.handler.js';
import { ShowReceiptController } from './show-receipt/show-receipt.controller.js';
import { ShowReceiptHandler } from './show-receipt/show-receipt.handler.js';

/** Funds, the pledges made to them, what comes in, and the rates they are valued by. */
@Module({
  imports: [CqrsModule],
  controllers: [
    ...[RegisterFundController, RecordFundActionController, RecordPledgeController, RecordPledgeActionController],
    ...[RecordReceiptController, RecordReceiptActionController, PublishRateController, RevalueFundController],
    ...[
      ShowPledgeController,
      ListPledgesController,
      ShowReceiptController,
      ListReceiptsController,
      ListRatesController,
    ],
  ],
  providers: [
    ...[RegisterFundHandler, RecordFundActionHandler, RecordPledgeHandler, RecordPledgeActionHandler],
    ...[RecordReceiptHandler, RecordReceiptActionHandler, PublishRateHandler, RevalueFundHandler],
    ...[ShowPledgeHandler, ListPledgesHandler, ShowReceiptHandler, ListReceiptsHandler, ListRatesHandler],
    ...[FundsAsKnown, PledgesAsKnown],
  ],
})
export class FundsModule {
  constructor(recordings: Recordings, moments: Moments) {
    const today = (): string => moments.today();
    recordings.add(fundRegistration(today));
    recordings.add(fundActionRecording(today));
    recordings.add(pledgeRecording(today));
    recordings.add(pledgeActionRecording(today));
    recordings.add(receiptRecording(today));
    recordings.add(receiptActionRecording(today));
    recordings.add(rateRecording(today));
  }
}
