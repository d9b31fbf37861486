/**
 * Goal: a status table, a series of counts and a list of acts say what held on the day asked about, and nothing that
 * was not settled then.
 */
import { describe, expect, it } from '@jest/globals';
import { activity } from '../../src/domain/answers/activity.js';
import { sortedByName } from '../../src/domain/answers/by-name.js';
import { countSteps } from '../../src/domain/answers/counts.js';
import { allFacts } from '../../src/domain/treaty/reading/treaty-facts.js';
import { actsOf } from '../../src/domain/treaty/reading/evolve.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(
  participant('ECU', { names: [{ from: null, names: { en: 'Ecuador' } }] }),
  participant('SEN', { names: [{ from: null, names: { en: 'Senegal' } }] }),
  participant('CIV', { names: [{ from: null, names: { en: 'Côte d’Ivoire' } }] }),
  participant('HRV', { names: [{ from: null, names: { en: 'Croatia' } }] }),
  participant('SRB', {
    names: [
      { from: null, names: { en: 'Serbia and Montenegro' } },
      { from: '2006-06-03', names: { en: 'Serbia' } },
    ],
  }),
  participant('AUT', {
    names: [{ from: null, names: { en: 'Austria' } }],
    memberships: [{ organisation: 'EU', from: '1995-01-01', to: null }],
  }),
  participant('EU', { kind: 'regional-organisation', names: [{ from: null, names: { en: 'European Community' } }] }),
);

/** Three instruments needed. The third (2005-09-15) fixes 2005-12-14; the EC's does not count beside Austria's. */
function convention() {
  const office = new Depositary(treaty(), REGISTER);
  office.given('signature', 'ECU', '2003-12-10');
  office.given('signature', 'SRB', '2003-12-11');
  office.given('signature', 'AUT', '2003-12-10');
  office.given('ratification', 'AUT', '2004-02-01');
  office.given('signature', 'EU', '2005-06-01');
  office.given('approval', 'EU', '2005-06-02');
  office.given('accession', 'HRV', '2005-07-01');
  office.given('ratification', 'ECU', '2005-09-15');
  office.given('accession', 'SEN', '2005-11-16');
  office.given('accession', 'CIV', '2012-10-25');
  return office;
}

describe('given a treaty that needs three instruments', () => {
  it('when the status is asked before the third, then nothing of the future shows', () => {
    const status = convention().status('2005-07-25');
    expect(status.entryIntoForce).toEqual({ state: 'pending', date: null });
    expect(status.counts).toEqual({
      signatories: { total: 4, states: 3, organisations: 1 },
      contracting: { total: 3, states: 2, organisations: 1 },
      parties: { total: 0, states: 0, organisations: 0 },
      counted: 2,
    });
    expect(status.participants.map(({ name, standing, inForceSince }) => [name, standing, inForceSince])).toEqual([
      ['Austria', 'contracting', null],
      ['Croatia', 'contracting', null],
      ['Ecuador', 'signatory', null],
      ['European Community', 'contracting', null],
      ['Serbia and Montenegro', 'signatory', null],
    ]);
  });

  it('when the condition is met, then the date ahead is told, for the treaty and for each that has deposited', () => {
    const status = convention().status('2005-09-15');
    expect(status.entryIntoForce).toEqual({ state: 'date-fixed', date: '2005-12-14' });
    expect(status.participants.find(({ code }) => code === 'AUT')).toMatchObject({
      standing: 'contracting',
      inForceSince: '2005-12-14',
    });
  });

  it('when it enters into force, then one that deposited later becomes a party on its own thirtieth day', () => {
    const office = convention();
    expect(office.counts('2005-12-13')).toBe('4/5/0/4');
    expect(office.counts('2005-12-14')).toBe('4/5/4/4');
    expect(['2005-12-15', '2005-12-16'].map((day) => office.row('SEN', day)?.standing)).toEqual([
      'contracting',
      'party',
    ]);
    expect(office.row('SEN', '2005-12-14')?.inForceSince).toBe('2005-12-16');
  });

  it('when a date was declared, then it prevails from its notification, and before that the computed one shows no day ahead', () => {
    const office = convention();
    office.given('entry-into-force-declared', null, '2005-10-01', { effective: '2006-01-01' });
    expect(office.status('2005-09-30').entryIntoForce).toEqual({ state: 'date-fixed', date: '2005-12-14' });
    expect(office.row('ECU', '2005-09-30')?.inForceSince).toBeNull();
    expect(office.status('2005-10-01').entryIntoForce).toEqual({ state: 'date-fixed', date: '2006-01-01' });
    expect(office.row('ECU', '2005-10-01')?.inForceSince).toBe('2006-01-01');
  });

  it('when names change, then each day has its own; accents do not disturb the order', () => {
    const names = (day: string) =>
      convention()
        .status(day)
        .participants.map(({ name }) => name);
    expect(names('2006-06-02')).toContain('Serbia and Montenegro');
    expect(names('2012-10-25')).toEqual([
      'Austria',
      'Côte d’Ivoire',
      'Croatia',
      'Ecuador',
      'European Community',
      'Senegal',
      'Serbia',
    ]);
    expect(
      sortedByName([
        { name: 'Zambia', code: 'B' },
        { name: 'zambia', code: 'A' },
        { name: 'Åland', code: 'C' },
      ]).map(({ code }) => code),
    ).toEqual(['C', 'A', 'B']);
  });

  it('when a row is asked for, then it cites the acts by their events', () => {
    const office = convention();
    const event = (kind: string) =>
      office.events.find(
        ({ data }) => 'treaty' in data && 'kind' in data && data.kind === kind && data.participant === 'ECU',
      )?.eventId;
    expect(office.row('ECU', '2006-01-01')).toEqual({
      code: 'ECU',
      name: 'Ecuador',
      kind: 'state',
      standing: 'party',
      signature: { date: '2003-12-10', event: event('signature') },
      instrument: { kind: 'ratification', date: '2005-09-15', event: event('ratification') },
      inForceSince: '2005-12-14',
      withdrawal: null,
      stints: [
        {
          instrument: { kind: 'ratification', date: '2005-09-15', event: event('ratification') },
          contractingFrom: '2005-09-15',
          inForceFrom: '2005-12-14',
          until: null,
          withdrawal: null,
        },
      ],
      provisional: null,
      reservations: null,
      notes: [],
    });
  });

  it('when an ordinary act carries a note, then the row shows it from the day of the act', () => {
    const office = convention();
    const act = office.given('communication', 'ECU', '2010-01-01', { note: 'Circulated late.' });
    const notes = (day: string) => office.row('ECU', day)?.notes.map(({ event, note }) => [event, note]);
    expect(notes('2009-12-31')).toEqual([]);
    expect(notes('2010-01-01')).toEqual([[act.eventId, 'Circulated late.']]);
  });

  it('when a participant only communicated, then it stands in the table as none', () => {
    const office = convention();
    office.given('communication', 'CIV', '2004-01-01');
    expect(office.row('CIV', '2004-01-01')).toMatchObject({ standing: 'none', signature: null, instrument: null });
  });
});

