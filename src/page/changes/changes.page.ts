import { Get, Param, Query } from '@nestjs/common';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { ListMarksDto } from '../../marks/list-marks/list-marks.dto.js';
import type { ListMarksAnswer, MarkAnswer } from '../../marks/list-marks/list-marks.answer.js';
import { ListMarks } from '../../marks/list-marks/list-marks.handler.js';
import type { ShowParticipantAnswer } from '../../participants/show-participant/show-participant.answer.js';
import { ShowParticipant } from '../../participants/show-participant/show-participant.handler.js';
import { TakesForm } from '../../platform/http/input/parameters.js';
import type { ChangesAnswer } from '../../publishing/changes/changes.answer.js';
import { ChangesDto } from '../../publishing/changes/changes.dto.js';
import { ShowChanges } from '../../publishing/changes/changes.handler.js';
import type { FeedAnswer } from '../../publishing/feed/feed.answer.js';
import { FeedDto } from '../../publishing/feed/feed.dto.js';
import { Feed } from '../../publishing/feed/feed.handler.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import { EntryIntoForce } from '../../treaties/entry-into-force/entry-into-force.handler.js';
import { StatusDto } from '../../treaties/status/status.dto.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import { ShowStatus } from '../../treaties/status/status.handler.js';
import { Asking, at } from '../asking.js';
import { namesOfEvents, titlesOf } from '../event-names.js';
import { orUnknown } from '../or-unknown.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { participantBar } from '../participant/participant-bar.js';
import type { Bar, Times } from '../shell.js';
import { treatyBar } from '../treaty-bar.js';
import { ChangesViewDto } from './changes-view.dto.js';
import type { ComparedKnowledge, KnownTreatyDay } from './changes.model.js';

@PageController()
export class ChangesPage {
  constructor(private readonly asking: Asking) {}

  @Get('treaties/:id/changes')
  @TakesForm({ repeated: [], mayBeEmpty: ['from', 'to'] })
  async treaty(@Param('id') id: string, @Query() request: ChangesViewDto): Promise<Page<'changes'>> {
    const to = await this.later(request);
    const after = await this.treatyDay(id, to);
    const from = await this.earlier(request, to, `treaty/${id}`);
    const before = await orUnknown(this.treatyDay(id, from));
    const entityName = (await titlesOf(this.asking, id, to)) ?? { title: id };
    const bar = await treatyBar(this.asking, id, to);
    return this.page(request, { from, to }, { of: 'treaty', id, entityName, before, after }, bar);
  }

  @Get('participants/:code/changes')
  @TakesForm({ repeated: [], mayBeEmpty: ['from', 'to'] })
  async participant(@Param('code') code: string, @Query() request: ChangesViewDto): Promise<Page<'changes'>> {
    const to = await this.later(request);
    const after = await this.participantDay(code, to);
    const from = await this.earlier(request, to, `participant/${code}`);
    const before = await orUnknown(this.participantDay(code, from));
    const bar = await participantBar(this.asking, code, to);
    return this.page(request, { from, to }, { of: 'participant', id: code, before, after }, bar);
  }

  private async page(
    { from, to }: ChangesViewDto,
    times: { readonly from: Times; readonly to: Times },
    compared: ComparedKnowledge,
    bar: Bar,
  ): Promise<Page<'changes'>> {
    const only = compared.of === 'treaty' ? { treaty: compared.id } : { participant: compared.id };
    const positions = { from: String(times.from.at), to: String(times.to.at) };
    const asked = Object.assign(new ChangesDto(), positions, only);
    const changes = await this.asking.ask<ChangesAnswer>(new ShowChanges(asked));
    const named = changes.changes.map(({ treaty }) => ({ stream: '', data: { treaty } }));
    const { treaties: titles } = await namesOfEvents(this.asking, named, times.to);
    const marks = await this.marks(times.to);
    const model = { compared, ...times, asked: { from: from ?? null, to: to ?? null }, changes, titles, marks };
    const section = compared.of === 'treaty' ? 'treaties' : 'participants';
    return new Page('changes', model, { times: times.to, section, bar });
  }

  /** The later state: the one that the time bar names, else `to`, else all of the ledger. */
  private later({ asOf, at: known, to }: ChangesViewDto): Promise<Times> {
    const later = known ?? to ?? null;
    return this.asking.times(timesAsked(asOf, later));
  }

  /** The earlier state; without one before the last correction, else the first mark, else before the last event. */
  private async earlier({ from }: ChangesViewDto, to: Times, stream: string): Promise<Times> {
    return this.asking.times({ asOf: to.asOf, at: from ?? String(await this.chosen(to, stream)) });
  }

  private async chosen(to: Times, stream: string): Promise<number> {
    const whole = { stream, at: String(to.at), limit: Number.MAX_SAFE_INTEGER - 1 };
    const { events } = await this.asking.ask<FeedAnswer>(new Feed(Object.assign(new FeedDto(), whole)));
    const places = events.map(({ sequence }) => Number(sequence));
    const last = events.findLast(({ type }) => /^foedera\.event-(annulled|replaced)\./u.test(type));
    if (last !== undefined) return Number(last.sequence) - 1;
    const first = places[0] ?? 1;
    const mark = (await this.marks(to)).find(({ position }) => position >= first && position < to.at);
    return mark?.position ?? Math.max(0, (places.at(-1) ?? 1) - 1);
  }

  private async marks(to: Times): Promise<readonly MarkAnswer[]> {
    const asked = Object.assign(new ListMarksDto(), { asOf: to.asOf, at: String(to.at) });
    return (await this.asking.ask<ListMarksAnswer>(new ListMarks(asked))).marks;
  }

  private async treatyDay(id: string, times: Times): Promise<KnownTreatyDay> {
    const status = await this.asking.ask<StatusAnswer>(new ShowStatus(id, at(StatusDto, times)));
    const entry = await this.asking.ask<EntryIntoForceAnswer>(new EntryIntoForce(id, at(MomentDto, times)));
    return { status, entry };
  }

  private participantDay(code: string, times: Times): Promise<ShowParticipantAnswer> {
    return this.asking.ask<ShowParticipantAnswer>(new ShowParticipant(code, at(MomentDto, times)));
  }
}

function timesAsked(asOf: string | undefined, later: string | null): Pick<MomentDto, 'asOf' | 'at'> {
  return { ...(asOf === undefined ? {} : { asOf }), ...(later === null ? {} : { at: later }) };
}
