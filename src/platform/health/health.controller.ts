import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  type HealthCheckResult,
  HealthCheckService,
  type HealthIndicatorResult,
  HealthIndicatorService,
} from '@nestjs/terminus';
import { CheckFacts, type Notice, Readiness, type ReadinessCheck } from './readiness.js';

const PATIENCE_MS = 2000;

/** Is the process alive, and can it answer? */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * The database answers and stores what is written, its migrations are done, its sums follow this law, the histories
   * are loaded. 503 until then.
   */
  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    const checks = [...this.readiness.all()].map(
      ([name, check]) =>
        () =>
          this.ask(name, check),
    );
    const notices = [...this.readiness.notices()].map(
      ([name, notice]) =>
        () =>
          this.heed(name, notice),
    );
    return this.health.check([() => this.start(), ...checks, ...notices]);
  }

  private start(): Promise<HealthIndicatorResult> {
    const waiting = this.readiness.reasons();
    const indicator = this.indicators.check('start');
    return Promise.resolve(waiting.length === 0 ? indicator.up() : indicator.down({ waiting }));
  }

  private async ask(name: string, check: ReadinessCheck): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name);
    try {
      const found = await inTime(check());
      if (!(found instanceof CheckFacts)) return indicator.up();
      return found.ready ? indicator.up(found.facts) : indicator.down(found.facts);
    } catch {
      return indicator.down();
    }
  }

  /** A warning makes nothing unready, nor does its not being answered: the checks see to that. */
  private async heed(name: string, notice: Notice): Promise<HealthIndicatorResult> {
    const warning = await inTime(notice()).catch(() => null);
    return this.indicators.check(name).up(warning === null ? undefined : { warning });
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}
