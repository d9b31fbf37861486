import { correctCommand } from './corrections/correct/correct.cli.js';
import { bridgeCommand } from './funds/figures/bridge/bridge.cli.js';
import { fundsCommand } from './funds/fund/list-funds/list-funds.cli.js';
import { fundCommand } from './funds/fund/fund.cli.js';
import { pledgesCommand } from './funds/pledge/list-pledges/list-pledges.cli.js';
import { ratesCommand } from './funds/rate/list-rates/list-rates.cli.js';
import { receiptsCommand } from './funds/receipt/list-receipts/list-receipts.cli.js';
import { publishRateCommand } from './funds/rate/publish-rate/publish-rate.cli.js';
import { closeFundCommand } from './funds/fund/record-fund-action/record-fund-action.cli.js';
import { recordPledgeCommand } from './funds/pledge/record-pledge/record-pledge.cli.js';
import { recordPledgeActionCommand } from './funds/pledge/record-pledge-action/record-pledge-action.cli.js';
import { recordReceiptCommand } from './funds/receipt/record-receipt/record-receipt.cli.js';
import { recordReceiptActionCommand } from './funds/receipt/record-receipt-action/record-receipt-action.cli.js';
import { residualCommand } from './funds/figures/residual/residual.cli.js';
import { revalueCommand } from './funds/rate/revalue-fund/revalue-fund.cli.js';
import { pledgeCommand } from './funds/pledge/show-pledge/show-pledge.cli.js';
import { receiptCommand } from './funds/receipt/show-receipt/show-receipt.cli.js';
import { registerFundCommand } from './funds/fund/register-fund/register-fund.cli.js';
import { exportCommand } from './interchange/export-ledger/export.cli.js';
import { importContributionsCommand } from './interchange/import-contributions/import-contributions.cli.js';
import { importCommand } from './interchange/import-recordings/import.cli.js';
import { importTableCommand } from './interchange/import-table/import-table.cli.js';
import { marksCommand } from './marks/list-marks/list-marks.cli.js';
import { markCommand } from './marks/mark-position/mark-position.cli.js';
import { participantsCommand } from './participants/list-participants/list-participants.cli.js';
import { registerParticipantCommand } from './participants/register-participant/register-participant.cli.js';
import { participantCommand } from './participants/show-participant/show-participant.cli.js';
import type { CliCommand } from './platform/cli/command.js';
import { runCli } from './platform/cli/run.js';
import { currentVersion } from './platform/http/documentation/current-version.js';
import { replayCommand } from './postings/rebuild/replay.cli.js';
import { changesCommand } from './publishing/changes/changes.cli.js';
import { eventsCommand } from './publishing/feed/feed.cli.js';
import { ftsCommand } from './publishing/fts/fts.cli.js';
import { iatiCommand } from './publishing/iati/iati.cli.js';
import { coverageCommand } from './coverage/show-coverage/coverage.cli.js';
import { statementsCommand } from './statements/list-statements/list-statements.cli.js';
import { reconcileCommand } from './statements/reconcile-statement/reconcile-statement.cli.js';
import { registerStatementCommand } from './statements/record-statement/record-statement.cli.js';
import { activityCommand } from './treaties/activity/activity.cli.js';
import { countsCommand } from './treaties/counts/counts.cli.js';
import { entryIntoForceCommand } from './treaties/entry-into-force/entry-into-force.cli.js';
import { historyCommand } from './treaties/history/history.cli.js';
import { treatiesCommand } from './treaties/list-treaties/list-treaties.cli.js';
import { recordCommand } from './treaties/record-action/record-action.cli.js';
import { registerTreatyCommand } from './treaties/register-treaty/register-treaty.cli.js';
import { treatyCommand } from './treaties/show-treaty/show-treaty.cli.js';
import { relationsCommand } from './treaties/relations/relations.cli.js';
import { progressCommand } from './treaties/show-progress/progress.cli.js';
import { territoriesCommand } from './treaties/territories/territories.cli.js';
import { statusCommand } from './treaties/status/status.cli.js';

/** Every command; each lives with its use case. Nest is loaded only when one of them needs the ledger. */
export const commands: readonly CliCommand[] = [
  statusCommand,
  countsCommand,
  entryIntoForceCommand,
  treatiesCommand,
  treatyCommand,
  historyCommand,
  relationsCommand,
  progressCommand,
  territoriesCommand,
  activityCommand,
  changesCommand,
  reconcileCommand,
  statementsCommand,
  fundsCommand,
  fundCommand,
  bridgeCommand,
  participantsCommand,
  participantCommand,
  registerTreatyCommand,
  registerStatementCommand,
  registerParticipantCommand,
  recordCommand,
  registerFundCommand,
  pledgesCommand,
  pledgeCommand,
  recordPledgeCommand,
  recordPledgeActionCommand,
  receiptsCommand,
  receiptCommand,
  recordReceiptCommand,
  recordReceiptActionCommand,
  ratesCommand,
  publishRateCommand,
  revalueCommand,
  residualCommand,
  closeFundCommand,
  coverageCommand,
  correctCommand,
  markCommand,
  marksCommand,
  eventsCommand,
  iatiCommand,
  ftsCommand,
  importCommand,
  importTableCommand,
  importContributionsCommand,
  exportCommand,
  replayCommand,
];

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs the command line of this process and ends it with the exit code. */
export async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const code = await runCli(process.argv.slice(2), {
    commands,
    version: currentVersion(),
    terminal: { out: process.stdout, err: process.stderr },
    environment: process.env,
    create: async (config) => (await import('./app.module.js')).createApp(config, { trusted: true, say: toStderr }),
    serve: async (config) => {
      const [{ createApp }, { serve }] = await Promise.all([
        import('./app.module.js'),
        import('./platform/http/serve.js'),
      ]);
      await serve(config, createApp, toStderr);
      await new Promise(() => undefined);
    },
  });
  await new Promise((flushed) => process.stdout.write('', flushed));
  process.exit(code);
}
