import { IsString, MaxLength } from 'class-validator';

/** The participant that an address names. Codes are in capitals; any other is unknown. */
export class ParticipantPath {
  /**
   * Code of the participant.
   * @example "ECU"
   */
  @IsString()
  @MaxLength(200)
  code: string;
}
