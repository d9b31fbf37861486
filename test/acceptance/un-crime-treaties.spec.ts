/**
 * Goal: the main job on real input. Given the shipped histories, when the questions of A/60/131 and of the depositary's
 * tables are asked over HTTP, then the answers are those of the report. Every figure here was read in a source, none in
 * our output.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';

interface Total {
  total: number;
  states: number;
  organisations: number;
}
interface Row {
  code: string;
  name: string;
  standing: string;
  instrument: { kind: string; date: string } | null;
  inForceSince: string | null;
}
interface Status {
  at: number;
  counts: { signatories: Total; contracting: Total; parties: Total; counted: number };
  entryIntoForce: { state: string; date: string | null };
  participants: Row[];
}
interface Verdict {
  state: string;
  date: string | null;
  conditionMetOn: string | null;
  decisive: string[];
  computed: string | null;
  declared: string | null;
  missing: unknown[];
  proof: { participant: string; counted: boolean; because: string }[];
}

describe('given the shipped histories of the five crime treaties', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
  });
  afterAll(async () => {
    await app.stop();
  });

  async function get<T>(path: string): Promise<T> {
    const answer = await app.inject({ method: 'GET', url: path });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${String(answer.statusCode)} ${answer.body}`);
    return JSON.parse(answer.body) as T;
  }
  const statusOn = (treaty: string, asOf: string, at?: number) =>
    get<Status>(`/v1/treaties/${treaty}/status?asOf=${asOf}${at === undefined ? '' : `&at=${String(at)}`}`);
  const verdictOn = (treaty: string, asOf: string) =>
    get<Verdict>(`/v1/treaties/${treaty}/entry-into-force?asOf=${asOf}`);

  it.each([
    ['untoc', 107],
    ['untoc-trafficking', 86],
    ['untoc-migrants', 77],
    ['untoc-firearms', 43],
  ])(
    'when asked for the parties of %s that A/60/131, para. 4, reports, then %d have deposited by 2005-07-25',
    async (treaty, contracting) => {
      const { counts } = await statusOn(treaty, '2005-07-25');
      expect(counts.contracting.total).toBe(contracting);
    },
  );

  it('when asked who the 107 of UNTOC are, then they are 106 States and the European Community', async () => {
    const { counts, participants } = await statusOn('untoc', '2005-07-25');
    expect(counts.contracting).toEqual({ total: 107, states: 106, organisations: 1 });
    expect(participants.find((row) => row.code === 'EU')?.name).toBe('European Community');
  });

  it('when UNCAC is asked about on 2005-07-25 (para. 11), then it is pending with one instrument missing', async () => {
    const { counts, entryIntoForce } = await statusOn('uncac', '2005-07-25');
    expect(counts.signatories.total).toBe(124);
    expect(counts.contracting.total).toBe(29);
    expect(counts.parties.total).toBe(0);
    expect(entryIntoForce).toEqual({ state: 'pending', date: null });
    const verdict = await verdictOn('uncac', '2005-07-25');
    expect(verdict.state).toBe('pending');
    expect(verdict.missing).toEqual([{ condition: 'instruments', need: '30', have: '29', missing: '1' }]);
  });

  it.each([
    ['untoc', '2003-09-29'],
    ['untoc-trafficking', '2003-12-25'],
    ['untoc-migrants', '2004-01-28'],
    ['untoc-firearms', '2005-07-03'],
    ['uncac', '2005-12-14'],
  ])('when asked for the entry into force of %s, then it is %s', async (treaty, date) => {
    const verdict = await verdictOn(treaty, '2014-07-10');
    expect(verdict).toMatchObject({ state: 'in-force', date, computed: date });
  });

  it("when the EC's approval of 2004-05-21 is looked for in the proof, then it counts towards nothing", async () => {
    for (const treaty of ['untoc', 'untoc-trafficking', 'untoc-migrants', 'untoc-firearms', 'uncac']) {
      const { proof } = await verdictOn(treaty, '2014-07-10');
      const line = proof.find((each) => each.participant === 'EU');
      expect(line?.counted).toBe(false);
    }
  });

  it('when UNCAC is asked about on 2005-09-20, then its date is fixed by Ecuador and lies ahead', async () => {
    expect(await verdictOn('uncac', '2005-09-20')).toMatchObject({
      state: 'date-fixed',
      date: '2005-12-14',
      conditionMetOn: '2005-09-15',
      decisive: ['ECU'],
    });
  });

  it('when UNCAC enters into force, then 39 have deposited, 36 are parties and Senegal becomes one two days later', async () => {
    const first = await statusOn('uncac', '2005-12-14');
    expect([first.counts.contracting.total, first.counts.parties.total]).toEqual([39, 36]);
    expect(first.participants.find((row) => row.code === 'SEN')).toMatchObject({
      standing: 'contracting',
      inForceSince: '2005-12-16',
    });
    const standing = async (day: string) =>
      (await statusOn('uncac', day)).participants.find((row) => row.code === 'SEN')?.standing;
    expect(await standing('2005-12-15')).toBe('contracting');
    expect(await standing('2005-12-16')).toBe('party');
  });

  it('when asked for the acts of the treaty event of April 2005 (para. 5), then they are those of the report', async () => {
    const { totals } = await get<{ totals: { treaty: string; kind: string; count: number }[] }>(
      '/v1/activity?from=2005-04-18&to=2005-04-25',
    );
    const count = (treaty: string, kind: string) =>
      totals.find((each) => each.treaty === treaty && each.kind === kind)?.count ?? 0;
    expect(
      ['untoc', 'untoc-trafficking', 'untoc-migrants', 'untoc-firearms'].map((treaty) => count(treaty, 'accession')),
    ).toEqual([2, 2, 2, 1]);
    expect(count('untoc-migrants', 'ratification')).toBe(1);
  });

  it.each([
    ['untoc', '59/56 97/95 115/114 147/147 158/158'],
    ['untoc-trafficking', '45/45 77/77 95/95 124/124 142/142'],
    ['untoc-migrants', '40/0 65/65 85/84 117/117 126/126'],
    ['untoc-firearms', '12/0 32/0 47/45 77/77 83/83'],
    ['uncac', '1/0 15/0 40/37 129/128 148/148'],
  ])('when %s is asked about on five year ends, then deposited and in force are %s', async (treaty, expected) => {
    const pairs: string[] = [];
    for (const year of [2003, 2004, 2005, 2008, 2010]) {
      const { counts } = await statusOn(treaty, `${String(year)}-12-31`);
      pairs.push(`${String(counts.contracting.total)}/${String(counts.parties.total)}`);
    }
    expect(pairs.join(' ')).toBe(expected);
  });

  it("when Montenegro's standing on 2006-07-01 is asked before and after its notification was recorded, then both answers stay", async () => {
    const { events } = await get<{ events: { position: number; data: { participant?: string; kind?: string } }[] }>(
      '/v1/treaties/untoc/history?limit=1000',
    );
    const notification = events.find((each) => each.data.participant === 'MNE' && each.data.kind === 'succession');
    if (!notification) throw new Error('the succession of Montenegro is not in the history');
    const rowAt = async (at: number) =>
      (await statusOn('untoc', '2006-07-01', at)).participants.find((row) => row.code === 'MNE');
    expect(await rowAt(notification.position - 1)).toBeUndefined();
    expect(await rowAt(notification.position)).toMatchObject({ standing: 'party', inForceSince: '2006-06-03' });
  });

  it('when the name of a party changed, then each day has the name of that day and there is one participant', async () => {
    const nameOn = async (day: string) =>
      (await statusOn('untoc', day)).participants.filter((row) => row.code === 'SRB').map((row) => row.name);
    expect(await nameOn('2005-07-25')).toEqual(['Serbia and Montenegro']);
    expect(await nameOn('2007-01-01')).toEqual(['Serbia']);
  });

  it('when the counts of UNCAC are asked as a series, then the last step equals the status of that day', async () => {
    const { steps } = await get<{ steps: { date: string; contracting: Total; parties: Total }[] }>(
      '/v1/treaties/uncac/counts?from=2003-12-09&to=2010-12-31',
    );
    expect(steps.at(-1)).toMatchObject({ contracting: { total: 148 }, parties: { total: 148 } });
    const dates = steps.map((step) => step.date);
    expect([...dates].sort()).toEqual(dates);
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('when a ratification was recorded with a wrong date and replaced, then the old position keeps the old date for ever', async () => {
    const post = (url: string, payload: unknown) =>
      app.inject({ method: 'POST', url, payload: payload as Record<string, unknown> });
    const recorded = await post('/v1/treaties/uncac/actions', {
      kind: 'accession',
      participant: 'AND',
      date: '2015-09-14',
      source: { document: 'C.N.1.2015.TREATIES-XVIII.14' },
    });
    expect(recorded.statusCode).toBe(201);
    const first = JSON.parse(recorded.body) as { position: number; events: { eventId: string }[] };
    const replaced = await post('/v1/corrections', {
      event: first.events[0]?.eventId,
      correction: 'replace',
      with: {
        kind: 'accession',
        participant: 'AND',
        date: '2015-09-04',
        source: { document: 'C.N.2.2015.TREATIES-XVIII.14' },
      },
      reason: 'The notification states 4 September.',
      source: { document: 'C.N.2.2015.TREATIES-XVIII.14' },
    });
    expect(replaced.statusCode).toBe(201);
    const second = JSON.parse(replaced.body) as { position: number };
    const dateAt = async (at: number) =>
      (await statusOn('uncac', '2015-12-31', at)).participants.find((row) => row.code === 'AND')?.instrument?.date;
    expect([await dateAt(first.position), await dateAt(second.position), await dateAt(first.position)]).toEqual([
      '2015-09-14',
      '2015-09-04',
      '2015-09-14',
    ]);
  });
});
