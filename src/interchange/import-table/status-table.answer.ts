import type { ShownKind } from '../../domain/treaty/model/kinds/kinds.js';
import type { FindingCode, RemarkCode } from '../../domain/status-table/table-finding.js';
import type { Overridable, RefusalCode } from '../../domain/refusal.js';
import { EventId, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';

/** An act by kind and date. */
export class TableActAnswer {
  /** @example "ratification" */
  kind: ShownKind;

  @LegalDate('2005-09-15')
  date: string;
}

/** An act that a table shows and the ledger did not know. */
export class AddedActAnswer extends TableActAnswer {
  /**
   * Line of the table.
   * @example 12
   */
  line: number | null;

  /** @example "ECU" */
  participant: string;

  /**
   * The name as printed.
   * @example "Ecuador"
   */
  name: string;

  /** What the field holds against it, and the page shows all the same. */
  despite: Overridable[];
}

/** An act that a table shows otherwise than the ledger knew it. */
export class CorrectedActAnswer {
  /** Line of the table; null where the participant's row is gone. */
  line: number | null;

  /** @example "MDA" */
  participant: string;

  /** @example "Republic of Moldova" */
  name: string;

  /** The event that is corrected. */
  @EventId()
  event: string;

  was: TableActAnswer;

  /** Null: the table does not show it any more. */
  now: TableActAnswer | null;

  despite: Overridable[];
}

/** A place of a table that a person should look at. */
export class TablePlaceAnswer {
  /** Line of the table; null for what it does not show at all. */
  line: number | null;

  /** Code of the participant, where it is known. */
  participant: string | null;

  /** What was read there; null where there is nothing. */
  read: string | null;

  /** What is the matter there, and what can be done. */
  detail: string;
}

/** What several places of a table share, told once. */
export class TableFindingAnswer {
  /** @example "unknown-name" */
  code: FindingCode | RefusalCode;

  /** How many places. */
  @Whole(16)
  count: number;

  /** What they share, and what settles all of them. */
  sentence: string;

  rows: TablePlaceAnswer[];
}

/** What was noticed and needs nothing. */
export class TableRemarkAnswer {
  /** @example "seen-later" */
  code: RemarkCode;

  @Whole(1)
  count: number;

  sentence: string;

  rows: TablePlaceAnswer[];
}

/** A mark and the position it names. */
export class TableMarkAnswer {
  /** @example "untc-uncac-2013-07-06" */
  name: string;

  @Whole(412)
  position: number;
}

/** What became of a status table, as a document. */
export type StatusTableReport = Pick<StatusTableAnswer, keyof StatusTableAnswer>;

/** What became of a status table, or would in a dry run. */
export class StatusTableAnswer {
  /** @example "uncac" */
  treaty: string;

  /** The day on which the table was seen so. */
  @LegalDate('2013-07-06')
  observedOn: string;

  dryRun: boolean;

  /** Rows of the table. */
  @Whole(171)
  rows: number;

  /** Acts that were recorded, or would be. */
  added: AddedActAnswer[];

  /** Acts that were corrected, or would be. */
  corrected: CorrectedActAnswer[];

  /** Acts that the table shows as the ledger knew them. */
  @Whole(338)
  unchanged: number;

  /** The registration was corrected to say that the treaty is not open for signature. */
  registrationCorrected: boolean;

  /** What could not be taken over, or is asked for, grouped by what it shares. */
  findings: TableFindingAnswer[];

  remarks: TableRemarkAnswer[];

  /** Events recorded, or that would be. */
  @Whole(3)
  events: number;

  /** Position of the last of them, or of the head where nothing was recorded. */
  @Whole(413)
  position: number;

  mark: TableMarkAnswer | null;

  /** All of it in a sentence. */
  summary: string;
}
