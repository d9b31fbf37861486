import { ApiProperty } from '@nestjs/swagger';
import { Instant, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** Money: a decimal with the digits of its currency; with `compat=fts` an integer. */
const Money = (nullable = false): PropertyDecorator =>
  ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'integer' }, ...(nullable ? [{ type: 'null' as never }] : [])],
    example: '10800579.00',
  });

/** How the figures were made. */
export class FtsLedgerAnswer {
  /** @example "cpcjf" */
  fund: string;

  @LegalDate('2005-06-30')
  asOf: string;

  /** When the position up to which events were believed was recorded. */
  @Instant()
  knownAt: string | null;

  /** In dollars: at the value that each promise had when it was made. */
  valuation: 'carrying';

  rounding: 'half-up' | 'half-even';

  /** Flows without a value in dollars; they are in no total. */
  unvalued: string[];
}

/** What flows come to. */
export class FtsTotalsAnswer {
  /** Paid and signed, in dollars; never what is only pledged. */
  @Money()
  fundingTotal: string | number;

  @Money()
  pledgeTotal: string | number;

  @Whole(28)
  flowCount: number;
}

/** Where money comes from or goes to: an organisation, a place, a year. */
export class FtsObjectAnswer {
  type: 'Organization' | 'Location' | 'UsageYear';

  /** @example "ITA" */
  id: string;

  /** @example "Italy" */
  name: string;

  behavior: 'single';

  /** Of organisations. */
  organizationTypes?: string[];
}

/** The rate at which the ledger valued the promise: units of the currency for one dollar. */
export class FtsRateAnswer {
  /** @example "0.813" */
  value: string | null;

  per: 'USD';

  /** @example "UNORE" */
  source: string | null;

  @LegalDate('2004-03-01')
  date: string | null;
}

/** Where it was reported. */
export class FtsReportAnswer {
  sourceType: 'Primary';

  /** @example "United Nations Office on Drugs and Crime" */
  organization: string | null;

  /** @example "A/60/131" */
  reportChannel: string | null;

  @LegalDate('2005-07-25')
  date: string;
}

/** One flow. A pledge is up to three, with one `refCode`: what came in, what is signed, what is only pledged. */
export class FtsFlowAnswer {
  /** @example "italy-2004-paid" */
  id: string;

  /** Version of the stream of the pledge. */
  @Whole(3)
  versionId: number;

  status: 'paid' | 'commitment' | 'pledge';

  boundary: 'incoming';

  /** `Parked`: a receipt that no pledge took yet. */
  flowType: 'Standard' | 'Parked' | 'Pass through';

  /** Not what another fund or entity passed on. */
  newMoney: boolean;

  contributionType: 'financial' | 'in-kind';

  /** At the value of the promise; null: no rate was known. */
  @Money(true)
  amountUSD: string | number | null;

  @Money()
  originalAmount: string | number;

  /** @example "EUR" */
  originalCurrency: string;

  /**
   * Original for one dollar, derived from the two amounts; to be shown, not to be reckoned with.
   * @example "0.813000"
   */
  exchangeRate: string | null;

  rate: FtsRateAnswer;

  @LegalDate('2005-06-30')
  date: string;

  datePrecision: 'day' | 'period';

  /**
   * Where only a period is known.
   * @example "2004-01-01/2005-06-30"
   */
  period: string | null;

  /** When an agreement was signed. */
  @LegalDate('2004-10-01')
  decisionDate: string | null;

  @LegalDate('2005-07-25')
  firstReportedDate: string;

  @Whole(2005)
  budgetYear: number | null;

  description: string | null;

  @Instant()
  createdAt: string;

  @Instant()
  updatedAt: string;

  /** @example "Earmarked" */
  grandBargainEarmarkingType: string | null;

  earmarking: 'earmarked' | 'general-purpose' | 'not-specified' | 'mixed';

  sourceObjects: FtsObjectAnswer[];

  destinationObjects: FtsObjectAnswer[];

  /** @example "italy-2004" */
  refCode: string;

  reportDetails: FtsReportAnswer[];

  /** The events behind it. */
  events: string[];
}

/** Flows with what they come to. Nothing leaves a fund here, nor moves within it. */
export class FtsDataAnswer {
  incoming: FtsTotalsAnswer;

  outgoing: FtsTotalsAnswer;

  internal: FtsTotalsAnswer;

  flows: FtsFlowAnswer[];
}

/** How many flows there are. */
export class FtsMetaAnswer {
  @Whole(28)
  count: number;

  /** All flows are in one answer. */
  @ApiProperty({ type: 'null' as never })
  nextLink: null;
}

/** A fund in the manner of the Financial Tracking Service. */
export class FtsAnswer extends ReadAnswer {
  status: 'ok';

  ledger: FtsLedgerAnswer;

  data: FtsDataAnswer;

  meta: FtsMetaAnswer;
}
