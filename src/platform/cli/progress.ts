const BAR = 24;

/** Where progress is written; `isTTY`: to a person at a terminal. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Progress of a long piece of work on stderr: a bar on a terminal, else a line every three seconds. */
export class Progress {
  private readonly started = Date.now();
  private shown: number | null = null;

  constructor(
    private readonly what: string,
    private readonly out: ProgressStream = process.stderr,
  ) {}

  /**
   * `done` of `total`, in one unit; `words` say it in the reader's own: "12,000 lines". They are asked for when they
   * are shown.
   */
  at(done: number, total: number, words: () => string): void {
    const now = Date.now();
    const terminal = this.out.isTTY === true;
    const due = this.shown === null ? (terminal ? 0 : this.started + 3000) : this.shown + (terminal ? 100 : 3000);
    if (now < due) return;
    this.shown = now;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const percent = `${String(Math.floor(100 * share))} %`;
    if (!terminal) this.out.write(`${this.what}: ${words()}, ${percent}\n`);
    else
      this.out.write(
        `\r${this.what} [${bar(share)}] ${percent}, ${words()}${remaining(now - this.started, share)}\u001b[K`,
      );
  }

  /** Clears the bar, so that what follows stands on its own line. */
  end(): void {
    if (this.out.isTTY === true && this.shown !== null) this.out.write('\r\u001b[K');
    this.shown = null;
  }
}

function bar(share: number): string {
  const full = Math.floor(BAR * share);
  return '#'.repeat(full) + '-'.repeat(BAR - full);
}

/** Seconds still to go at the present pace, once there is one. */
function remaining(elapsed: number, share: number): string {
  if (elapsed < 1000 || share === 0) return '';
  return `, ${String(Math.ceil((elapsed * (1 - share)) / share / 1000))} s to go`;
}
