import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { withProgress, type ProgressRow } from '../../domain/answers/progress.js';
import type { ParticipantRow } from '../../domain/answers/participant-row.js';
import { rowsAsOf } from '../../domain/answers/rows-as-of.js';
import { warningsOfMany } from '../../domain/coverage/warnings-of-many.js';
import { existsAt, nameAt } from '../../domain/participants/on-a-date.js';
import { saidSuccessors, territoriesOfState } from '../../domain/participants/relatives.js';
import { forerunnersOf } from '../../domain/participants/predecessors.js';
import { namesOfTreaty } from '../../domain/treaty/model/treaty.js';
import { knownThroughOf, knowsKind, treatyCovered } from '../../knowledge/coverage/covered.js';
import { knownAt } from '../../knowledge/moments/known-at.js';
import { answered } from '../../knowledge/moments/answered.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { participantStream, registerIn } from '../../knowledge/participants/register.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { type KnownTreaty, treatyIn, treatyStateIn } from '../../knowledge/treaties/treaty.js';
import { type View, viewAt } from '../../knowledge/moments/view.js';
import type { Folder, Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import type { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { FundBalances } from '../../postings/fund-balances.js';
import { fundStandings } from './fund-standings.js';
import type { ShowParticipantAnswer } from './show-participant.answer.js';

/** One participant as of a day. */
export class ShowParticipant extends Query<Answer> {
  constructor(
    readonly code: string,
    readonly request: MomentDto,
  ) {
    super();
  }
}

const EVENTS: Folder<null> = { name: 'participant-events', initial: null, evolve: () => null };

/** Answers what a participant is and where it stands. Problem `unknown-participant` (404). */
@QueryHandler(ShowParticipant)
export class ShowParticipantHandler implements IQueryHandler<ShowParticipant> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly fundBalances: FundBalances,
  ) {}

  async execute({ code, request }: ShowParticipant): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const view = viewAt(this.ledger, at);
    const never = `No participant has the code ${code}. Codes are in capitals; GET /v1/participants lists them.`;
    const registered = async (known: View) => (await registerIn(known)).get(code) ?? null;
    const wanted = { what: 'participant', id: code, did: 'registered', never } as const;
    const participant = await knownAt(this.ledger, at, registered, wanted);
    const { kind, existed, names, memberships, successions } = participant;
    const { attributes = [], aliases = [], responsible = [] } = participant;
    const register = await registerIn(view);
    const { rows: treaties, warnings } = await standings(view, code, asOf);
    const funds = await fundStandings(view, await this.fundBalances.ofDonor(code, asOf, at));
    const { version } = await view.fold(EVENTS, { stream: participantStream(code) });
    const known = {
      code,
      name: nameAt(participant, asOf),
      kind,
      exists: existsAt(participant, asOf),
      existed,
      names,
      memberships,
      successions,
      attributes,
      aliases,
      responsible,
      successors: [...saidSuccessors(code, register)],
      territories: [...territoriesOfState(code, register)],
    };
    const { times, options } = answered(moment, request, { path: `/v1/participants/${code}`, name: code });
    return new Answer(
      {
        ...times,
        ...known,
        warnings,
        treaties,
        funds,
        version,
      } satisfies AsDescribed<ShowParticipantAnswer>,
      {
        ...options,
        version,
        table: () => STANDINGS_COLUMNS.table(treaties),
        records: () => treaties,
      },
    );
  }
}

/** Where it stands in each treaty in which it acted; and how far all treaties are recorded, also where it did not. */
async function standings(view: View, code: string, asOf: string) {
  const rows = [];
  const reaches = [];
  const codes = [code, ...forerunnersOf(code, await registerIn(view))];
  for (const entry of (await treatyIndexIn(view)).values()) {
    const { id } = entry;
    const { state } = await treatyStateIn(view, id);
    const { coverage } = treatyCovered(state, asOf);
    reaches.push(coverage);
    const reported = state.progress.some(({ participant }) => participant === code);
    const known = reported || codes.some((each) => state.acts.has(each)) ? await treatyIn(view, id) : null;
    const row = known === null ? null : rowIn(known, code, asOf);
    if (row === null) continue;
    rows.push({ treaty: id, ...namesOfTreaty(entry), ...row, knownThrough: knownThroughOf(coverage), coverage });
  }
  return { rows, warnings: warningsOfMany(reaches, asOf) };
}

function rowIn(
  { state, interpretation, context }: KnownTreaty,
  code: string,
  asOf: string,
): (Omit<ParticipantRow, 'code' | 'kind'> & { readonly progress: ProgressRow | null }) | null {
  if (state.treaty === null) return null;
  const reservationsKnown = knowsKind(state, 'reservation', asOf);
  const row = rowsAsOf(interpretation, context, asOf, reservationsKnown)(code);
  const { participations } = interpretation;
  const reading = { reports: state.progress, participations, register: context.register };
  const rows = withProgress(row === null ? [] : [{ ...row, name: code }], reading, asOf);
  const own = rows.find((each) => each.code === code);
  if (own === undefined) return null;
  const { code: _code, kind: _kind, name: _name, ...rest } = own;
  return rest;
}

type Standing = Awaited<ReturnType<typeof standings>>['rows'][number];

/** The treaties of a participant as a table. */
export const STANDINGS_COLUMNS = columns<Standing>([
  ['treaty', (row) => row.treaty],
  ['title', (row) => row.title],
  ['standing', (row) => row.standing],
  ['signature', (row) => row.signature?.date ?? null],
  ['instrument kind', (row) => row.instrument?.kind ?? null],
  ['instrument date', (row) => row.instrument?.date ?? null],
  ['in force since', (row) => row.inForceSince],
  ['withdrawal date', (row) => row.withdrawal?.date ?? null],
  ['withdrawal effective', (row) => row.withdrawal?.effective ?? null],
  ['progress', (row) => row.progress?.stage ?? null],
  ['known through', (row) => row.knownThrough],
  ['day known', (row) => row.dayKnown ?? null],
  ['signature not before', (row) => row.signature?.notBefore ?? null],
  ['instrument not before', (row) => row.instrument?.notBefore ?? null],
  ['withdrawal not before', (row) => row.withdrawal?.notBefore ?? null],
  ['possible standing', (row) => row.possible?.standing ?? null],
]);
