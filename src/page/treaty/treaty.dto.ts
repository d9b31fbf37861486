import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** Which rows of the status table are shown: all, or those of a standing. */
export const SHOWN_ROWS = ['all', 'party', 'contracting', 'signatory', 'withdrawn', 'none'] as const;
export type ShownRows = (typeof SHOWN_ROWS)[number];

/** By what the status table is sorted; a minus stands for the other way round. */
export const ROW_ORDERS = ['participant', 'standing', 'signature', 'instrument', 'number', 'in-force'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** The view of a treaty: its two times, and what of the status table is shown. */
export class TreatyViewDto extends MomentDto {
  @IsOptional()
  @IsIn(SHOWN_ROWS)
  show?: ShownRows;

  /** A part of a name, or a code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsIn([...ROW_ORDERS, ...ROW_ORDERS.map((order) => `-${order}`)])
  sort?: RowOrder | `-${RowOrder}`;
}
