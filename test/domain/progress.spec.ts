/**
 * Goal: what is reported of who is on the way to an instrument is shown beside its standing, can be corrected, and
 * counts nowhere. Given reports as A/60/131 has them in its notes 16 and 17.
 */
import { describe, expect, it } from '@jest/globals';
import { progressAsOf, progressRow, withProgress } from '../../src/domain/answers/progress.js';
import type { NewEvent } from '../../src/domain/event.js';
import type { Decision } from '../../src/domain/refusal.js';
import { correctTreaty } from '../../src/domain/treaty/decide/correct-treaty.js';
import { decideReportProgress } from '../../src/domain/treaty/progress/decide-progress.js';
import type { ProgressReport } from '../../src/domain/treaty/model/progress-report.js';
import { evolveTreaty } from '../../src/domain/treaty/reading/evolve.js';
import { allFacts } from '../../src/domain/treaty/reading/treaty-facts.js';
import { Depositary } from './support/depositary.js';
import { outcome, participant, registerOf, treaty } from './support/world.js';

const REGISTER = registerOf(participant('AUS'), participant('PAK'), participant('HUN'));
const source = { document: 'A/60/131', url: null, observedOn: null };
const reported = (who: string, date: string, stage: ProgressReport['stage'] = 'announced'): ProgressReport => ({
  participant: who,
  stage,
  date,
  note: null,
  ref: `note-17/${who}/${date}`,
});

/** Australia signed UNCAC on 9 December 2003 and ratified it on 7 December 2005; in July it was ratifying. */
function uncac() {
  const office = new Depositary(treaty(), REGISTER);
  office.given('signature', 'AUS', '2003-12-09');
  let position = 100;
  const decide = (report: ProgressReport): Decision<NewEvent> =>
    decideReportProgress(
      { treaty: 'convention', report, source },
      { state: office.state, register: REGISTER, today: '2020-01-01', recordedUnderRef: [] },
    );
  return {
    office,
    decide,
    report(who: string, date: string, stage?: ProgressReport['stage']): string {
      const decision = decide(reported(who, date, stage));
      if ('refused' in decision) throw new Error(decision.refused.sentence);
      position += 1;
      const eventId = `r${String(position)}`;
      for (const event of decision.accepted)
        office.state = evolveTreaty(office.state, {
          ...event,
          eventId,
          stream: 'treaty/convention',
          version: position,
          position,
          recordedAt: '2020-01-01T00:00:00.000Z',
        });
      return eventId;
    },
    reading: () => ({
      reports: office.state.progress,
      participations: office.interpretation.participations,
      register: REGISTER,
    }),
  };
}

describe('given a signatory that is reported to be ratifying', () => {
  it('when its standing is asked for, then the report stands beside it, from its date to the instrument', () => {
    const at = uncac();
    at.report('AUS', '2005-07-25');
    const on = (day: string) => progressRow('AUS', at.reading(), day)?.stage ?? null;
    expect([on('2005-07-24'), on('2005-07-25'), on('2005-12-06')]).toEqual([null, 'announced', 'announced']);
    at.office.given('ratification', 'AUS', '2005-12-07');
    expect([on('2005-12-06'), on('2005-12-07')]).toEqual(['announced', null]);
  });

  it('when a later report comes, then the later one holds, and both are listed', () => {
    const at = uncac();
    at.report('AUS', '2005-07-25');
    at.report('AUS', '2005-10-01', 'law-promulgated');
    expect(progressRow('AUS', at.reading(), '2005-11-01')).toMatchObject({ stage: 'law-promulgated', source });
    expect(progressAsOf(at.reading(), '2005-11-01').map(({ stage, holds }) => [stage, holds])).toEqual([
      ['announced', false],
      ['law-promulgated', true],
    ]);
  });

  it('then nothing counts otherwise than without it', () => {
    const [with_, without] = [uncac(), uncac()];
    with_.report('AUS', '2005-07-25');
    with_.report('PAK', '2005-07-25');
    expect(allFacts(with_.office.interpretation)).toEqual(allFacts(without.office.interpretation));
    expect(with_.office.counts('2006-01-01')).toBe(without.office.counts('2006-01-01'));
  });

  it('when somebody who did nothing yet is reported, then it has a row without standing', () => {
    const at = uncac();
    at.report('PAK', '2005-07-25');
    const rows = withProgress(at.office.status('2005-07-25').participants, at.reading(), '2005-07-25');
    expect(rows.map(({ code, standing, progress }) => [code, standing, progress?.stage ?? null])).toEqual([
      ['AUS', 'signatory', null],
      ['PAK', 'none', 'announced'],
    ]);
  });

  it('when it left and is reported to be ratifying again, then the report holds', () => {
    const at = uncac();
    at.office.given('ratification', 'AUS', '2005-12-07');
    at.office.given('instrument-withdrawal', 'AUS', '2006-01-01');
    at.report('AUS', '2006-05-01');
    expect(progressRow('AUS', at.reading(), '2006-06-01')?.stage).toBe('announced');
  });
});

describe('given a report', () => {
  it('when the same row is read again, then nothing new; with other content, then it is already recorded', () => {
    const at = uncac();
    at.report('AUS', '2005-07-25');
    expect(outcome(at.decide(reported('AUS', '2005-07-25')))).toBe('nothing new');
    expect(outcome(at.decide({ ...reported('AUS', '2005-07-25'), stage: 'examination' }))).toBe('already-recorded');
  });

  it('when its participant is unknown, or it is of tomorrow, then it is refused', () => {
    const at = uncac();
    expect(outcome(at.decide(reported('XXX', '2005-07-25')))).toBe('unknown-participant');
    expect(outcome(at.decide(reported('AUS', '2020-01-02')))).toBe('in-the-future');
  });

  it('when it is annulled or replaced, then what was put in its place holds', () => {
    const at = uncac();
    const target = at.report('AUS', '2005-07-25');
    const request = { target, reason: 'read wrongly', source: null, ref: null };
    const data = { ...reported('HUN', '2005-07-25', 'examination'), treaty: 'convention' };
    const replacement = { type: 'progress-reported' as const, data };
    const stream = {
      state: at.office.state,
      context: at.office.context,
      knownTreaties: () => true,
      dependencies: () => [],
    };
    expect(correctTreaty({ ...request, correction: 'replace', with: replacement }, stream, '2020-01-01')).toEqual({
      date: '2005-07-25',
    });
    const place = { eventId: 'c1', stream: 's', version: 200, position: 200, recordedAt: '' };
    at.office.state = evolveTreaty(at.office.state, {
      type: 'event-replaced',
      date: '2005-07-25',
      source: null,
      data: { target, reason: 'read wrongly', ref: null, with: replacement },
      ...place,
    });
    expect(progressAsOf(at.reading(), '2006-01-01').map(({ participant: code }) => code)).toEqual(['HUN']);
    expect(
      correctTreaty({ ...request, correction: 'annul' }, { ...stream, state: at.office.state }, '2020-01-01'),
    ).toMatchObject({ refused: { code: 'already-corrected' } });
  });
});
