import type { ActsModel } from './acts/acts.model.js';
import type { BridgeModel } from './bridge/bridge.model.js';
import type { ChangesModel } from './changes/changes.model.js';
import type { EventModel } from './event/event.model.js';
import type { ForecastModel } from './forecast/forecast.model.js';
import type { FundModel } from './fund/fund.model.js';
import type { FundsModel } from './funds/funds.model.js';
import type { LedgerModel } from './ledger/ledger.model.js';
import type { ParticipantModel } from './participant/participant.model.js';
import type { ParticipantsModel } from './participants/participants.model.js';
import type { ProblemModel } from './problem/problem.model.js';
import type { ProofModel } from './proof/proof.model.js';
import type { RecordModel } from './record/record.model.js';
import type { SearchModel } from './search/search.model.js';
import type { SessionModel } from './session/session.model.js';
import type { StatementModel } from './statement/statement.model.js';
import type { StatementsModel } from './statements/statements.model.js';
import type { TreatiesModel } from './treaties/treaties.model.js';
import type { TreatyModel } from './treaty/treaty.model.js';
import type { WhatIfModel } from './what-if/what-if.model.js';
import type { Shell } from './shell.js';

/** What each view is made of. */
export interface Views {
  readonly acts: ActsModel;
  readonly bridge: BridgeModel;
  readonly changes: ChangesModel;
  readonly event: EventModel;
  readonly forecast: ForecastModel;
  readonly fund: FundModel;
  readonly funds: FundsModel;
  readonly ledger: LedgerModel;
  readonly participant: ParticipantModel;
  readonly participants: ParticipantsModel;
  readonly problem: ProblemModel;
  readonly proof: ProofModel;
  readonly record: RecordModel;
  readonly search: SearchModel;
  readonly session: SessionModel;
  readonly statement: StatementModel;
  readonly statements: StatementsModel;
  readonly treaties: TreatiesModel;
  readonly treaty: TreatyModel;
  readonly 'what-if': WhatIfModel;
}

export type ViewName = keyof Views;

/** Writes a view as a document. */
export type Render = <V extends ViewName>(view: V, model: Views[V], shell: Shell) => string;
