import { Injectable } from '@nestjs/common';

/** Answers where the part is ready, or what there is to say of it; throws where it is not ready. */
export type ReadinessCheck = () => Promise<unknown>;

/** Whether a part is ready, with facts that health shows. */
export class CheckFacts {
  constructor(
    readonly ready: boolean,
    readonly facts: Readonly<Record<string, string | number>>,
  ) {}
}

/** A sentence on what is not as it should be, though the service can answer; null where all is well. */
export type Notice = () => Promise<string | null>;

/** Whether the service can answer: what is still under way holds it back, and checks ask the parts it rests on. */
@Injectable()
export class Readiness {
  private readonly held = new Set<string>();
  private readonly checks = new Map<string, ReadinessCheck>();
  private readonly noticed = new Map<string, Notice>();

  /** Not ready until the returned function is called. `reason` is shown: `loading histories`. */
  hold(reason: string): () => void {
    this.held.add(reason);
    return () => void this.held.delete(reason);
  }

  /** Asked whenever readiness is: `ledger`, for one. */
  check(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Asked like a check, but it only warns: `clocks`, for one. */
  notice(name: string, notice: Notice): void {
    this.noticed.set(name, notice);
  }

  /** What holds the service back at present. */
  reasons(): readonly string[] {
    return [...this.held];
  }

  /** The checks by name. */
  all(): ReadonlyMap<string, ReadinessCheck> {
    return this.checks;
  }

  /** What only warns, by name. */
  notices(): ReadonlyMap<string, Notice> {
    return this.noticed;
  }
}
