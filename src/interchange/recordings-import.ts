import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import type { DecisionResult } from '../recording/recording-kind.js';
import { Recordings } from '../recording/recordings.js';
import { DecidedLines } from './decided-lines.js';
import { readyLine, refusedLine, type LineOutcome, type Readied, type Rejected } from './judged-line.js';
import { linesOf, type Line } from './lines.js';
import { Rehearsal } from './rehearsal.js';

/** What became of a file's lines. `position`: that of the last event recorded, 0 where none was. */
export interface RecordingsTally {
  readonly lines: number;
  readonly recorded: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly events: number;
  readonly position: number;
}

/** How an import is done, and who hears of it. */
export interface ImportOptions {
  readonly actor: string;
  /** Go on after a line that cannot be recorded. */
  readonly keepGoing: boolean;
  readonly onRejected: (rejected: Rejected) => void;
  /** After every line: bytes read so far, and the tally. */
  readonly onLine?: (bytes: number, tally: RecordingsTally) => void;
  /** Stop before the next line. */
  readonly signal?: AbortSignal;
}

/** Recordings waiting for their commit at one time: enough to fill the ledger's groups. */
const IN_FLIGHT = 1024;
/** … unless their lines are long. */
const BYTES_IN_FLIGHT = 4 << 20;

const NOTHING: RecordingsTally = { lines: 0, recorded: 0, skipped: 0, rejected: 0, events: 0, position: 0 };

/** Records files of recordings (docs/contract.md §9) line by line, in order, or rehearses them. */
@Injectable()
export class RecordingsImport {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Recordings) private readonly recordings: Recordings,
  ) {}

  /**
   * Decides every line as if those before it had been recorded; records nothing. Keeps what it decided in `decided`.
   */
  async rehearse(file: string, options: ImportOptions, decided?: DecidedLines): Promise<RecordingsTally> {
    const lines = decided ?? new DecidedLines();
    try {
      return await this.decideAll(file, options, lines);
    } finally {
      if (decided === undefined) lines.close();
    }
  }

  /**
   * Records every line that can be, and stops at the first that cannot unless told to keep going. Lines already on
   * their way are then still recorded, and counted. Lines recorded before are skipped, so an import that was cut off is
   * resumed by running it again. `decided`: by a rehearsal of this file. It holds for every line at whose turn nobody
   * else has recorded anything; others are decided anew.
   */
  async record(file: string, options: ImportOptions, decided: DecidedLines | null = null): Promise<RecordingsTally> {
    return run(file, options, (line) => this.recordLine(line, options.actor, decided), IN_FLIGHT);
  }

  private async decideAll(file: string, options: ImportOptions, decided: DecidedLines): Promise<RecordingsTally> {
    let done: RecordingsTally | null = null;
    const written = await this.ledger.write<RecordingsTally>({
      actor: options.actor,
      dryRun: true,
      decide: async (working) => {
        // Decided again because somebody else recorded something: once is enough, the recording itself will tell what
        // that changed.
        if (done !== null) return { events: [], result: done };
        const rehearsal = new Rehearsal(working, decided.scratch, options.actor);
        done = await run(file, options, (line) => this.rehearseLine(line, rehearsal), 1);
        return { events: [], result: done };
      },
    });
    if (written.outcome !== 'dry-run') throw new Error(`A rehearsal ended as ${written.outcome}.`);
    return written.result;
  }

  private async rehearseLine(line: Line, rehearsal: Rehearsal): Promise<LineOutcome> {
    const readied = readyLine(line, this.recordings);
    if ('rejected' in readied) return readied;
    const decided = await readied.decide(rehearsal);
    if ('refused' in decided) return refusedLine(line, decided.refused, rehearsal.head.position);
    await rehearsal.append(line.number, decided.events);
    return { events: decided.events.length, position: rehearsal.head.position };
  }

  private async recordLine(line: Line, actor: string, decided: DecidedLines | null): Promise<LineOutcome> {
    const foreseen = decided?.of(line.number) ?? null;
    let readied: Readied | null = null;
    const written = await this.ledger.write<DecisionResult | { readonly rejected: Rejected }>({
      actor,
      decide: async (working) => {
        const events = foreseen === null ? null : (decided?.events(foreseen, working.head.position) ?? null);
        if (events !== null) return { events, result: { existing: [] } };
        readied ??= readyLine(line, this.recordings);
        return 'rejected' in readied ? { refused: readied } : readied.decide(working);
      },
    });
    if (written.outcome !== 'refused') return { events: written.events.length, position: written.position };
    return 'rejected' in written.refused ? written.refused : refusedLine(line, written.refused, written.position);
  }
}

/** Judges the lines in order, some of them at a time, and tells of each in order. */
async function run(
  file: string,
  options: ImportOptions,
  judge: (line: Line) => Promise<LineOutcome>,
  inFlight: number,
): Promise<RecordingsTally> {
  const waiting: { readonly line: Line; readonly outcome: Promise<LineOutcome> }[] = [];
  let tally = NOTHING;
  let bytes = 0;
  async function settle(): Promise<void> {
    const first = waiting.shift();
    if (first === undefined) return;
    const outcome = await first.outcome;
    bytes -= sizeOf(first.line);
    tally = counted(tally, outcome);
    if ('rejected' in outcome) options.onRejected(outcome.rejected);
    options.onLine?.(first.line.end, tally);
  }
  for await (const line of linesOf(file)) {
    if (options.signal?.aborted === true || (tally.rejected > 0 && !options.keepGoing)) break;
    const outcome = judge(line);
    // It is met when its turn comes; until then a failure is not an unhandled one.
    outcome.catch(() => undefined);
    waiting.push({ line, outcome });
    bytes += sizeOf(line);
    while (waiting.length >= inFlight || bytes > BYTES_IN_FLIGHT) await settle();
  }
  while (waiting.length > 0) await settle();
  return tally;
}

function sizeOf({ bytes }: Line): number {
  return bytes?.length ?? 0;
}

function counted(tally: RecordingsTally, outcome: LineOutcome): RecordingsTally {
  const lines = tally.lines + 1;
  if ('rejected' in outcome) return { ...tally, lines, rejected: tally.rejected + 1 };
  const { events, position } = outcome;
  if (events === 0) return { ...tally, lines, skipped: tally.skipped + 1 };
  return {
    ...tally,
    lines,
    recorded: tally.recorded + 1,
    events: tally.events + events,
    position: Math.max(tally.position, position),
  };
}
