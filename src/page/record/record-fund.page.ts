import { Body, Get, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { Write } from '../../access/route-kind.js';
import { RecordPledgeActionDto } from '../../funds/pledge/record-pledge-action/record-pledge-action.dto.js';
import { RecordPledgeAction } from '../../funds/pledge/record-pledge-action/record-pledge-action.handler.js';
import { RecordPledgeDto } from '../../funds/pledge/record-pledge/record-pledge.dto.js';
import { RecordPledge } from '../../funds/pledge/record-pledge/record-pledge.handler.js';
import { FORM } from '../../platform/http/input/json-body.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { RecordForms, type Sent, taken } from './record-forms.js';
import type { FieldFault, FilledForm } from './record.model.js';
import { type Tried, tried } from './trial.js';
import { codeWritten, plainBody, setAsideWritten, sourceWritten } from './written-body.js';

const FIELDS = [
  'kind',
  'participant',
  'pledge',
  'amount',
  'currency',
  'date',
  'document',
  'url',
  'observed',
  'ref',
  'despite',
  'note',
];

/** The announcement of a pledge stands first; the others happen to one. */
const PLEDGED = 'pledge';
const KINDS = [
  { group: 'pledging', kinds: [PLEDGED, 'increase', 'reduction', 'withdrawal'] },
  { group: 'paying', kinds: ['commitment', 'payment', 'refund', 'write-off'] },
];

/** Recording pledges by a form, and what happens to them. */
@PageController()
export class RecordFundPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly forms: RecordForms,
  ) {}

  @Get('funds/:id/record')
  show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page<'record'>> {
    return this.page(request, id, { filled: {}, once: null, ready: false, focus: null });
  }

  @Post('funds/:id/record')
  @Write(FORM)
  async send(
    @Param('id') id: string,
    @Body() fields: FilledForm,
    @Req() request: FastifyRequest,
  ): Promise<Page<'record'>> {
    const sent = this.forms.sent(fields, FIELDS);
    return this.page(request, id, sent, sent.ready ? await this.attempt(id, sent) : undefined);
  }

  private async page(
    request: FastifyRequest,
    id: string,
    { filled, focus }: Sent,
    became?: Tried,
  ): Promise<Page<'record'>> {
    const { subject, pledges } = await this.forms.fund(id);
    return this.forms.page(request, { task: 'pledge', subject, pledges, filled, focus, kinds: KINDS }, became);
  }

  private async attempt(id: string, sent: Sent): Promise<Tried> {
    const { kind } = sent.filled;
    if (kind === undefined) return refusedAt(missing('kind'));
    return kind === PLEDGED ? this.announce(id, sent) : this.act(sent);
  }

  private async announce(id: string, { filled, once }: Sent): Promise<Tried> {
    const donor = codeWritten('participant', filled, await this.forms.register());
    if ('fault' in donor) return refusedAt(donor.fault);
    if (donor.code === null) return refusedAt(missing('participant'));
    const body = plainBody({ donor: donor.code, ...moneyWritten(filled) });
    const fitting = taken(RecordPledgeDto, body, filled);
    if ('faults' in fitting) return { outcome: null, faults: fitting.faults };
    const deed = { kind: PLEDGED, participant: donor.code, date: filled['date'] ?? null };
    const path = `/v1/funds/${id}/pledges`;
    return tried(
      {
        path,
        body,
        deed,
        filled,
        once,
        execute: (conditions) => this.commands.execute(new RecordPledge(id, fitting.body, conditions)),
      },
      () => Promise.resolve(null),
    );
  }

  private async act({ filled, once }: Sent): Promise<Tried> {
    const { pledge, kind = '', date } = filled;
    if (pledge === undefined) return refusedAt(missing('pledge'));
    const body = plainBody({ kind, ...moneyWritten(filled) });
    const fitting = taken(RecordPledgeActionDto, body, filled);
    if ('faults' in fitting) return { outcome: null, faults: fitting.faults };
    const deed = { kind, participant: null, date: date ?? null };
    return tried(
      {
        path: `/v1/pledges/${pledge}/actions`,
        body,
        deed,
        filled,
        once,
        execute: (conditions) => this.commands.execute(new RecordPledgeAction(pledge, fitting.body, conditions)),
      },
      () => Promise.resolve(null),
    );
  }
}

/** What the bodies of a pledge and of an act on one have in common. */
function moneyWritten(filled: FilledForm): object {
  const { date, ref, note } = filled;
  const source = sourceWritten(filled);
  return { amount: amountIn(filled), date, source, ref, note, despite: setAsideWritten(filled) };
}

/** An amount as somebody writes it: `1,000,000.00` is a million. */
function amountIn({ amount, currency }: FilledForm): object | undefined {
  if (amount === undefined && currency === undefined) return undefined;
  return { value: amount?.replace(/[,\s\u00a0\u202f](?=\d{3}\b)/g, ''), currency: currency?.toUpperCase() };
}

function missing(field: string): FieldFault {
  return { field, why: 'missing', detail: '', nearest: [] };
}

function refusedAt(fault: FieldFault): Tried {
  return { outcome: null, faults: [fault] };
}
