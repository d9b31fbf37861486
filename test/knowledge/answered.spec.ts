/** Goal: what an answer says of itself. Given a question and the moment that it was resolved to. */
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { answered } from '../../src/knowledge/moments/answered.js';
import { LAW } from '../../src/domain/law.js';
import { ActivityDto } from '../../src/treaties/activity/activity.dto.js';

const moment = { asOf: '2005-07-25', at: 412, recordedAt: '2026-11-30T00:00:00.000Z', pinned: true };
const permalinkOf = (query: object, resolved = {}) =>
  answered(moment, plainToInstance(ActivityDto, query), { path: '/v1/activity', resolved }).times.permalink;

describe('given a question about acts between two days', () => {
  it('when a permalink is made, then both times stand in it, and what else was asked, encoded, and the law', () => {
    expect(permalinkOf({ from: '2005-04-18', treaty: 'a b&c' })).toBe(
      `/v1/activity?asOf=2005-07-25&at=412&from=2005-04-18&treaty=a+b%26c&law=${String(LAW)}`,
    );
  });

  it('when its parameters come in another order, or one is resolved, then it has the same permalink', () => {
    const address = permalinkOf({ from: '2005-04-18', to: '2005-04-25', treaty: 'uncac', participant: 'ECU' });
    expect(permalinkOf({ participant: 'ECU', treaty: 'uncac', to: '2005-04-25', from: '2005-04-18' })).toBe(address);
    const open = { participant: 'ECU', treaty: 'uncac', from: '2005-04-18' };
    expect(permalinkOf(open, { to: '2005-04-25' })).toBe(address);
  });

  it('when it asks for a part of a list, then the permalink is of the whole', () => {
    expect(permalinkOf({ from: '2005-04-18', limit: 5, cursor: 'x' })).toBe(permalinkOf({ from: '2005-04-18' }));
  });

  it('when it pins a moment and names another that it leaves open, then it is not pinned', () => {
    const names = { path: '/v1/bridge', beside: [{ ...moment, pinned: false }] };
    expect(answered(moment, {}, names).options.pinned).toBe(false);
    expect(answered(moment, {}, { path: '/v1/bridge', beside: [moment] }).options.pinned).toBe(true);
  });
});
