/**
 * Goal: the list of treaties is the same whether it is read whole or in parts, first or again. Its states are those of
 * all its rows, and what is recorded shows at once.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ListTreatiesAnswer } from '../../src/treaties/list-treaties/list-treaties.answer.js';
import type { StatusAnswer } from '../../src/treaties/status/status.answer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';
import { runs } from '../support/runs.js';

describe('given the histories that ship', () => {
  let app: TestApp;
  let head: number;
  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
    head = (await list('limit=1')).at;
  });
  afterAll(() => app.stop());

  const list = async (query: string) => (await app.inject({ url: `/v1/treaties?${query}` })).json<ListTreatiesAnswer>();

  /** The rows of the parts of the list, one after the other. */
  async function inParts(query: string, limit: number): Promise<ListTreatiesAnswer['treaties']> {
    const rows: ListTreatiesAnswer['treaties'] = [];
    let next: string | null = `/v1/treaties?${query}&limit=${String(limit)}`;
    while (next !== null) {
      const answer: ListTreatiesAnswer = (await app.inject({ url: next })).json<ListTreatiesAnswer>();
      rows.push(...answer.treaties);
      next = answer.next;
    }
    return rows;
  }

  it('then parts of any size are the whole, which has the states that its rows have', async () => {
    const day = fc.date({ min: new Date('1998-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.nat({ max: head }),
        fc.integer({ min: 1, max: 4 }),
        async (asOf: Date, at: number, limit: number) => {
          const query = `asOf=${asOf.toISOString().slice(0, 10)}&at=${String(at)}`;
          const parts = await inParts(query, limit);
          const { treaties, states } = await list(`${query}&limit=1000`);
          expect(treaties).toStrictEqual(parts);
          for (const [state, count] of Object.entries(states as unknown as Record<string, number>))
            expect(treaties.filter(({ entryIntoForce }) => entryIntoForce.state === state)).toHaveLength(count);
        },
      ),
      runs(15),
    );
  });

  it('then an act shows in the list as soon as it is recorded, and not at the position before it', async () => {
    const query = 'asOf=2025-06-01&limit=1000';
    const contracting = ({ treaties }: ListTreatiesAnswer) =>
      Number(treaties.find(({ id }) => id === 'uncac')?.counts.contracting.total);
    const before = await list(query);
    const status = await app.inject({ url: '/v1/treaties/uncac/status?asOf=2025-06-01' });
    const other = status.json<StatusAnswer>().participants.find(({ standing }) => standing === 'none')?.code ?? 'PRK';
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/v1/treaties/uncac/actions',
      payload: { kind: 'accession', participant: other, date: '2025-05-01' },
    });
    expect(statusCode).toBe(201);
    expect(contracting(await list(query))).toBe(contracting(before) + 1);
    expect(contracting(await list(`${query}&at=${String(before.at)}`))).toBe(contracting(before));
  });
});
