import { Body, Get, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { Write } from '../../access/route-kind.js';
import { FeedTable } from '../../interchange/import-table/by-http/feed-table.handler.js';
import { StatusTableDto } from '../../interchange/import-table/by-http/status-table.dto.js';
import type { StatusTableAnswer } from '../../interchange/import-table/status-table.answer.js';
import { FORM } from '../../platform/http/input/json-body.js';
import { asProblem } from '../../platform/http/problems/as-problem.js';
import { problemDocument } from '../../platform/http/problems/document.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';
import { RecordForms, type Sent, taken } from './record-forms.js';
import type { Exchange, FilledForm } from './record.model.js';
import type { Tried } from './trial.js';
import { plainBody } from './written-body.js';

const FIELDS = ['observed', 'table', 'whole', 'unsigned', 'document', 'url', 'mark'];

/** Importing a depositary's table by a form: tried first, with what was found. */
@PageController()
export class RecordTablePage {
  constructor(
    private readonly commands: CommandBus,
    private readonly forms: RecordForms,
  ) {}

  @Get('treaties/:id/record/table')
  show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Page<'record'>> {
    return this.page(request, id, {});
  }

  @Post('treaties/:id/record/table')
  @Write(FORM)
  async send(
    @Param('id') id: string,
    @Body() fields: FilledForm,
    @Req() request: FastifyRequest,
  ): Promise<Page<'record'>> {
    const sent = this.forms.sent(fields, FIELDS);
    return this.page(request, id, sent.filled, await this.feed(id, sent));
  }

  private async page(request: FastifyRequest, id: string, filled: FilledForm, became?: Tried): Promise<Page<'record'>> {
    const subject = await this.forms.treaty(id);
    return this.forms.page(request, { task: 'table', subject, filled, participants: [] }, became);
  }

  private async feed(id: string, { filled, once }: Sent): Promise<Tried> {
    const { table, ...asked } = filled;
    const query = plainBody({ ...asked, dryRun: once === null ? 'true' : 'false' }) as Record<string, string>;
    const fitting = taken(StatusTableDto, query, filled);
    const missing = table === undefined ? [{ field: 'table', why: 'missing', detail: '', nearest: [] } as const] : [];
    if ('faults' in fitting || table === undefined)
      return { outcome: null, faults: [...('faults' in fitting ? fitting.faults : []), ...missing] };
    const path = `/v1/treaties/${id}/status-table?${new URLSearchParams(query).toString()}`;
    try {
      const { body, options } = await this.commands.execute(new FeedTable(id, Buffer.from(table), fitting.body));
      const report = body as unknown as StatusTableAnswer;
      const again = once === null && report.events > 0 ? filled : null;
      const exchange = exchangeOf(path, table, options.status ?? 201, report.summary);
      return { outcome: { state: 'table', report, again, exchange }, faults: [] };
    } catch (error) {
      const told = asProblem(error);
      if (told.status >= 500) throw error;
      const field = told.facts['parameter'];
      if (told.code === 'invalid-parameter' && (field === 'observed' || told.detail.startsWith('observed')))
        return { outcome: null, faults: [{ field: 'observed', why: 'other', detail: told.detail, nearest: [] }] };
      const { code, detail } = told;
      const exchange = exchangeOf(path, table, told.status, JSON.stringify(problemDocument(told, path)));
      const deed = { kind: 'table', participant: null, date: filled['observed'] ?? null };
      const refused = { code, refusal: null, detail, deed, standing: null, remedies: [], exchange };
      return { outcome: { state: 'refused', ...refused }, faults: [] };
    }
  }
}

function exchangeOf(path: string, table: string, status: number, answer: string): Exchange {
  const lines = table.split('\n');
  const shown = lines.length > 4 ? [...lines.slice(0, 4), '…'] : lines;
  return { request: `POST ${path}\n${shown.join('\n')}`, answer: `${String(status)} ${answer}` };
}
