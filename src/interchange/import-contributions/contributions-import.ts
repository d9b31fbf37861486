import { Inject, Injectable } from '@nestjs/common';
import { Moments, plainDate } from '../../knowledge/moments/moments.js';
import { fundIn, fundStream } from '../../knowledge/money/funds.js';
import type { Draft } from '../../ledger/envelope.js';
import type { Ledger, Working } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { unknownFund } from '../../domain/fund/fund/objection-to-days.js';
import type { Refusal } from '../../domain/refusal.js';
import { Problem } from '../../platform/http/problem.js';
import { fileProblem } from '../file-problems.js';
import { Recordings } from '../../recording/recordings.js';
import { refusalProblem } from '../../recording/refusals/refusals.js';
import type { DecidedLine } from '../decided-lines.js';
import { Rehearsal } from '../rehearsal.js';
import { ScratchFile } from '../scratch-file.js';
import { rehearseRows } from './rehearse-rows.js';
import { columnsOf, contributionsTable, type ContributionsTable } from './contributions-table.js';
import type { ContributionsTally } from './contributions-tally.js';

/** What is asked of the import of one table. */
export interface ContributionsOptions {
  readonly fund: string;
  /** What the names of its rows begin with. */
  readonly prefix: string;
  readonly actor: string;
  readonly dryRun: boolean;
  /** Record what can be, and tell the rest; else nothing is recorded where anything cannot be. */
  readonly keepGoing: boolean;
  /** The day on which the table was seen so; null: not said. */
  readonly observed: string | null;
  readonly document: string;
  readonly onRow?: (rows: number, of: number) => void;
}

/** What became of a table. `position`: that of the last event recorded; 0 where none was. */
export interface ContributionsOutcome {
  readonly tally: ContributionsTally;
  readonly recorded: number;
  readonly position: number;
}

/** A table decided on the ledger as it stood at a position. */
interface Rehearsed {
  readonly tally: ContributionsTally;
  readonly position: number;
}

/**
 * So many events are recorded in one write. A table of contributions is one. Of a larger one, what is recorded stays
 * when it is cut off.
 */
const MOST_EVENTS = 5_000;
/** So often a table is decided anew because somebody else recorded something meanwhile. */
const MOST_TRIES = 5;

/** Feeds a fund's table of contributions and records what its rows say otherwise than before. */
@Injectable()
export class ContributionsImport {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Recordings) private readonly recordings: Recordings,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  /**
   * `columns`: the mapping as parsed JSON. Throws Problem 422 `invalid-columns`, `not-a-table`, `unknown-fund`, 400
   * `invalid-parameter`, and 409 `ledger-busy` where others kept recording meanwhile. What could not be taken over is
   * told in the tally.
   */
  async run(file: string, columns: unknown, options: ContributionsOptions): Promise<ContributionsOutcome> {
    this.checkObserved(options.observed);
    const table = await contributionsTable(file, columnsOf(columns), options.prefix);
    let recorded = 0;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const scratch = new ScratchFile();
      try {
        const { tally, position } = await this.rehearse(table, options, scratch);
        if (options.dryRun || tally.events === 0 || (tally.findings.length > 0 && !options.keepGoing)) {
          return { tally, recorded, position: recorded === 0 ? 0 : position };
        }
        const done = await this.record(scratch, position, options.actor);
        recorded += done.recorded;
        if (done.whole) return { tally, recorded, position: done.position };
      } finally {
        scratch.close();
      }
    }
    const detail =
      'Others kept recording while the table was read. Run the same command again: what is recorded already is not recorded twice.';
    throw fileProblem('ledger-busy', detail);
  }

  private checkObserved(observed: string | null): void {
    if (observed === null || plainDate('observed', observed) <= this.moments.today()) return;
    throw new Problem(
      400,
      'invalid-parameter',
      'Invalid parameter',
      `observed ${observed} lies ahead: a table is fed once it was seen.`,
    );
  }

  /**
   * Decides the whole table on the ledger as it stands at `position`; keeps the events in `scratch`, records nothing.
   */
  private async rehearse(
    table: ContributionsTable,
    options: ContributionsOptions,
    scratch: ScratchFile,
  ): Promise<Rehearsed> {
    const before: Rehearsed[] = [];
    const written = await this.ledger.write<Rehearsed | { readonly refusal: Refusal }>({
      actor: options.actor,
      dryRun: true,
      decide: async (base) => {
        // Decided again because somebody else recorded something: the recording will tell whether it still holds.
        const [done] = before;
        if (done !== undefined) return { events: [], result: done };
        if ((await fundIn(base, options.fund)) === null)
          return { refused: { refusal: unknownFund(options.fund).refused } };
        const rehearsed = { tally: await this.decideAll(table, options, base, scratch), position: base.head.position };
        before.push(rehearsed);
        return { events: [], result: rehearsed };
      },
    });
    if (written.outcome === 'refused' && 'refusal' in written.refused) {
      throw refusalProblem(written.refused.refusal, fundStream(options.fund));
    }
    if (written.outcome !== 'dry-run' || 'refusal' in written.result)
      throw new Error(`A rehearsal ended as ${written.outcome}.`);
    return written.result;
  }

  private decideAll(
    table: ContributionsTable,
    options: ContributionsOptions,
    base: Working,
    scratch: ScratchFile,
  ): Promise<ContributionsTally> {
    const { fund, observed, document, prefix, actor, onRow } = options;
    const rehearsal = new Rehearsal(base, scratch, actor);
    const progress = onRow === undefined ? {} : { onRow: (rows: number) => onRow(rows, table.rows) };
    return rehearseRows(table, {
      base,
      rehearsal,
      recordings: this.recordings,
      prefix,
      from: { fund, observed, document },
      ...progress,
    });
  }

  /** Records what was decided, as long as the ledger stands as it was then. */
  private async record(
    scratch: ScratchFile,
    from: number,
    actor: string,
  ): Promise<{ readonly recorded: number; readonly position: number; readonly whole: boolean }> {
    let [recorded, position] = [0, from];
    for (const events of inGroups(scratch)) {
      const expected = position;
      const written = await this.ledger.write<null>({
        actor,
        decide: async ({ head }) => (head.position === expected ? { events, result: null } : { refused: null }),
      });
      if (written.outcome !== 'recorded') return { recorded, position, whole: false };
      recorded += written.events.length;
      position = written.position;
    }
    return { recorded, position, whole: true };
  }
}

function* inGroups(scratch: ScratchFile): Generator<readonly Draft[]> {
  let group: Draft[] = [];
  for (const { text } of scratch.all()) {
    const { draft } = JSON.parse(text) as DecidedLine;
    if (draft !== null) group.push(draft);
    if (group.length < MOST_EVENTS) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
