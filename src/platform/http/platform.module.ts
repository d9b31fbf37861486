import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CONFIG, type Config } from '../../config.js';
import { AnswerInterceptor, SPOKEN_LAW } from './answers/answer-interceptor.js';
import { RequestValidation } from './input/validation.js';
import { HealthModule } from '../health/health.module.js';
import { Metrics, MetricsController } from '../observability/metrics.js';

/** What every part of the service stands on: settings, validation, answers, health, measurements. */
@Global()
@Module({})
export class PlatformModule {
  /** `law`: the number of the law that answers follow; null: none that can change. */
  static forRoot(config: Config, law: number | null): DynamicModule {
    return {
      module: PlatformModule,
      imports: [HealthModule],
      controllers: [MetricsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SPOKEN_LAW, useValue: law },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_PIPE, useClass: RequestValidation },
        Metrics,
      ],
      exports: [CONFIG, Metrics],
    };
  }
}
