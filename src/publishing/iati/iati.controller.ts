import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../platform/http/answer.js';
import { ApiXmlAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ExportedFundPath } from '../fund-path.dto.js';
import { Iati } from './iati.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class IatiController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * The fund as an activity of IATI 2.03: what is pledged, signed and received as transactions, what is to come as
   * planned disbursements.
   */
  @Get(':id/iati')
  @ApiXmlAnswer('An IATI 2.03 activity file: one activity, valid by `iati-activities-schema.xsd`.', {
    404: ['unknown-fund'],
  })
  iati(@Param() { id }: ExportedFundPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new Iati(id, request));
  }
}
