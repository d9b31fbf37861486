import { accession, codeOf, day, state } from './bodies.js';
import { post } from './clients.js';
import { until } from './processes.js';

const WRITERS = 8;

/** One request that is sent until it is acknowledged. */
export interface Task {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ref: string;
}

/** A State's registration and its accession to the treaty `hot`, as tasks. */
export function tasks(number: number): readonly Task[] {
  const code = codeOf(number);
  return [
    { path: '/v1/participants', body: state(code), ref: `state/${code}` },
    { path: '/v1/treaties/hot/actions', body: accession(code, day(number), `hot/${code}`), ref: `hot/${code}` },
  ];
}

/**
 * Writers at a service that may be dying. `url` is asked anew for every request; an unacknowledged one is repeated
 * under its key.
 */
export class Writers {
  /** The position told, by ref. */
  readonly acknowledged = new Map<string, number>();
  /** Answers that are neither an acknowledgement nor a "try again". */
  readonly unexpected: string[] = [];
  unanswered = 0;
  private readonly work: readonly Promise<void>[];

  constructor(
    private readonly url: () => string,
    private next: number,
    private readonly end: number,
  ) {
    this.work = Array.from({ length: WRITERS }, () => this.write());
  }

  /** Waits until so many are acknowledged. */
  async reach(enough: number): Promise<void> {
    await until(`${String(enough)} are acknowledged`, () => this.acknowledged.size >= enough, 60_000);
  }

  async done(): Promise<void> {
    await Promise.all(this.work);
  }

  private async write(): Promise<void> {
    for (let number = this.next++; number < this.end; number = this.next++) {
      for (const task of tasks(number)) await this.insist(task);
    }
  }

  private async insist({ path, body, ref }: Task): Promise<void> {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline;) {
      const answer = await post(this.url() + path, body, { 'idempotency-key': ref }).catch(() => null);
      if (answer?.status === 201) return void this.acknowledged.set(ref, answer.body.position ?? 0);
      if (answer !== null && answer.status !== 503) return void this.unexpected.push(`${ref}: ${answer.text}`);
      this.unanswered += 1;
      await new Promise((later) => setTimeout(later, 20));
    }
    this.unexpected.push(`${ref}: was never acknowledged`);
  }
}
