import type { CliCommand } from '../../platform/cli/command.js';
import { Problem } from '../../platform/http/problem.js';
import { Progress } from '../../platform/cli/progress.js';
import type { Rebuilt } from './rebuild.js';
import type { SumDifference } from './running-sums.js';

/** `foedera replay [--check]`: the postings once more from the events. */
export const replayCommand: CliCommand = (program, runtime) => {
  program
    .command('replay')
    .description(
      'rebuild the postings from the events beside the live ones, compare both, and swap them; reading and writing go on',
    )
    .option(
      '--check',
      'compare with readings from scratch too; exit with 7 and leave the live postings in place if anything differs',
    )
    .action(async ({ check }: { check?: true }) => {
      const { Rebuild, RebuildUnderWay } = await import('./rebuild.js');
      const rebuild = (await runtime.application()).get(Rebuild, { strict: false });
      const progress = new Progress('replay');
      try {
        const done = await rebuild.run({
          check: check === true,
          onProgress: (events, of) => progress.at(events, of, () => `${String(events)} of ${String(of)} events`),
        });
        progress.end();
        for (const line of differencesOf(done)) runtime.say(line);
        runtime.print(program.opts<{ json?: true }>().json === true ? JSON.stringify(done) : summary(done));
        if (check === true && !done.swapped) runtime.exit(7);
      } catch (error) {
        if (error instanceof RebuildUnderWay) throw new Problem(409, 'conflict', 'Conflict', error.message);
        throw error;
      } finally {
        progress.end();
      }
    });
};

function summary(done: Rebuilt): string {
  const { events, postings, comparedUpTo, swapped, onlyLive, onlyRebuilt, scratch } = done;
  const compared =
    onlyLive + onlyRebuilt === 0
      ? `They equal the live ones up to position ${String(comparedUpTo)}`
      : `Up to position ${String(comparedUpTo)}, ${String(onlyLive)} are only in the live set and ${String(onlyRebuilt)} only in the rebuilt one`;
  const fate = swapped
    ? 'the rebuilt set has taken their place'
    : 'the live set was left in place; run foedera replay without --check to replace it';
  return `Rebuilt ${String(postings)} postings from ${String(events)} events. ${compared}${againstScratch(scratch)}${sumsOf(done)}; ${fate}.`;
}

/** Of sums that are as they should be only a check speaks. */
function sumsOf({ sums: { differing }, swapped, scratch }: Rebuilt): string {
  if (differing === 0) return scratch === null ? '' : '; the running sums are what the postings add up to';
  const [number, are, were] =
    differing === 1 ? ['1 running sum', 'is', 'was'] : [`${String(differing)} running sums`, 'are', 'were'];
  return swapped
    ? `; ${number} ${were} not what the postings add up to, and all have been made anew`
    : `; ${number} ${are} not what the postings add up to`;
}

function againstScratch(scratch: Rebuilt['scratch']): string {
  if (scratch === null) return '';
  const { readings, differing } = scratch;
  const said = differing === 0 ? 'all agree' : `${String(differing)} say otherwise`;
  return `; of ${String(readings)} readings of treaties from scratch ${said}`;
}

function differencesOf({ first, scratch, sums }: Rebuilt): readonly string[] {
  const rows = [...first, ...(scratch?.first ?? [])].map(
    (row) =>
      `only ${row.in}: position ${String(row.position)}, ${row.account} ${row.participant} ${row.date} ${row.delta.startsWith('-') ? '' : '+'}${row.delta}`,
  );
  return [...rows, ...sums.first.map(differingSum)];
}

function differingSum(sum: SumDifference): string {
  const { account, participant, period, instrument, currency, bucket, stored, postings } = sum;
  const key = [account, participant, period || 'ever', instrument, currency, bucket].filter((part) => part !== '');
  return `running sum: ${key.join(' ')}: stored ${stored ?? 'none'}, the postings add up to ${postings ?? 'none'}`;
}