describe('given reservations', () => {
  it('when one is withdrawn, then the one with its text goes, or else the latest', () => {
    const office = new Depositary(treaty(), REGISTER);
    office.given('accession', 'ECU', '2004-01-01');
    office.given('reservation', 'ECU', '2004-01-01', { text: 'article 66' });
    office.given('reservation', 'ECU', '2004-01-02', { text: 'article 44' });
    const withdrawn = office.given('reservation-withdrawal', 'ECU', '2005-01-01', { text: 'article 66' });
    const standing = () =>
      office.interpretation.participations
        .get('ECU')
        ?.reservations.filter((each) => each.withdrawnOn === null)
        .map(({ act }) => act.text);
    expect(standing()).toEqual(['article 44']);
    expect(['2004-01-01', '2004-12-31', '2005-01-01'].map((day) => office.row('ECU', day)?.reservations)).toEqual([
      1, 2, 1,
    ]);
    office.annul(withdrawn);
    office.given('reservation-withdrawal', 'ECU', '2005-01-01');
    expect(standing()).toEqual(['article 66']);
  });
});

describe('given the facts of a treaty', () => {
  const short = (steps: ReturnType<typeof countSteps>) =>
    steps.map(({ date, signatories, contracting, parties, counted }) => [
      date,
      signatories.total,
      contracting.total,
      parties.total,
      counted,
    ]);

  it('when its counts are asked as a series, then the first day stands first and each change has one step', () => {
    expect(short(countSteps(allFacts(convention().interpretation), '2005-07-25', '2005-12-31'))).toEqual([
      ['2005-07-25', 4, 3, 0, 2],
      ['2005-09-15', 4, 4, 0, 3],
      ['2005-11-16', 4, 5, 0, 4],
      ['2005-12-14', 4, 5, 4, 4],
      ['2005-12-16', 4, 5, 5, 4],
    ]);
  });

  it('when nothing changes on a day, then it has no step', () => {
    const office = new Depositary(treaty(), REGISTER);
    office.given('accession', 'ECU', '2004-01-01');
    office.given('instrument-withdrawal', 'ECU', '2004-06-01');
    office.given('accession', 'SEN', '2004-06-01');
    expect(short(countSteps(allFacts(office.interpretation), '2003-01-01', '2010-01-01'))).toEqual([
      ['2003-01-01', 0, 0, 0, 0],
      ['2004-01-01', 0, 1, 0, 1],
    ]);
  });

  it('when the period is empty, then there are no steps', () => {
    expect(countSteps(allFacts(convention().interpretation), '2005-01-02', '2005-01-01')).toEqual([]);
  });
});

describe('given the acts of several treaties', () => {
  const treaties = () => {
    const office = convention();
    const protocol = new Depositary(treaty({ id: 'another' }), REGISTER);
    protocol.given('accession', 'SEN', '2005-07-01');
    protocol.given('entry-into-force-declared', null, '2005-07-01');
    return [office, protocol].map(({ treaty: { id }, state }) => ({ treaty: id, acts: actsOf(state) }));
  };

  it('when activity between two days is asked for, then both days belong to it, by treaty and kind', () => {
    const { totals, actions } = activity(treaties(), '2005-06-02', '2005-09-15');
    expect(totals).toEqual([
      { treaty: 'another', kind: 'accession', count: 1 },
      { treaty: 'another', kind: 'entry-into-force-declared', count: 1 },
      { treaty: 'convention', kind: 'accession', count: 1 },
      { treaty: 'convention', kind: 'approval', count: 1 },
      { treaty: 'convention', kind: 'ratification', count: 1 },
    ]);
    expect(actions.map(({ date, treaty: id, participant: who }) => [date, id, who])).toEqual([
      ['2005-06-02', 'convention', 'EU'],
      ['2005-07-01', 'another', 'SEN'],
      ['2005-07-01', 'another', null],
      ['2005-07-01', 'convention', 'HRV'],
      ['2005-09-15', 'convention', 'ECU'],
    ]);
  });

  it('when one participant is named, then only its acts are told', () => {
    expect(
      activity(treaties(), '2000-01-01', '2020-01-01', { participant: 'SEN' }).actions.map(({ treaty: id }) => id),
    ).toEqual(['another', 'convention']);
  });
});
