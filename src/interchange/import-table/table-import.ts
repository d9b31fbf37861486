import { Inject, Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/calendar/plain-date.js';
import type { Refusal } from '../../domain/refusal.js';
import { shownIn, tableDifference } from '../../domain/status-table/table-difference.js';
import { NOTHING_MAPPED, type TableMapping } from '../../domain/status-table/table-mapping.js';
import type { TableFinding, TableRemark } from '../../domain/status-table/table-finding.js';
import { readStatusTable, type StatusTable } from '../../domain/status-table/read-table.js';
import { TREATY_KINDS } from '../../domain/treaty/model/kinds/kinds.js';
import type { Treaty } from '../../domain/treaty/model/treaty.js';
import { Moments, plainDate } from '../../knowledge/moments/moments.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import { treatyIn, type KnownTreaty } from '../../knowledge/treaties/treaty.js';
import type { Decided, Ledger, Working } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Problem } from '../../platform/http/problem.js';
import { Recordings } from '../../recording/recordings.js';
import { refusalProblem } from '../../recording/refusals/refusals.js';
import { Rehearsal } from '../rehearsal.js';
import { ScratchFile } from '../scratch-file.js';
import { coverageOfTable } from './coverage-of-table.js';
import { notOpenForSignature } from './not-open-for-signature.js';
import type { StatusTableOrigin, TableDespite } from './status-table-body.js';
import { decidePlanned, type AcceptedRecording } from './decide-planned.js';
import { nameMark, nameUsualMark, usualMark, type NamedMark } from './name-mark.js';
import { observationsIn } from './observations-in.js';
import { noHeading, notAStatusTable, statusTableRecords } from './status-table-records.js';
import { refusedIn, signaturesNotShown } from './refused-findings.js';
import { checkedAliases } from './mapping-given.js';
import { fileProblem } from '../file-problems.js';

/** What is asked of the import of one table. */
export interface TableImportOptions {
  readonly treaty: string;
  /** The day on which the table was observed. */
  readonly observed: string;
  readonly actor: string;
  /** Name of the mark; null: the usual one, and only where something changed. */
  readonly mark: string | null;
  /** The table shows every participant there is: who is missing was taken off. */
  readonly whole: boolean;
  readonly dryRun: boolean;
  readonly document: string | null;
  readonly url: string | null;
  /** What the words are that the ledger does not know; absent: nothing is said of them. */
  readonly mapping?: TableMapping;
  /**
   * The treaty was never open for signature: its registration is corrected to say so. `where-none-shown`: only if the
   * table shows no signature; else such a table is refused.
   */
  readonly unsigned?: boolean | 'where-none-shown';
  /** What is set aside for every act of the table. */
  readonly setAside?: TableDespite | null;
}

/** What became of a table. `position`: that of the last event recorded, or of the ledger's head where nothing was. */
export interface TableOutcome {
  readonly table: StatusTable;
  readonly accepted: readonly AcceptedRecording[];
  readonly findings: readonly TableFinding[];
  readonly remarks: readonly TableRemark[];
  readonly unchanged: number;
  readonly mark: NamedMark | null;
  /** The registration was corrected to say that the treaty is not open for signature. */
  readonly registrationCorrected: boolean;
  readonly events: number;
  readonly position: number;
}

type Answer = Omit<TableOutcome, 'events' | 'position' | 'table'> | { readonly refusal: Refusal };

/**
 * Feeds a depositary's status table (docs/contract.md §9) and records what it shows otherwise than the ledger knows:
 * all of it in one write.
 */
