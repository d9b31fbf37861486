import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { marksIn } from '../../knowledge/marks.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { Histories } from '../../platform/http/serve.js';
import { Recordings } from '../../recording/recordings.js';
import { RecordingsImport } from '../recordings-import.js';

/** Who recorded them, and the name of the mark that stands at their end. */
const HISTORIES_NAME = 'histories';

/** The register of participants and the crime treaties of events/histories. */
@Injectable()
export class ShippedHistories implements Histories {
  /** events/histories of the project: beside src, and beside dist. */
  readonly folder: string = fileURLToPath(new URL('../../../events/histories/', import.meta.url));

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(RecordingsImport) private readonly recordingsImport: RecordingsImport,
    @Inject(Recordings) private readonly recordings: Recordings,
  ) {}

  /** Loads the histories into an empty ledger, or completes a load that was cut off; a ledger with other content is left alone. Answers how many recordings were made. */
  async loadIfEmpty(say: (line: string) => void = () => undefined): Promise<{ readonly recorded: number }> {
    if (!(await this.wanted())) return { recorded: 0 };
    let recorded = 0;
    for (const file of await this.files()) recorded += await this.load(file);
    await this.mark();
    say(`Loaded the histories: ${String(recorded)} recordings.`);
    return { recorded };
  }

  private async wanted(): Promise<boolean> {
    const head = await this.ledger.head();
    if (head.position === 0) return true;
    for await (const [first] of this.ledger.read({ after: 0, upTo: 1, limit: 1 })) {
      if (first?.actor !== HISTORIES_NAME) return false;
    }
    return !(await marksIn(this.ledger)).has(HISTORIES_NAME);
  }

  private async files(): Promise<readonly string[]> {
    const participants = (await readdir(join(this.folder, 'participants'))).filter((name) => name.endsWith('.ndjson')).sort();
    const treaties = ['treaties.ndjson', 'actions.ndjson'].map((name) => join(this.folder, 'un-crime-treaties', name));
    return [...participants.map((name) => join(this.folder, 'participants', name)), ...treaties];
  }

  private async load(file: string): Promise<number> {
    const tally = await this.recordingsImport.record(file, {
      actor: HISTORIES_NAME,
      keepGoing: false,
      onRejected: ({ line, reason }) => {
        throw new Error(`The histories cannot be loaded: ${file}, line ${String(line)}: ${reason}`);
      },
    });
    return tally.recorded;
  }

  private async mark(): Promise<void> {
    const prepared = this.recordings.prepare({ record: 'mark', name: HISTORIES_NAME });
    if ('errors' in prepared) throw new Error(prepared.errors.map(({ detail }) => detail).join('; '));
    await this.ledger.write({ actor: HISTORIES_NAME, decide: prepared.write.decide });
  }
}
