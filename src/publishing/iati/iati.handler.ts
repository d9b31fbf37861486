import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { iatiActivities } from '../../domain/fund/exports/iati/activity.js';
import { xmlText } from '../../domain/fund/exports/iati/xml-text.js';
import { answered } from '../../knowledge/moments/answered.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { FundExports } from '../fund-exports.js';

/** A fund as IATI 2.03. */
export class Iati extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

/** Answers the IATI activity of a fund, as XML only. Problem `unknown-fund`. */
@QueryHandler(Iati)
export class IatiHandler implements IQueryHandler<Iati> {
  constructor(
    private readonly moments: Moments,
    private readonly exports: FundExports,
  ) {}

  async execute({ id, request }: Iati): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const activities = iatiActivities(await this.exports.of(id, moment));
    const { times, options } = answered(moment, request, { path: `/v1/funds/${id}/iati`, name: `${id}-iati` });
    return new Answer({ fund: id, ...times }, { ...options, xml: () => xmlText(activities) });
  }
}