@Injectable()
export class TableImport {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Recordings) private readonly recordings: Recordings,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  /**
   * Throws Problem 400 `invalid-parameter` (a day that does not exist or lies ahead), 404 `unknown-treaty`, 409
   * `mark-taken` and 422 `not-a-status-table`; nothing is recorded then. What it could not take over is told in
   * `findings`, and all else is recorded.
   */
  async run(file: Buffer, options: TableImportOptions): Promise<TableOutcome> {
    const observed = this.observedOn(options.observed);
    const records = statusTableRecords(file);
    const table = readStatusTable(records, observed, options.mapping);
    if (table === null) throw notAStatusTable(noHeading(records));
    const written = await this.ledger.write<Answer>({
      actor: options.actor,
      dryRun: options.dryRun,
      decide: (working) => this.decide(working, table, options),
    });
    const stream = treatyStream(options.treaty);
    if (written.outcome === 'refused' && 'refusal' in written.refused)
      throw refusalProblem(written.refused.refusal, stream);
    if (written.outcome === 'refused' || written.outcome === 'replayed' || 'refusal' in written.result)
      throw new Error(`The import of a table ended as ${written.outcome}.`);
    return { ...written.result, table, events: written.events.length, position: written.position };
  }

  private observedOn(day: string): PlainDate {
    const observed = plainDate('observed', day);
    if (observed <= this.moments.today()) return observed;
    throw new Problem(
      400,
      'invalid-parameter',
      'Invalid parameter',
      `observed ${observed} lies ahead: a table is fed once it was seen.`,
    );
  }

  private async decide(working: Working, table: StatusTable, options: TableImportOptions): Promise<Decided<Answer>> {
    const known = await treatyIn(working, options.treaty);
    if (known === null) return { refused: { refusal: unknownTreaty(options.treaty) } };
    const register = await registerIn(working);
    if (register.size === 0) throw registerEmpty();
    const given = {
      register,
      interpretation: known.interpretation,
      observations: await observationsIn(working, options.treaty),
      whole: options.whole,
      mapping: checkedAliases(options.mapping ?? NOTHING_MAPPED, register),
    };
    const { planned, findings, remarks, unchanged } = tableDifference(table, given);
    const scratch = new ScratchFile();
    try {
      const rehearsal = new Rehearsal(working, scratch, options.actor);
      const correction = isUnsigned(table, known, options)
        ? await notOpenForSignature(known.state, table.observed, rehearsal, this.recordings)
        : [];
      const origin = fromTable(table, known, options);
      const decided = await decidePlanned(planned, origin, rehearsal, this.recordings);
      const lost = findings.length + decided.refused.length;
      const coverage = await coverageOfTable(
        { ...origin, state: known.state, findings: lost },
        rehearsal,
        this.recordings,
      );
      const mark = await this.mark(rehearsal, decided.accepted.length + correction.length > 0, options);
      if (mark !== null && 'refusal' in mark) return { refused: mark };
      const events = [
        ...correction,
        ...decided.accepted.flatMap(({ drafts }) => drafts),
        ...coverage,
        ...(mark?.draft == null ? [] : [mark.draft]),
      ];
      return {
        events,
        result: {
          accepted: decided.accepted,
          findings: [...findings, ...(await refusedIn(decided, working)), ...signaturesNotShown(decided)],
          remarks,
          unchanged,
          mark,
          registrationCorrected: correction.length > 0,
        },
      };
    } finally {
      scratch.close();
    }
  }

  /**
   * A mark where something changed, or where one is asked for. Asked for again where it is there and nothing changed,
   * it stays what it is.
   */
  private async mark(
    rehearsal: Rehearsal,
    changed: boolean,
    { mark, treaty, observed }: TableImportOptions,
  ): Promise<NamedMark | { readonly refusal: Refusal } | null> {
    if (mark === null) return changed ? nameUsualMark(usualMark(treaty, observed), rehearsal, this.recordings) : null;
    const named = await nameMark(mark, rehearsal, this.recordings);
    if (!('refusal' in named) || changed || named.refusal.code !== 'mark-taken') return named;
    return { name: mark, position: Number(named.refusal.facts['position']), draft: null };
  }
}

function fromTable(
  table: StatusTable,
  { state, context }: KnownTreaty,
  { document, url, setAside }: TableImportOptions,
): StatusTableOrigin {
  const { id, references } = state.treaty as Treaty;
  const mtdsg = references['mtdsg'];
  const usual = mtdsg === undefined ? null : `Multilateral Treaties Deposited with the Secretary-General, ${mtdsg}`;
  return {
    treaty: id,
    observed: table.observed,
    document: document ?? usual,
    url,
    signaturesShown: shownIn(table).includes('signature'),
    setAside: setAside ?? null,
    parentUnseen: context.parent?.participations.size === 0,
  };
}

/** Nobody could be found by a name, so that each row would be a finding. */
function registerEmpty(): Problem {
  return fileProblem(
    'register-empty',
    'The register is empty, so no name of the table can be read. Run foedera import events/histories/participants/participants.ndjson first.',
  );
}

/** Throws Problem 400 `invalid-parameter` where a treaty is said to be unsigned that somebody signed. */
function isUnsigned(
  table: StatusTable,
  { interpretation }: KnownTreaty,
  { unsigned = false }: TableImportOptions,
): boolean {
  if (unsigned === false) return false;
  const signed = [...interpretation.participations.values()].some(({ signatures }) => signatures.length > 0);
  if (!signed && !showsSigning(table)) return true;
  if (unsigned === 'where-none-shown') return false;
  const who = signed ? 'the ledger knows signatures of the treaty' : 'the table shows signatures';
  throw new Problem(400, 'invalid-parameter', 'Invalid parameter', `unsigned does not fit: ${who}.`);
}

/** Whether a table has a column of signatures, or anything that needs a treaty open for signature. */
function showsSigning(table: StatusTable): boolean {
  const acts = table.rows.flatMap(({ shown }) => shown);
  const signed = acts.some(({ kind }) => TREATY_KINDS[kind].needs === 'open-for-signature');
  return signed || shownIn(table).includes('signature');
}

function unknownTreaty(treaty: string): Refusal {
  const sentence = `No treaty ${treaty} is registered. Register it first, or check the id.`;
  return { code: 'unknown-treaty', sentence, facts: { treaty } };
}
