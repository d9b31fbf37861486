/** Goal: every command asks the same question as HTTP, in words for people and as the same object for programs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correctCommand } from '../../src/corrections/correct/correct.cli.js';
import { coverageCommand } from '../../src/coverage/show-coverage/coverage.cli.js';
import { marksCommand } from '../../src/marks/list-marks/list-marks.cli.js';
import { markCommand } from '../../src/marks/mark-position/mark-position.cli.js';
import { participantsCommand } from '../../src/participants/list-participants/list-participants.cli.js';
import { registerParticipantCommand } from '../../src/participants/register-participant/register-participant.cli.js';
import { participantCommand } from '../../src/participants/show-participant/show-participant.cli.js';
import { changesCommand } from '../../src/publishing/changes/changes.cli.js';
import { eventsCommand } from '../../src/publishing/feed/feed.cli.js';
import { activityCommand } from '../../src/treaties/activity/activity.cli.js';
import { countsCommand } from '../../src/treaties/counts/counts.cli.js';
import { entryIntoForceCommand } from '../../src/treaties/entry-into-force/entry-into-force.cli.js';
import { historyCommand } from '../../src/treaties/history/history.cli.js';
import { treatiesCommand } from '../../src/treaties/list-treaties/list-treaties.cli.js';
import { recordCommand } from '../../src/treaties/record-action/record-action.cli.js';
import { registerTreatyCommand } from '../../src/treaties/register-treaty/register-treaty.cli.js';
import { treatyCommand } from '../../src/treaties/show-treaty/show-treaty.cli.js';
import { relationsCommand } from '../../src/treaties/relations/relations.cli.js';
import { statusCommand } from '../../src/treaties/status/status.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { type Body, Client, givenHistory, givenParticipants, participant, treaty } from './treaty-facts.js';

const commands = [
  statusCommand,
  countsCommand,
  entryIntoForceCommand,
  treatiesCommand,
  treatyCommand,
  historyCommand,
  activityCommand,
  relationsCommand,
  recordCommand,
  registerTreatyCommand,
  participantsCommand,
  participantCommand,
  registerParticipantCommand,
  correctCommand,
  markCommand,
  marksCommand,
  changesCommand,
  eventsCommand,
  coverageCommand,
];

describe('given the command line beside a service on one ledger', () => {
  let app: TestApp;
  let client: Client;
  let folder: string;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    folder = mkdtempSync(join(tmpdir(), 'foedera-cli-'));
    await givenParticipants(client);
    await givenHistory(client, 'sea');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  const foedera = (...argv: string[]) => runFoedera(app.config, commands, argv);
  const file = (name: string, body: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(body));
    return path;
  };

  it('when the status is asked, then the heading says it in words and --json prints what HTTP answers', async () => {
    const at = String(await client.head());
    const { code, out } = await foedera('status', 'sea', '--as-of', '2000-12-30', '--at', at);
    expect(code).toBe(0);
    expect(out).toContain(`As of 2000-12-30, at position ${at}: 3 contracting, 2 parties, 1 signatory.`);
    expect(out).toContain('In force since 2000-07-31.');
    expect(out).toMatch(/^AAA +Arland +party +2000-03-01 +2000-06-01 +ratification +2000-07-31/m);
    const json = await foedera('status', 'sea', '--as-of', '2000-12-30', '--at', at, '--json');
    expect(json.out.trim()).toBe((await client.get(`/v1/treaties/sea/status?asOf=2000-12-30&at=${at}`)).text);
  });

  it('when asked between whom it is in force, then one line for each pair, and --json prints what HTTP answers', async () => {
    const { code, out } = await foedera('relations', 'sea', '--as-of', '2000-12-31', '--participant', 'CCC');
    expect(code).toBe(0);
    expect(out).toContain('in force between 2 pairs.');
    expect(out).toMatch(/^CCC +AAA +2000-12-31 +In force for both since 31 December 2000/m);
    const at = String(await client.head());
    const json = await foedera('relations', 'sea', '--as-of', '2000-12-31', '--at', at, '--json');
    expect(json.out.trim()).toBe((await client.get(`/v1/treaties/sea/relations?asOf=2000-12-31&at=${at}`)).text);
    expect((await foedera('relations', 'sea', '--limit', '2')).out).toMatch(/More: .*cursor=/);
  });

  it.each([
    [['counts', 'sea', '--from', '2000-07-31', '--to', '2000-12-31'], /2000-12-31 +1 +3 +3/],
    [['entry-into-force', 'sea', '--as-of', '2000-07-15'], /enters into force on 2000-07-31/],
    [['treaties', '--as-of', '2000-12-31'], /^sea +1 +3 +3 +in-force +2000-07-31 +not stated +Convention sea$/m],
    [['treaty', 'sea'], /2nd instrument/],
    [['history', 'sea'], /ratification +AAA/],
    [['activity', '--from', '2000-06-01', '--to', '2000-07-01'], /sea: accession 1/],
    [['participants', '--as-of', '1999-01-01'], /OLDD +Old Realm +state +yes/],
    [['participant', 'AAA', '--as-of', '2000-12-31'], /sea +party +2000-03-01/],
    [['events', '--after', '5', '--limit', '2'], /foedera\.treaty-registered\.v1/],
    [
      ['changes', '--from', '8', '--to', '9', '--as-of', '2000-01-01'],
      /sea: Borland contracting: never → from 2000-07-01\./,
    ],
  ])('when `foedera %j` is run, then it answers', async (argv, expected) => {
    const { code, out, err } = await foedera(...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(expected);
  });

  it('when an act concerns a provision or one other, then the flags say so and the history shows it', async () => {
    const act = [
      'record',
      'sea',
      'declaration',
      'AAA',
      '2000-08-01',
      '--provision',
      'article-41',
      '--towards',
      'CCC',
      '--json',
    ];
    const [event] = (JSON.parse((await foedera(...act)).out) as Body).events;
    expect(event?.data).toMatchObject({ provision: 'article-41', towards: 'CCC' });
    expect((await foedera('history', 'sea')).out).toMatch(/declaration under article-41 towards CCC +AAA/);
    expect((await foedera('record', 'sea', 'objection', 'AAA', '2000-08-02', '--towards', 'ZZZ')).code).toBe(3);
  });

  it('when a treaty has clauses of every sort, then each is told in a sentence', async () => {
    const clauses = {
      classes: { coast: ['AAA', 'BBB'] },
      weights: { fleet: { values: { AAA: '2' }, basis: 'of 2000' } },
      entryIntoForce: {
        when: { all: [{ each: { of: 'coast' } }, { share: { of: 'fleet', atLeast: '0.5' } }] },
        then: { days: 30 },
      },
      provisions: { trade: { when: { instruments: { count: 2 } }, then: { days: 1 } } },
      termination: { below: 2 },
      provisionalApplication: {},
      relations: { kinds: ['accession'], by: 'acceptance', then: { days: 1 } },
    };
    expect((await foedera('register-treaty', file('whole.json', treaty('whole', clauses)))).code).toBe(0);
    const { out } = await foedera('treaty', 'whole');
    for (const sentence of [
      'carrying at least 50 per cent of fleet (of 2000)',
      'The treaty ends when withdrawals leave fewer than 2 parties.',
      'A participant that gives notice of it applies the treaty provisionally',
      'only if that other accepts it',
      'The provision trade enters into force',
      'The class coast: AAA and BBB.',
      'Weights fleet: of 2000.',
    ])
      expect(out).toContain(sentence);
  });

  it('when something is recorded, corrected and marked, then the service knows it', async () => {
    expect((await foedera('register-participant', file('d.json', participant('DDD', 'Dorland')))).code).toBe(0);
    expect((await foedera('register-treaty', file('t.json', treaty('land')))).code).toBe(0);
    const act = ['record', 'land', 'accession', 'DDD', '2000-05-05', '--source-document', 'C.N.1', '--ref', 'r1'];
    const dry = await foedera(...act, '--dry-run');
    expect(dry.out).toContain('Nothing was recorded');
    const recorded = await foedera(...act, '--if-match', '1', '--json');
    const [event] = (JSON.parse(recorded.out) as Body).events;
    expect(event).toMatchObject({
      stream: 'treaty/land',
      version: 2,
      actor: 'cli',
      source: { document: 'C.N.1' },
      ref: 'r1',
    });
    expect((await foedera(...act.slice(0, 5), '--if-match', '1')).code).toBe(4);
    const right = file('right.json', { kind: 'accession', participant: 'DDD', date: '2000-05-06' });
    expect((await foedera('correct', event?.eventId ?? '', '--replace', right, '--reason', 'Misread.')).code).toBe(0);
    expect((await foedera('mark', 'corrected')).code).toBe(0);
    expect((await foedera('marks')).out).toMatch(/^corrected +\d+/m);
    const { body } = await client.get('/v1/treaties/land/status?at=corrected');
    expect(body.participants[0]?.instrument?.date).toBe('2000-05-06');
  });

  it.each([
    [3, ['record', 'sea', 'ratification', 'BBB', '2000-05-01'], 'is not a signatory'],
    [5, ['status', 'nowhere'], 'nowhere'],
    [5, ['participant', 'ZZZ'], 'ZZZ'],
    [2, ['activity', '--from', '2000-01-01'], '--to'],
    [2, ['status', 'sea', '--as-of', '2005-02-30'], '2005-02-30'],
    [2, ['coverage', 'sea', '--through', '2000-08-31'], '--state'],
    [2, ['correct', '01890000-0000-7000-8000-000000000000', '--reason', 'x'], '--annul'],
    [2, ['register-treaty', '/nowhere.json'], '/nowhere.json'],
    [3, ['correct', '01890000-0000-7000-8000-000000000000', '--annul', '--reason', 'x'], 'no event'],
  ])('when it fails, then exit code %d and a sentence for `foedera %j`', async (expected, argv, word) => {
    const { code, out, err } = await foedera(...argv);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(word);
  });
});
