import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { plainToInstance } from 'class-transformer';
import { ACCESS, type Access } from '../../access/access.js';
import { Sessions } from '../../access/session.js';
import type { Register } from '../../domain/participants/participant.js';
import type { FundAnswer } from '../../funds/fund/show-fund/show-fund.answer.js';
import { ShowFund } from '../../funds/fund/show-fund/show-fund.handler.js';
import type { ListPledgesAnswer } from '../../funds/pledge/list-pledges/list-pledges.answer.js';
import { ListPledges } from '../../funds/pledge/list-pledges/list-pledges.handler.js';
import { MomentDto, PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { viewAt } from '../../knowledge/moments/view.js';
import { registerIn } from '../../knowledge/participants/register.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import { bodyErrors } from '../../platform/http/input/validation.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../../treaties/show-treaty/show-treaty.handler.js';
import { Asking } from '../asking.js';
import { Page } from '../page.js';
import type { FieldFault, FilledForm, PledgeChoice, RecordModel, RecordSubject } from './record.model.js';
import { remedied } from './remedies.js';
import type { Tried } from './trial.js';
import { faultsAt } from './written-body.js';

/** What a form that was sent asks for. */
export interface Sent {
  readonly filled: FilledForm;
  /** The key by which it is to be recorded; null: it is to be tried. */
  readonly once: string | null;
  /** Whether it can be tried as it stands. */
  readonly ready: boolean;
  readonly focus: string | null;
}

type Shown = Pick<RecordModel, 'task' | 'subject' | 'filled'> & Partial<Omit<RecordModel, 'may' | 'token' | 'once'>>;

const NOTHING_TRIED: Tried = { outcome: null, faults: [] };

/** What all forms that record have in common. */
@Injectable()
export class RecordForms {
  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly asking: Asking,
  ) {}

  /** The view with a form, and with what became of it. */
  async page(request: FastifyRequest, shown: Shown, tried: Tried = NOTHING_TRIED): Promise<Page<'record'>> {
    const { key } = this.access;
    const session = this.sessions.standing(request.headers.cookie);
    const standing = session === 'over' ? null : session;
    const may = key === null ? 'open' : standing === null ? 'no' : 'session';
    const model: RecordModel = {
      kinds: [],
      participants: [...(await this.register()).values()]
        .filter(({ kind }) => kind !== 'territory')
        .map(({ code }) => code),
      pledges: [],
      focus: null,
      ...shown,
      ...tried,
      may,
      once: randomUUID(),
      token: may === 'no' ? '' : this.sessions.tokenFor(key === null ? null : standing),
    };
    const section = shown.subject.of === 'fund' ? 'funds' : 'treaties';
    return new Page('record', model, { times: null, section, fleeting: true });
  }

  /** The participants as known now. */
  async register(): Promise<Register> {
    const { position } = await this.ledger.head();
    return registerIn(viewAt(this.ledger, position));
  }

  /** The treaty that a form records for. Problem `unknown-treaty`. */
  async treaty(id: string): Promise<RecordSubject> {
    const treaty = await this.asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, new MomentDto()));
    const { title, titles, shortTitles, opened, closed } = treaty;
    return { of: 'treaty', id, title, ...(titles && { titles }), ...(shortTitles && { shortTitles }), opened, closed };
  }

  /** The fund that a form records for, and its pledges. Problem `unknown-fund`. */
  async fund(id: string): Promise<{ readonly subject: RecordSubject; readonly pledges: readonly PledgeChoice[] }> {
    const { title } = await this.asking.ask<FundAnswer>(new ShowFund(id, new MomentDto()));
    const asked = Object.assign(new PagedMomentDto(), { limit: 1000 });
    const { pledges } = await this.asking.ask<ListPledgesAnswer>(new ListPledges(id, asked));
    return {
      subject: { of: 'fund', id, title, opened: null, closed: null },
      pledges: pledges.map(({ id: pledge, donor, date }) => ({ id: pledge, donor: donor?.code ?? null, date })),
    };
  }

  /** What a form asks for. Throws Problem `invalid-body` where it has fields that no such form has. */
  sent(fields: FilledForm, known: readonly string[]): Sent {
    const { press, remedy, once, ...filled } = fields;
    const unknown = Object.keys(filled).filter((name) => !known.includes(name));
    if (unknown.length > 0)
      throw invalidBody(unknown.map((name) => ({ pointer: `/${name}`, detail: 'is not a field of this form' })));
    const changed = remedy === undefined ? null : remedied(filled, remedy);
    if (changed !== null) return { ...changed, once: null };
    return { filled, once: press === 'record' ? (once ?? randomUUID()) : null, ready: true, focus: null };
  }
}

/** A body as the class of the API takes it; or what is wrong with it, at the fields of the form. */
export function taken<B extends object>(
  as: new () => B,
  body: object,
  filled: FilledForm,
): { readonly body: B } | { readonly faults: readonly FieldFault[] } {
  const instance = plainToInstance(as, body);
  const errors = bodyErrors(instance);
  return errors.length === 0 ? { body: instance } : { faults: faultsAt(errors, filled) };
}
