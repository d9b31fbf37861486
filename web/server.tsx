import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Draw } from '../src/page/drawings/drawings.js';
import type { Render, ViewName, Views } from '../src/page/views.js';
import { ShellContext } from './parts/shell-context.js';
import { Drawing } from './drawings/drawing.js';
import { standingAlone } from './drawings/standing-alone.js';
import { ActsView } from './views/acts/acts.js';
import { BridgeView } from './views/bridge/bridge.js';
import { ChangesView } from './views/changes/changes.js';
import { EventView } from './views/event/event.js';
import { ForecastView } from './views/forecast/forecast.js';
import { FundView } from './views/fund/fund.js';
import { FundsView } from './views/funds/funds.js';
import { LedgerView } from './views/ledger/ledger.js';
import { ParticipantView } from './views/participant/participant.js';
import { ParticipantsView } from './views/participants/participants.js';
import { ProblemView } from './views/problem/problem.js';
import { ProofView } from './views/proof/proof.js';
import { RecordView } from './views/record/record.js';
import { SearchView } from './views/search/search.js';
import { SessionView } from './views/session/session.js';
import { StatementView } from './views/statement/statement.js';
import { StatementsView } from './views/statements/statements.js';
import { TreatiesView } from './views/treaties/treaties.js';
import { TreatyView } from './views/treaty/treaty.js';
import { WhatIfView } from './views/what-if/what-if.js';

/** How each view is drawn. */
const VIEWS: { readonly [V in ViewName]: ComponentType<Views[V]> } = {
  acts: ActsView,
  bridge: BridgeView,
  changes: ChangesView,
  event: EventView,
  forecast: ForecastView,
  fund: FundView,
  funds: FundsView,
  ledger: LedgerView,
  participant: ParticipantView,
  participants: ParticipantsView,
  problem: ProblemView,
  proof: ProofView,
  record: RecordView,
  search: SearchView,
  session: SessionView,
  statement: StatementView,
  statements: StatementsView,
  treaties: TreatiesView,
  treaty: TreatyView,
  'what-if': WhatIfView,
};

export const render: Render = (view, model, shell) => {
  const Drawn = VIEWS[view] as ComponentType<object>;
  return `<!doctype html>${renderToString(
    <ShellContext.Provider value={shell}>
      <Drawn {...model} />
    </ShellContext.Provider>,
  )}`;
};

export const draw: Draw = (drawing, model, shell, look) =>
  standingAlone(
    renderToString(
      <ShellContext.Provider value={shell}>
        <Drawing drawing={drawing} model={model} look={look} />
      </ShellContext.Provider>,
    ),
    look.theme,
  );
