import { Module } from '@nestjs/common';
import { CLOCK, systemClock } from './moments/clock.js';
import { Moments } from './moments/moments.js';
import { NeededPosition } from './moments/needed-position.js';

/** What is believed at a position, and which position and day a request means. */
@Module({ providers: [Moments, NeededPosition, { provide: CLOCK, useValue: systemClock }], exports: [Moments, CLOCK] })
export class KnowledgeModule {}
