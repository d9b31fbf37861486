import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recorded } from '../../../platform/http/answer.js';
import { currentRequest } from '../../../platform/http/current-request.js';
import { statusTableReport } from '../status-table-report.js';
import { TableImport } from '../table-import.js';
import type { StatusTableDto } from './status-table.dto.js';
import { tableOptionsOf } from './table-request.js';

/** Record what a depositary's table says otherwise than the ledger knows. */
export class FeedTable extends Command<Recorded> {
  constructor(
    readonly treaty: string,
    readonly table: Buffer,
    readonly asked: StatusTableDto,
  ) {
    super();
  }
}

/** Feeds status tables. Problems as of TableImport, and `invalid-mapping`. */
@CommandHandler(FeedTable)
export class FeedTableHandler implements ICommandHandler<FeedTable> {
  constructor(@Inject(TableImport) private readonly tables: TableImport) {}

  async execute({ treaty, table, asked }: FeedTable): Promise<Recorded> {
    const options = tableOptionsOf(treaty, asked, currentRequest().actor);
    const outcome = await this.tables.run(table, options);
    const nothing = options.dryRun || outcome.events === 0;
    const location = `/v1/treaties/${encodeURIComponent(treaty)}/status`;
    const report = statusTableReport(outcome, options);
    return new Recorded({ ...report }, nothing ? { status: 200 } : { status: 201, location });
  }
}
