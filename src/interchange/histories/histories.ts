import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { marksIn } from '../../knowledge/moments/marks.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { HistoryChoice } from '../../config.js';
import { Progress } from '../../platform/cli/progress.js';
import type { Histories } from '../../platform/http/serve.js';
import { Recordings } from '../../recording/recordings.js';
import { unpackedSize } from '../lines.js';
import { RecordingsImport } from '../recordings-import.js';

/** Who recorded them. */
const ACTOR = 'histories';

/**
 * Each set of histories with the mark that stands at its end. Folders and files are in the order in which they can be
 * recorded. `in`: the choices that it belongs to; `never`: the mark of a set that tells of the same treaties.
 */
const SETS = [
  {
    mark: 'histories',
    in: ['load', 'all', 'untc'],
    never: null,
    files: [
      ['participants', /^participants\.ndjson$/],
      ['un-crime-treaties', /^treaties\.ndjson$/],
      ['un-crime-treaties', /^actions\.ndjson$/],
    ],
  },
  {
    mark: 'histories-funds',
    in: ['load', 'all', 'untc'],
    never: null,
    files: [
      ['un-crime-fund', /^fund\.ndjson$/],
      ['un-crime-fund', /^pledges\.ndjson$/],
      ['un-crime-fund', /^coverage\.ndjson$/],
      ['un-crime-fund', /^statement\.ndjson$/],
    ],
  },
  {
    mark: 'histories-register',
    in: ['load', 'all', 'untc'],
    never: null,
    files: [
      ['participants', /^organisations\.ndjson$/],
      ['participants', /^territories\.ndjson$/],
    ],
  },
  {
    mark: 'histories-entry-into-force',
    in: ['all'],
    never: 'histories-untc',
    files: [['entry-into-force', /\.ndjson$/]],
  },
  {
    mark: 'histories-crime-treaties-2025',
    in: ['load', 'all', 'untc'],
    never: null,
    files: [
      ['un-crime-treaties', /^actions-2014-2025\.ndjson$/],
      ['un-crime-treaties', /^coverage\.ndjson$/],
    ],
  },
  {
    mark: 'histories-progress',
    in: ['load', 'all', 'untc'],
    never: null,
    files: [['un-crime-treaties', /^progress\.ndjson$/]],
  },
  {
    mark: 'histories-untc',
    in: ['untc'],
    never: 'histories-entry-into-force',
    files: [['untc', /\.ndjson\.gz$/]],
  },
] as const satisfies readonly {
  readonly mark: string;
  readonly in: readonly HistoryChoice[];
  readonly never: string | null;
  readonly files: readonly (readonly [folder: string, name: RegExp])[];
}[];

/** The register of participants and territories, the crime treaties, the crime fund, and what else is chosen. */
@Injectable()
export class ShippedHistories implements Histories {
  /** events/histories of the project: beside src, and beside dist. */
  readonly folder: string = fileURLToPath(new URL('../../../events/histories/', import.meta.url));

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(RecordingsImport) private readonly recordingsImport: RecordingsImport,
    @Inject(Recordings) private readonly recordings: Recordings,
  ) {}

  /**
   * Loads the histories into an empty ledger, or completes a load that was cut off; a ledger with other content is left
   * alone. Answers how many recordings were made.
   */
  async loadIfEmpty(
    say: (line: string) => void = () => undefined,
    choice: HistoryChoice = 'load',
  ): Promise<{ readonly recorded: number }> {
    const marks = await marksIn(this.ledger);
    const missing = SETS.filter(
      ({ mark, in: choices }) => (choices as readonly HistoryChoice[]).includes(choice) && !marks.has(mark),
    );
    if (missing.length === 0 || !(await this.filledByHistories())) return { recorded: 0 };
    let recorded = 0;
    for (const { mark, never, files } of missing) {
      if (never !== null && marks.has(never)) {
        say(`This ledger has ${never}, which tells of the same treaties as ${mark}. Start on an empty data folder.`);
        continue;
      }
      for (const [folder, name] of files) recorded += await this.loadAll(join(this.folder, folder), name);
      await this.mark(mark);
    }
    if (recorded > 0) say(`Loaded the histories: ${String(recorded)} recordings.`);
    return { recorded };
  }

  /** Whether the ledger is empty, or histories alone have filled it. */
  private async filledByHistories(): Promise<boolean> {
    const head = await this.ledger.head();
    for await (const page of this.ledger.read({ after: 0, upTo: head.position })) {
      if (page.some(({ actor }) => actor !== ACTOR)) return false;
    }
    return true;
  }

  private async loadAll(folder: string, wanted: RegExp): Promise<number> {
    const names = (await readdir(folder)).filter((name) => wanted.test(name)).sort();
    let recorded = 0;
    for (const name of names) recorded += await this.load(join(folder, name));
    return recorded;
  }

  private async load(file: string): Promise<number> {
    const progress = new Progress('histories');
    const size = unpackedSize(file);
    const tally = await this.recordingsImport.record(file, {
      actor: ACTOR,
      keepGoing: false,
      onLine: (bytes, { lines }) => progress.at(bytes, size, () => `${lines.toLocaleString('en')} lines`),
      onRejected: ({ line, reason }) => {
        throw new Error(`The histories cannot be loaded: ${file}, line ${String(line)}: ${reason}`);
      },
    });
    progress.end();
    return tally.recorded;
  }

  private async mark(name: string): Promise<void> {
    const prepared = this.recordings.prepare({ record: 'mark', name });
    if ('errors' in prepared) throw new Error(prepared.errors.map(({ detail }) => detail).join('; '));
    await this.ledger.write({ actor: ACTOR, decide: prepared.write.decide });
  }
}
