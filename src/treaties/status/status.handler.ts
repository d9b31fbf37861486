import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ReceivedAct } from '../../domain/answers/participant-row.js';
import { withProgress } from '../../domain/answers/progress.js';
import { type Status as StatusOfDay, statusAsOf } from '../../domain/answers/status.js';
import { standingsBy } from '../../domain/answers/standings.js';
import { knownThroughOf, knowsKind, treatyCovered } from '../../knowledge/coverage/covered.js';
import { answered } from '../../knowledge/moments/answered.js';
import { bounded, readingOf } from '../../knowledge/moments/bounded.js';
import { Moments } from '../../knowledge/moments/moments.js';
import { Answer } from '../../platform/http/answer.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { AsDescribed } from '../../platform/http/documentation/answers/as-described.js';
import { leftByLink } from '../in-words.js';
import { KnownTreaties } from '../known-treaties.js';
import type { StatusAnswer } from './status.answer.js';
import type { StatusDto } from './status.dto.js';

/** The status table of a treaty as of a day. */
export class ShowStatus extends Query<Answer> {
  constructor(
    readonly id: string,
    readonly request: StatusDto,
  ) {
    super();
  }
}

/** Answers the status table (docs/contract.md §4). Problem `unknown-treaty`. */
@QueryHandler(ShowStatus)
export class StatusHandler implements IQueryHandler<ShowStatus> {
  constructor(
    private readonly moments: Moments,
    private readonly treaties: KnownTreaties,
  ) {}

  async execute({ id, request }: ShowStatus): Promise<Answer> {
    const moment = await this.moments.resolve(request);
    const { asOf, at } = moment;
    const { treaty, state, interpretation, context, version } = await this.treaties.at(id, at);
    const reach = treatyCovered(state, asOf);
    const knownThrough = knownThroughOf(reach.coverage);
    const known = knowsKind(state, 'reservation', asOf);
    const status = await bounded(readingOf(id), () => statusAsOf(interpretation, context, treaty, asOf, known));
    const { register } = context;
    const reading = { reports: state.progress, participations: interpretation.participations, register };
    const participants = withProgress(status.participants, reading, asOf)
      .filter((row) => isAskedFor(row, request))
      .map((row) => {
        const participation = interpretation.participations.get(row.code);
        const shown = request.standings === 'true' && participation !== undefined;
        return { ...row, knownThrough, ...(shown ? { standings: standingsBy(participation, asOf) } : {}) };
      });
    const { times, options } = answered(moment, request, { path: `/v1/treaties/${id}/status`, name: `${id}-status` });
    return new Answer(
      {
        treaty: id,
        title: treaty.title,
        ...times,
        version,
        ...reach,
        ...status,
        participants,
      } satisfies AsDescribed<StatusAnswer>,
      {
        ...options,
        version,
        table: () => STATUS_COLUMNS.table(participants),
        records: () => participants,
      },
    );
  }
}

type Asked = ReturnType<typeof withProgress<StatusOfDay['participants'][number]>>[number];
type Row = Asked & { readonly knownThrough: string | null };

function isAskedFor({ standing, progress }: Asked, { standing: asked, progress: stage }: StatusDto): boolean {
  if (asked !== undefined && standing !== asked) return false;
  return stage === undefined || (progress !== null && (stage === 'true' || progress.stage === stage));
}

/** The status table as a table. */
export const STATUS_COLUMNS = columns<Row>([
  ['code', (row) => row.code],
  ['name', (row) => row.name],
  ['kind', (row) => row.kind],
  ['standing', (row) => row.standing],
  ['signature', (row) => row.signature?.date ?? null],
  ['instrument kind', (row) => row.instrument?.kind ?? null],
  ['instrument date', (row) => row.instrument?.date ?? null],
  ['in force since', (row) => row.inForceSince],
  ['withdrawal date', (row) => row.withdrawal?.date ?? null],
  ['withdrawal effective', (row) => row.withdrawal?.effective ?? null],
  ['reservations', (row) => row.reservations],
  ['notes', (row) => remarksOn(row)],
  ['provisionally since', (row) => row.provisional?.from ?? null],
  ['provisionally until', (row) => row.provisional?.until ?? null],
  ['received by', (row) => receivedIn(row.stints.at(-1)?.received ?? row.signature?.received)],
  ['awaits', (row) => row.stints.at(-1)?.awaits ?? null],
  ['progress', (row) => row.progress?.stage ?? null],
  ['progress reported', (row) => row.progress?.date ?? null],
  ['progress source', (row) => row.progress?.source?.document ?? null],
  ['known through', (row) => row.knownThrough],
  ['day known', (row) => row.dayKnown ?? null],
  ['signature not before', (row) => row.signature?.notBefore ?? null],
  ['instrument not before', (row) => row.instrument?.notBefore ?? null],
  ['withdrawal not before', (row) => row.withdrawal?.notBefore ?? null],
  ['in force earliest', (row) => row.inForceEarliest ?? null],
  ['possible standing', (row) => row.possible?.standing ?? null],
  ['possible instrument date', (row) => row.possible?.instrument?.date ?? null],
  ['possible instrument not before', (row) => row.possible?.instrument?.notBefore ?? null],
]);

/** `USA 1968-11-27; GBR 1968-11-29` */
function receivedIn(received: readonly ReceivedAct[] = []): string | null {
  return received.map(({ depositary, date }) => `${depositary} ${date}`).join('; ') || null;
}

function remarksOn({ notes, withdrawal }: Row): string | null {
  const told = notes.flatMap(({ note, despite, irregular }) => [
    ...new Set([...despite, ...irregular]),
    ...(note === null ? [] : [note]),
  ]);
  const by = withdrawal?.by === undefined ? [] : [leftByLink(withdrawal.by)];
  return [...by, ...told].join('; ') || null;
}
