import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OtherLaw } from '../../ledger/ledger.js';
import { Progress } from '../../platform/cli/progress.js';
import { CheckFacts, Readiness } from '../../platform/health/readiness.js';
import type { LawOfSums } from '../../platform/http/serve.js';
import { PostingsCompanion } from '../postings-companion.js';
import { Rebuild, RebuildUnderWay, type Rebuilt } from './rebuild.js';

/** How long to wait for another process that rebuilds already. */
const PAUSE_MS = 200;

/** Sees to it that the postings follow the law that this process speaks, before anybody is told a sum. */
@Injectable()
export class StandingLaw implements LawOfSums {
  private rebuilding = false;

  constructor(
    @Inject(Rebuild) private readonly rebuild: Rebuild,
    @Inject(PostingsCompanion) private readonly companion: PostingsCompanion,
    @Inject(Readiness) readiness: Readiness,
  ) {
    readiness.check('law', () => this.health());
  }

  async stands(): Promise<boolean> {
    return (await this.rebuild.postingsLaw()) === this.companion.law;
  }

  async establish(say: (line: string) => void): Promise<void> {
    const spoken = this.companion.law;
    this.rebuilding = true;
    try {
      for (let law = await this.rebuild.postingsLaw(); law !== spoken; law = await this.rebuild.postingsLaw()) {
        if (law > spoken) throw new OtherLaw(spoken, law);
        if (!(await this.renewed(law, say))) await pause(PAUSE_MS);
      }
    } finally {
      this.rebuilding = false;
    }
  }

  /** False where another process rebuilds already. */
  private async renewed(law: number, say: (line: string) => void): Promise<boolean> {
    try {
      await this.renew(law, say);
      return true;
    } catch (error) {
      if (error instanceof RebuildUnderWay) return false;
      throw error;
    }
  }

  private async renew(law: number, say: (line: string) => void): Promise<void> {
    const spoken = String(this.companion.law);
    const progress = new Progress('rebuild', { write: (text) => say(text.trimEnd()) });
    const before = law === 0 ? 'no numbered law' : `law ${String(law)}`;
    let announced = false;
    const done = await this.rebuild.renew((events, of) => {
      if (!announced) say(`The sums of this ledger follow ${before}; they are rebuilt under law ${spoken}.`);
      announced = true;
      progress.at(events, of, () => `${String(events)} of ${String(of)} events`);
    });
    if (done !== null) say(summary(done, spoken));
  }

  private async health(): Promise<CheckFacts> {
    const [spoken, sums] = [this.companion.law, await this.rebuild.postingsLaw()];
    const state = sums === spoken ? 'current' : sums > spoken ? 'newer' : this.rebuilding ? 'rebuilding' : 'older';
    return new CheckFacts(state === 'current', { number: spoken, sums, state });
  }
}

function summary({ events, postings, onlyLive, onlyRebuilt, sums }: Rebuilt, law: string): string {
  const same = onlyLive + onlyRebuilt === 0;
  const changed = same ? 'all as before' : `${String(onlyLive)} no longer hold, and ${String(onlyRebuilt)} are new`;
  const edited =
    sums.differing === 0 ? '' : `; ${String(sums.differing)} running sums were not what the postings added up to`;
  return `Rebuilt ${String(postings)} postings from ${String(events)} events under law ${law}: ${changed}${edited}.`;
}
