/** Lets one after the other in, in the order they came. */
export class Lock {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when everything that came before has ended. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
