import type { Draft } from '../ledger/envelope.js';
import { ScratchFile } from './scratch-file.js';

/**
 * What was decided of a line, one for each of its events; or that it was recorded before. `at`: position of the head it
 * was decided upon. `previous`: place of the event before it in its stream.
 */
export type DecidedLine =
  | { readonly line: number; readonly at: number; readonly draft: null }
  | {
      readonly line: number;
      readonly at: number;
      readonly draft: Draft;
      readonly version: number;
      readonly previous: number;
    };

/** What was put aside for a line, each to be read when its turn comes. */
export type Foreseen = readonly string[];

/**
 * What a rehearsal decided, to be recorded as it is wherever the ledger is then as it was foreseen. Close it after use.
 */
export class DecidedLines {
  readonly scratch = new ScratchFile();
  private reading: Generator<{ readonly text: string }> | null = null;
  private next: string | null = null;
  private outdated = false;

  /** What was decided of a line; null where that is not known. Lines are asked for in order. */
  of(line: number): Foreseen | null {
    if (this.reading === null) this.advance();
    while (this.next !== null && lineOf(this.next) < line) this.advance();
    const texts: string[] = [];
    for (; this.next !== null && lineOf(this.next) === line; this.advance()) texts.push(this.next);
    return texts.length === 0 ? null : texts;
  }

  /**
   * The events decided of a line; null where the ledger does not stand as foreseen. Then somebody else is recording,
   * and nothing holds any more.
   */
  events(foreseen: Foreseen, position: number): readonly Draft[] | null {
    const decided = foreseen.map((text) => JSON.parse(text) as DecidedLine);
    this.outdated ||= decided[0]?.at !== position;
    return this.outdated ? null : decided.flatMap(({ draft }) => draft ?? []);
  }

  close(): void {
    this.scratch.close();
  }

  private advance(): void {
    this.reading ??= this.scratch.all();
    const step = this.reading.next();
    this.next = step.done === true ? null : step.value.text;
  }
}

/** The number after `{"line":`, with which every text begins. */
function lineOf(text: string): number {
  return Number.parseInt(text.slice(8, 24), 10);
}
