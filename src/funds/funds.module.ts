import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Moments } from '../knowledge/moments/moments.js';
import { Recordings } from '../recording/recordings.js';
import { ListPledgesController } from './pledge/list-pledges/list-pledges.controller.js';
import { ListPledgesHandler } from './pledge/list-pledges/list-pledges.handler.js';
import { ListRatesController } from './rate/list-rates/list-rates.controller.js';
import { ListRatesHandler } from './rate/list-rates/list-rates.handler.js';
import { ListReceiptsController } from './receipt/list-receipts/list-receipts.controller.js';
import { ListReceiptsHandler } from './receipt/list-receipts/list-receipts.handler.js';
import { FundsAsKnown } from './fund/funds-as-known.js';
import { PledgesAsKnown } from './pledge/pledges-as-known.js';
import { PublishRateController } from './rate/publish-rate/publish-rate.controller.js';
import { rateRecording } from './rate/publish-rate/publish-rate.decision.js';
import { PublishRateHandler } from './rate/publish-rate/publish-rate.handler.js';
import { RecordFundActionController } from './fund/record-fund-action/record-fund-action.controller.js';
import { fundActionRecording } from './fund/record-fund-action/record-fund-action.decision.js';
import { RecordFundActionHandler } from './fund/record-fund-action/record-fund-action.handler.js';
import { RecordPledgeActionController } from './pledge/record-pledge-action/record-pledge-action.controller.js';
import { pledgeActionRecording } from './pledge/record-pledge-action/record-pledge-action.decision.js';
import { RecordPledgeActionHandler } from './pledge/record-pledge-action/record-pledge-action.handler.js';
import { RecordPledgeController } from './pledge/record-pledge/record-pledge.controller.js';
import { pledgeRecording } from './pledge/record-pledge/record-pledge.decision.js';
import { RecordPledgeHandler } from './pledge/record-pledge/record-pledge.handler.js';
import { RecordReceiptActionController } from './receipt/record-receipt-action/record-receipt-action.controller.js';
import { receiptActionRecording } from './receipt/record-receipt-action/record-receipt-action.decision.js';
import { RecordReceiptActionHandler } from './receipt/record-receipt-action/record-receipt-action.handler.js';
import { RecordReceiptController } from './receipt/record-receipt/record-receipt.controller.js';
import { receiptRecording } from './receipt/record-receipt/record-receipt.decision.js';
import { RecordReceiptHandler } from './receipt/record-receipt/record-receipt.handler.js';
import { RegisterFundController } from './fund/register-fund/register-fund.controller.js';
import { fundRegistration } from './fund/register-fund/register-fund.decision.js';
import { RegisterFundHandler } from './fund/register-fund/register-fund.handler.js';
import { RevalueFundController } from './rate/revalue-fund/revalue-fund.controller.js';
import { RevalueFundHandler } from './rate/revalue-fund/revalue-fund.handler.js';
import { ShowPledgeController } from './pledge/show-pledge/show-pledge.controller.js';
import { ShowPledgeHandler } from './pledge/show-pledge/show-pledge.handler.js';
import { ShowReceiptController } from './receipt/show-receipt/show-receipt.controller.js';
import { ShowReceiptHandler } from './receipt/show-receipt/show-receipt.handler.js';

/** Funds, the pledges made to them, what comes in, and the rates they are valued by. */
@Module({
  imports: [CqrsModule],
  controllers: [
    RegisterFundController,
    RecordFundActionController,
    RecordPledgeController,
    RecordPledgeActionController,
    RecordReceiptController,
    RecordReceiptActionController,
    PublishRateController,
    RevalueFundController,
    ShowPledgeController,
    ListPledgesController,
    ShowReceiptController,
    ListReceiptsController,
    ListRatesController,
  ],
  providers: [
    RegisterFundHandler,
    RecordFundActionHandler,
    RecordPledgeHandler,
    RecordPledgeActionHandler,
    RecordReceiptHandler,
    RecordReceiptActionHandler,
    PublishRateHandler,
    RevalueFundHandler,
    ShowPledgeHandler,
    ListPledgesHandler,
    ShowReceiptHandler,
    ListReceiptsHandler,
    ListRatesHandler,
    FundsAsKnown,
    PledgesAsKnown,
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
