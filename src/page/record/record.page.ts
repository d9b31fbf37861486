import { Body, Get, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { QUALIFIER_NAMES } from '../../domain/treaty/model/kinds/qualifiers.js';
import { Write } from '../../access/route-kind.js';
import { CorrectDto } from '../../corrections/correct/correct.dto.js';
import { Correct } from '../../corrections/correct/correct.handler.js';
import { isPlainDate } from '../../domain/calendar/plain-date.js';
import { isTreatyLevel, type ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import { FORM } from '../../platform/http/input/json-body.js';
import { RecordActionDto } from '../../treaties/record-action/record-action.dto.js';
import { RecordAction } from '../../treaties/record-action/record-action.handler.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import { ShowStatus } from '../../treaties/status/status.handler.js';
import { StatusDto } from '../../treaties/status/status.dto.js';
import { Asking } from '../asking.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { KIND_GROUPS } from './kind-groups.js';
import { RecordedActs } from './recorded-acts.js';
import { RecordForms, type Sent, taken } from './record-forms.js';
import type { Deed, FieldFault, FilledForm } from './record.model.js';
import { type Tried, tried } from './trial.js';
import { actWritten, codeWritten, plainBody, sourceWritten } from './written-body.js';

const ACT_FIELDS = [
  'kind',
  'participant',
  'date',
  ...QUALIFIER_NAMES,
  'document',
  'url',
  'observed',
  'ref',
  'despite',
  'note',
];
const CORRECTION_FIELDS = [...ACT_FIELDS, 'correct', 'correction', 'reason'];

/** The event that is to be corrected, where one is. */
class CorrectingDto {
  @IsOptional()
  @IsUUID()
  correct?: string;
}

/** Recording acts of a treaty by a form, and correcting them. */
@PageController()
export class RecordPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly asking: Asking,
    private readonly forms: RecordForms,
    private readonly acts: RecordedActs,
  ) {}

  @Get('treaties/:id/record')
  async show(
    @Param('id') id: string,
    @Query() { correct }: CorrectingDto,
    @Req() request: FastifyRequest,
  ): Promise<Page<'record'>> {
    const filled = correct === undefined ? {} : await this.acts.filled(correct);
    return this.page(request, id, { filled, once: null, ready: false, focus: null });
  }

  @Post('treaties/:id/record')
  @Write(FORM)
  async send(
    @Param('id') id: string,
    @Body() fields: FilledForm,
    @Req() request: FastifyRequest,
  ): Promise<Page<'record'>> {
    const correcting = 'correct' in fields;
    const sent = this.forms.sent(fields, correcting ? CORRECTION_FIELDS : ACT_FIELDS);
    if (!sent.ready) return this.page(request, id, sent);
    return this.page(request, id, sent, await (correcting ? this.correct(sent) : this.act(id, sent)));
  }

  private async page(request: FastifyRequest, id: string, sent: Sent, became?: Tried): Promise<Page<'record'>> {
    const { filled, focus } = sent;
    const subject = await this.forms.treaty(id);
    const task = 'correct' in filled ? 'correct' : 'act';
    return this.forms.page(request, { task, subject, filled, focus, kinds: KIND_GROUPS }, became);
  }

  private async act(id: string, { filled, once }: Sent): Promise<Tried> {
    const who = await this.whoIn(filled);
    if ('faults' in who) return { outcome: null, faults: who.faults };
    const body = plainBody(actWritten(filled, who.participant, who.towards));
    const fitting = taken(RecordActionDto, body, filled);
    if ('faults' in fitting) return { outcome: null, faults: fitting.faults };
    const { kind, date } = fitting.body;
    const deed = { kind, date, participant: who.participant };
    const path = `/v1/treaties/${id}/actions`;
    return tried(
      {
        path,
        body,
        deed,
        filled,
        once,
        execute: (conditions) => this.commands.execute(new RecordAction(id, fitting.body, conditions)),
      },
      () => this.standing(id, deed),
    );
  }

  private async correct({ filled, once }: Sent): Promise<Tried> {
    const { correct: event = '', correction, reason } = filled;
    const replaces = correction === 'replace';
    const who = replaces ? await this.whoIn(filled) : { participant: null, towards: null };
    if ('faults' in who) return { outcome: null, faults: who.faults };
    const own = Object.fromEntries(
      Object.entries(filled).filter(([name]) => !['document', 'url', 'observed'].includes(name)),
    );
    const by = replaces ? actWritten(own, who.participant, who.towards) : undefined;
    const body = plainBody({ event, correction, with: by, reason, source: sourceWritten(filled) });
    const fitting = taken(CorrectDto, body, filled);
    if ('faults' in fitting) return { outcome: null, faults: fitting.faults };
    const target = await this.acts.deed(event);
    const deed = replaces
      ? { kind: filled['kind'] ?? '', date: filled['date'] ?? null, participant: who.participant }
      : target;
    return tried(
      {
        path: '/v1/corrections',
        body,
        deed,
        filled,
        once,
        execute: (conditions) => this.commands.execute(new Correct(fitting.body, conditions)),
      },
      () => Promise.resolve(null),
    );
  }

  /** Who acts, and towards whom; or what is wrong with the names. */
  private async whoIn(
    filled: FilledForm,
  ): Promise<
    | { readonly participant: string | null; readonly towards: string | null }
    | { readonly faults: readonly FieldFault[] }
  > {
    const register = await this.forms.register();
    const [participant, towards] = [
      codeWritten('participant', filled, register),
      codeWritten('towards', filled, register),
    ];
    const faults = [participant, towards].flatMap((each) => ('fault' in each ? [each.fault] : []));
    if (faults.length > 0 || 'fault' in participant || 'fault' in towards) return { faults };
    return { participant: participant.code, towards: towards.code };
  }

  /** Where the participant stands on the day of the act, as the status table has it. */
  private async standing(id: string, { participant, date, kind }: Deed): Promise<string | null> {
    if (participant === null || date === null || !isPlainDate(date) || isTreatyLevel(kind as ActionKind)) return null;
    const asked = Object.assign(new StatusDto(), { asOf: date });
    const { participants } = await this.asking.ask<StatusAnswer>(new ShowStatus(id, asked));
    return participants.find(({ code }) => code === participant)?.standing ?? 'none';
  }
}
