import { Injectable } from '@nestjs/common';
import { QUALIFIER_NAMES } from '../../domain/treaty/model/kinds/qualifiers.js';
import type { ShowEventAnswer } from '../../publishing/show-event/show-event.answer.js';
import { ShowEvent } from '../../publishing/show-event/show-event.handler.js';
import { Asking } from '../asking.js';
import type { Deed, FilledForm } from './record.model.js';

const MEMBERS = ['kind', 'participant', 'date', ...QUALIFIER_NAMES, 'note'];

/** Acts that are recorded already, for the form that corrects them. */
@Injectable()
export class RecordedActs {
  constructor(private readonly asking: Asking) {}

  /** The form that corrects an event, filled with what the event says. Problem `unknown-event`. */
  async filled(event: string): Promise<FilledForm> {
    const said = await this.said(event);
    const fields = MEMBERS.flatMap((name): [string, string][] => {
      const value = said[name];
      if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    const despite = Array.isArray(said['despite']) ? said['despite'].join(' ') : '';
    return { ...Object.fromEntries(fields), ...(despite !== '' && { despite }), correct: event, correction: 'replace' };
  }

  /** What an event says was done. */
  async deed(event: string): Promise<Deed> {
    const { kind, participant, date } = await this.said(event);
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    return { kind: text(kind) ?? '', participant: text(participant), date: text(date) };
  }

  /** What an event says: of a replacement, what it puts in the place of another. */
  private async said(event: string): Promise<Readonly<Record<string, unknown>>> {
    const { data } = await this.asking.ask<ShowEventAnswer>(new ShowEvent(event));
    const { with: by } = data as { readonly with?: { readonly data: Readonly<Record<string, unknown>> } };
    return by?.data ?? data;
  }
}
