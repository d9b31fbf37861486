/**
 * Goal: an act whose day is not known is recorded with the days between which it happened; every answer keeps what is
 * certain and says beside it what may be, over HTTP, in tables and on a terminal.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { correctCommand } from '../../src/corrections/correct/correct.cli.js';
import { participantCommand } from '../../src/participants/show-participant/show-participant.cli.js';
import { changesCommand } from '../../src/publishing/changes/changes.cli.js';
import { activityCommand } from '../../src/treaties/activity/activity.cli.js';
import { countsCommand } from '../../src/treaties/counts/counts.cli.js';
import { entryIntoForceCommand } from '../../src/treaties/entry-into-force/entry-into-force.cli.js';
import { historyCommand } from '../../src/treaties/history/history.cli.js';
import { treatiesCommand } from '../../src/treaties/list-treaties/list-treaties.cli.js';
import { recordCommand } from '../../src/treaties/record-action/record-action.cli.js';
import { statusCommand } from '../../src/treaties/status/status.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { action, Client, participant, treaty } from './treaty-facts.js';

const COMMANDS = [
  statusCommand,
  countsCommand,
  entryIntoForceCommand,
  treatiesCommand,
  historyCommand,
  activityCommand,
  participantCommand,
  changesCommand,
  correctCommand,
  recordCommand,
];

describe('given a treaty in force, and an accession of which only the year is known', () => {
  let app: TestApp;
  let client: Client;
  let before = 0;
  const foedera = async (...argv: string[]) => (await runFoedera(app.config, COMMANDS, argv)).out;
  const table = async (path: string) =>
    parse<Record<string, string>>((await client.get(path, { accept: 'text/csv' })).text, { columns: true });

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    for (const [code, name] of [
      ['AAA', 'Arland'],
      ['BBB', 'Borland'],
      ['CCC', 'Corland'],
      ['DDD', 'Dorland'],
    ] as const)
      await client.record('/v1/participants', participant(code, name));
    await client.record('/v1/treaties', treaty('days'));
    await client.record('/v1/treaties/days/actions', action('accession', 'AAA', '2000-06-01'));
    await client.record('/v1/treaties/days/actions', action('accession', 'BBB', '2000-07-01'));
    before = await client.head();
    const { code } = await runFoedera(app.config, COMMANDS, [
      'record',
      'days',
      'accession',
      'CCC',
      '2015-12-31',
      '--not-before',
      '2015-01-01',
    ]);
    expect(code).toBe(0);
  });
  afterAll(() => app.stop());

  it('when it was recorded, then the event has both days', async () => {
    const { events } = (await client.get('/v1/treaties/days/history')).body;
    expect(events.at(-1)?.data).toMatchObject({ date: '2015-12-31', notBefore: '2015-01-01' });
  });

  it('when counts are asked for between, then the certain number stands, and the possible one beside it', async () => {
    const counts = {
      contracting: { total: 2, states: 2, organisations: 0, possible: 3 },
      counted: 2,
      countedPossible: 3,
    };
    const status = (await client.get('/v1/treaties/days/status?asOf=2015-06-30')).body;
    expect(status.counts).toMatchObject(counts);
    const [listed] = (await client.get('/v1/treaties?asOf=2015-06-30')).body.treaties;
    expect(listed).toMatchObject({ counts });
    expect((await client.get('/v1/treaties/days/status?asOf=2014-12-31')).body.counts.contracting).toEqual({
      total: 2,
      states: 2,
      organisations: 0,
    });
    const early = await client.get(`/v1/treaties/days/status?asOf=2015-06-30&at=${String(before)}`);
    expect(early.body.counts.contracting).not.toHaveProperty('possible');
  });

  it('when the series is asked for, then it has a step where what is possible changes', async () => {
    const { steps } = (await client.get('/v1/treaties/days/counts?from=2014-01-01&to=2016-12-31')).body;
    expect(steps.map(({ date, contracting, parties }) => [date, contracting, parties])).toMatchObject([
      ['2014-01-01', { total: 2 }, { total: 2 }],
      ['2015-01-01', { total: 2, possible: 3 }, { total: 2 }],
      ['2015-01-31', { total: 2, possible: 3 }, { total: 2, possible: 3 }],
      ['2015-12-31', { total: 3 }, { total: 2, possible: 3 }],
      ['2016-01-30', { total: 3 }, { total: 3 }],
    ]);
    const rows = await table('/v1/treaties/days/counts?from=2014-01-01&to=2016-12-31');
    expect(rows.map((row) => [row['contracting possible'], row['parties possible'], row['parties least']])).toEqual([
      ['', '', ''],
      ['3', '', ''],
      ['3', '3', ''],
      ['', '3', ''],
      ['', '', ''],
    ]);
  });

  it('when the table is asked for, then its row says how it may stand, and that the day is not known', async () => {
    const rows = await table('/v1/treaties/days/status?asOf=2015-06-30');
    expect(rows.find(({ code }) => code === 'CCC')).toMatchObject({
      standing: 'none',
      'instrument date': '',
      'day known': 'false',
      'possible standing': 'party',
      'possible instrument date': '2015-12-31',
      'possible instrument not before': '2015-01-01',
    });
    const later = await table('/v1/treaties/days/status?asOf=2017-01-01');
    expect(later.find(({ code }) => code === 'CCC')).toMatchObject({
      standing: 'party',
      'instrument date': '2015-12-31',
      'instrument not before': '2015-01-01',
      'in force since': '2016-01-30',
      'in force earliest': '2015-01-31',
    });
    expect(later.find(({ code }) => code === 'AAA')).toMatchObject({ 'day known': '', 'instrument not before': '' });
  });

  it.each([
    [['status', 'days', '--as-of', '2015-06-30'], /2, possibly 3, contracting, 2, possibly 3, parties/],
    [
      ['status', 'days', '--as-of', '2015-06-30'],
      /^CCC +Corland +none, perhaps party +2015, day not known +accession/m,
    ],
    [['status', 'days', '--as-of', '2017-01-01'], /party +2015, day not known +accession +2016-01-30 at the latest/],
    [['counts', 'days', '--from', '2015-01-01', '--to', '2015-06-30'], /^2015-01-31 +0 +2, possibly 3 +2, possibly 3/m],
    [['treaties', '--as-of', '2015-06-30'], /^days +0 +2, possibly 3 +2, possibly 3/m],
    [['participant', 'CCC', '--as-of', '2015-06-30'], /days +none, perhaps party +2015, day not known/],
    [['history', 'days'], /2015, day not known +accession +CCC/],
    [['activity', '--from', '2015-01-01', '--to', '2015-12-31'], /2015, day not known +days +accession +CCC/],
    [
      ['activity', '--from', '2015-01-01', '--to', '2015-06-30'],
      /perhaps also: days, accession by CCC, 2015, day not known/,
    ],
    [['entry-into-force', 'days', '--as-of', '2017-01-01'], /CCC +accession +2015, day not known +yes/],
  ])('when `foedera %j` is run, then it says so in words', async (argv, expected) => {
    expect(await foedera(...argv)).toMatch(expected);
  });

  it('when what was learnt is asked for, then it is said what may be beside what is certain', async () => {
    const { changes } = (await client.get(`/v1/changes?from=${String(before)}&to=${String(before + 1)}`)).body;
    expect(changes.map(({ inWords }) => inWords)).toEqual(
      expect.arrayContaining([
        'days: Corland party: never → from 2016-01-30.',
        'days: Corland perhaps party: never → from 2015-01-31 until 2016-01-30.',
      ]),
    );
  });

  it.each(['2015-12-31', '2016-01-01'])(
    'when the first day is %s and the last 31 December 2015, then it is refused',
    async (notBefore) => {
      const reply = await client.post(
        '/v1/treaties/days/actions',
        action('accession', 'DDD', '2015-12-31', { notBefore }),
      );
      expect([reply.status, reply.body.code]).toEqual([422, 'not-before-too-late']);
    },
  );

  it('when the decisive instrument has the range, then entry into force says at the latest, and what may be before', async () => {
    await client.record('/v1/treaties', treaty('decided'));
    await client.record('/v1/treaties/decided/actions', action('accession', 'AAA', '2000-06-01'));
    await client.record(
      '/v1/treaties/decided/actions',
      action('accession', 'BBB', '2015-12-02', { notBefore: '2015-03-01' }),
    );
    const later = (await client.get('/v1/treaties/decided/entry-into-force?asOf=2017-01-01')).body;
    expect(later).toMatchObject({
      state: 'in-force',
      date: '2016-01-01',
      earliest: '2015-03-31',
      conditionMetEarliest: '2015-03-01',
    });
    const between = (await client.get('/v1/treaties/decided/entry-into-force?asOf=2015-06-01')).body;
    expect(between).toMatchObject({ state: 'pending', date: null, earliest: '2015-03-31' });
    expect(await foedera('entry-into-force', 'decided', '--as-of', '2017-01-01')).toContain(
      'In force since 2016-01-01 at the latest, perhaps 2015-03-31.',
    );
    expect(await foedera('entry-into-force', 'decided', '--as-of', '2015-06-01')).toMatch(
      /between 1 March and 2 December 2015, day not known +no +may count/,
    );
    const supposed = await client.post('/v1/treaties/decided/entry-into-force/what-if', {
      asOf: '2016-06-01',
      deposits: [],
    });
    expect(supposed.body).toMatchObject({ date: '2016-01-01', earliest: '2015-03-31' });
  });

  it('when the day becomes known, then a correction takes the range away, and what was known before stays as it was', async () => {
    const at = await client.head();
    const { events } = (await client.get('/v1/treaties/days/history')).body;
    const recorded = events.find(({ data }) => data['participant'] === 'CCC');
    await client.record('/v1/corrections', {
      event: recorded?.eventId,
      correction: 'replace',
      reason: 'The depositary notification has the day.',
      with: action('accession', 'CCC', '2015-12-01'),
    });
    const asked = '/v1/treaties/days/status?asOf=2015-12-15';
    expect((await client.get(asked)).body.counts.contracting).toEqual({ total: 3, states: 3, organisations: 0 });
    expect((await client.get(`${asked}&at=${String(at)}`)).body.counts.contracting).toMatchObject({
      total: 2,
      possible: 3,
    });
  });
});
