import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { QUANTITIES } from '../../funds/figures/bridge/bridge.dto.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** What the view of a bridge is asked for. */
export class BridgeViewDto extends MomentDto {
  /** The earlier state of knowledge. Default: the empty ledger. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  from = '0';

  /** The later one. Default: `at`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;

  /** Of what. */
  @IsOptional()
  @IsIn(QUANTITIES, { message: `quantity must be one of ${QUANTITIES.join(', ')}` })
  quantity: (typeof QUANTITIES)[number] = 'pledged';
}
