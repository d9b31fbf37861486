const BAR = 24;

/** Progress of a long piece of work on stderr: a bar on a terminal, else a line every few seconds. */
export class Progress {
  private readonly started = Date.now();
  private shown = 0;

  /** `total`: of the same unit that `at` is told, or null where it is unknown. */
  constructor(
    private readonly what: string,
    private readonly total: number | null,
    private readonly out: { write(text: string): unknown; readonly isTTY?: boolean } = process.stderr,
  ) {}

  /** `done` of `total`; `words` say it in the reader's own unit: "12,000 lines". */
  at(done: number, words: string): void {
    const now = Date.now();
    const every = this.out.isTTY === true ? 100 : 3000;
    if (now - this.shown < every && this.shown > 0) return;
    if (this.shown === 0 && this.out.isTTY !== true && now - this.started < every) return;
    this.shown = now;
    this.out.write(this.out.isTTY === true ? `\r${this.bar(done)} ${words}\u001b[K` : `${this.what}: ${words}${this.share(done)}\n`);
  }

  /** Ends the bar, so that what follows stands on its own line. */
  end(): void {
    if (this.out.isTTY === true && this.shown > 0) this.out.write('\r\u001b[K');
  }

  private share(done: number): string {
    return this.total === null || this.total === 0 ? '' : `, ${String(Math.floor((100 * done) / this.total))} %`;
  }

  private bar(done: number): string {
    if (this.total === null || this.total === 0) return `${this.what}:`;
    const full = Math.min(BAR, Math.floor((BAR * done) / this.total));
    const seconds = (Date.now() - this.started) / 1000;
    const left = done > 0 ? Math.ceil((seconds * (this.total - done)) / done) : null;
    const eta = left === null || seconds < 1 ? '' : `, ${String(left)} s left`;
    return `${this.what} [${'#'.repeat(full)}${'-'.repeat(BAR - full)}]${this.share(done)}${eta}:`;
  }
}
