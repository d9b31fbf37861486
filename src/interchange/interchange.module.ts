import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { documentProblems } from '../platform/http/problems/catalogue.js';
import { HISTORIES } from '../platform/http/serve.js';
import { FILE_PROBLEMS } from './file-problems.js';
import { ShippedHistories } from './histories/histories.js';
import { ContributionsImport } from './import-contributions/contributions-import.js';
import { FeedTableHandler } from './import-table/by-http/feed-table.handler.js';
import { StatusTableController } from './import-table/by-http/status-table.controller.js';
import { TableImport } from './import-table/table-import.js';
import { RecordingsImport } from './recordings-import.js';

/**
 * Files in and out: recordings, status tables, exports of the ledger, the histories that ship. Needs the
 * RecordingModule and every module that records.
 */
@Module({
  imports: [CqrsModule],
  controllers: [StatusTableController],
  providers: [
    FeedTableHandler,
    RecordingsImport,
    TableImport,
    ContributionsImport,
    { provide: HISTORIES, useClass: ShippedHistories },
  ],
  exports: [RecordingsImport, HISTORIES],
})
export class InterchangeModule {
  constructor() {
    documentProblems(FILE_PROBLEMS);
  }
}
