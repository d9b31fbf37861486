import { Global, Module } from '@nestjs/common';
import { documentProblems } from '../platform/http/problems/catalogue.js';
import { Recorder } from './recorder/recorder.js';
import { Recordings } from './recordings.js';
import { REFUSALS } from './refusals/refusals.js';

/** The way into the ledger, shared by all use cases that record. */
@Global()
@Module({ providers: [Recorder, Recordings], exports: [Recorder, Recordings] })
export class RecordingModule {
  constructor() {
    documentProblems(REFUSALS);
  }
}
