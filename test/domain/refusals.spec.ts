/**
 * Goal: a recorder of treaty actions who is refused reads one whole sentence: what is wrong, with names and days, and
 * what to do instead.
 */
import { describe, expect, it } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '../../src/domain/event.js';
import type { Decision } from '../../src/domain/refusal.js';
import { decideCorrection } from '../../src/domain/treaty/decide/correction.js';
import { decideRegisterTreaty } from '../../src/domain/treaty/decide/register-treaty.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { action, participant, registerOf, treaty } from './support/world.js';

const EU_MEMBER = { memberships: [{ organisation: 'EU', from: '1995-01-01', to: null }] };
const REGISTER = registerOf(
  participant('ECU'),
  participant('PER'),
  participant('AUT', EU_MEMBER),
  participant('YUCS', { existed: { from: '2003-02-04', to: '2006-06-03' } }),
  participant('DDDE', { existed: { from: null, to: '1990-10-03' } }),
  participant('MNE', { existed: { from: '2006-06-03', to: null } }),
  participant('EU', { kind: 'regional-organisation' }),
  participant('UNDP', { kind: 'organisation' }),
  participant('HKG', {
    kind: 'territory',
    responsible: [
      { state: 'GBR', from: null, to: '1997-07-01' },
      { state: 'CHN', from: '1997-07-01', to: null },
    ],
  }),
  participant('ATA', { kind: 'territory' }),
);
/** A treaty of 31 October 2003, open for signature from 9 December 2003 to 9 December 2005. */
const office = (also: Partial<Treaty> = {}, parent: Depositary | null = null) =>
  new Depositary(treaty(also), REGISTER, parent);
/** In force for Ecuador from 31 March 2004. */
const bound = (also: Partial<Treaty> = {}) => {
  const convention = office({ entryIntoForce: { when: { instruments: { count: 1 } }, then: { days: 90 } }, ...also });
  convention.given('accession', 'ECU', '2004-01-01');
  return convention;
};
type Acting = Parameters<Depositary['refusal']>;

/** The whole sentence: what is wrong and what to do, and how to record it where the depositary accepted it. */
function expectRefused(convention: Depositary, acting: Acting, code: string, sentence: string): void {
  const accepted = `If the depositary accepted it all the same, record it with "despite": ["${code}"] and a note.`;
  expect(convention.refusal(...acting)).toMatchObject({ code, sentence: `${sentence} ${accepted}` });
}

describe('given a treaty open for signature from 2003-12-09 to 2005-12-09', () => {
  it.each<[string, Acting, string, string]>([
    [
      'a ratification without signature',
      ['ratification', 'ECU', '2005-09-15'],
      'not-signed',
      'ECU is not a signatory on 2005-09-15, which a ratification requires. Record its signature first, or record an accession.',
    ],
    [
      'the withdrawal of a signature never given',
      ['signature-withdrawal', 'ECU', '2005-09-15'],
      'not-signed',
      'ECU is not a signatory on 2005-09-15, which a signature-withdrawal requires. There is no signature to withdraw: check participant and date.',
    ],
    [
      'a signature after the last day',
      ['signature', 'ECU', '2005-12-10'],
      'signature-window-closed',
      'The treaty was open for signature from 2003-12-09 until 2005-12-09, not on 2005-12-10. Correct the date, or record an accession.',
    ],
    [
      'an act before adoption',
      ['accession', 'ECU', '2003-10-30'],
      'before-adoption',
      'The accession is dated 2003-10-30, before the treaty was adopted on 2003-10-31. Correct the date.',
    ],
    [
      'a declaration of its entry into force before adoption',
      ['entry-into-force-declared', null, '2003-10-30'],
      'before-adoption',
      'The entry-into-force-declared is dated 2003-10-30, before the treaty was adopted on 2003-10-31. Correct the date.',
    ],
    [
      'an act of a State that ended before',
      ['accession', 'DDDE', '2004-01-01'],
      'participant-not-existing',
      'DDDE did not exist on 2004-01-01; it existed until 1990-10-03. Correct the date, or record the act for its predecessor or successor.',
    ],
    [
      'an act of a State that began later',
      ['accession', 'MNE', '2006-06-02'],
      'participant-not-existing',
      'MNE did not exist on 2006-06-02; it existed from 2006-06-03. Correct the date, or record the act for its predecessor or successor.',
    ],
    [
      'an act of a State on the day it ended',
      ['accession', 'YUCS', '2006-06-03'],
      'participant-not-existing',
      'YUCS did not exist on 2006-06-03; it existed from 2003-02-04 until 2006-06-03. Correct the date, or record the act for its predecessor or successor.',
    ],
    [
      'an organisation that is none of integration',
      ['accession', 'UNDP', '2004-01-01'],
      'not-entitled',
      "The treaty is open to states and regional organisations; UNDP is registered as organisation. Check the participant, or correct the treaty's openTo.",
    ],
    [
      'a signature by a territory',
      ['signature', 'HKG', '2004-01-01'],
      'not-entitled',
      'HKG is a territory, which takes no part in treaties. Record the act for CHN, with "territory": "HKG".',
    ],
    [
      'an accession by a territory for which no State is responsible',
      ['accession', 'ATA', '2004-01-01'],
      'not-entitled',
      'ATA is a territory, which takes no part in treaties. Record the act for the State responsible for its international relations, with "territory": "ATA".',
    ],
    [
      'a formal confirmation by a State',
      ['formal-confirmation', 'ECU', '2004-01-01'],
      'not-entitled',
      'A formal confirmation is an act of an international organisation, and ECU is a State. Record a ratification, acceptance, approval or accession.',
    ],
    [
      'a signature by an organisation before its members',
      ['signature', 'EU', '2004-01-01'],
      'not-entitled',
      "By 2004-01-01 no member State of EU has signed, which an organisation's signature requires. Record the members' acts first.",
    ],
    [
      'an instrument of an organisation before its members',
      ['accession', 'EU', '2004-01-01'],
      'not-entitled',
      "By 2004-01-01 no member State of EU has deposited an instrument, which an organisation's accession requires. Record the members' acts first.",
    ],
    [
      'a notice by one that is not bound',
      ['withdrawal', 'ECU', '2010-01-01'],
      'not-bound',
      'ECU has no instrument standing on 2010-01-01, so there is nothing a withdrawal could end. Record its instrument first, or check participant and date.',
    ],
    [
      'a revocation without notice',
      ['withdrawal-revocation', 'ECU', '2010-01-01'],
      'no-notice-to-revoke',
      'On 2010-01-01 no notice of withdrawal by ECU is pending; one that has taken effect cannot be revoked. Record the notice first, or a new accession.',
    ],
  ])(
    'when %s is recorded, then the refusal says so, and how to record it all the same',
    (_, acting, code, sentence) => {
      expectRefused(office(), acting, code, sentence);
    },
  );

  it("when its members' acts are missing, then the facts say which they must be", () => {
    const required = (...acting: Acting) => office().refusal(...acting).facts['required'];
    expect(required('signature', 'EU', '2004-01-01')).toBe('a member State that has signed');
    expect(required('accession', 'EU', '2004-01-01')).toBe('a member State that has deposited an instrument');
  });

  it.each<[string, Partial<Treaty>, string, string]>([
    [
      'has no last day',
      { closed: null },
      '2003-12-08',
      'The treaty was open for signature from 2003-12-09, not on 2003-12-08.',
    ],
    [
      'has no first day',
      { opened: null },
      '2005-12-10',
      'The treaty was open for signature until 2005-12-09, not on 2005-12-10.',
    ],
  ])('when its window %s, then the refusal names the day that there is', (_, also, day, sentence) => {
    const remedy = 'Correct the date, or record an accession.';
    expectRefused(office(also), ['signature', 'ECU', day], 'signature-window-closed', `${sentence} ${remedy}`);
  });

  it('when it is open to States only, then an organisation reads that', () => {
    expectRefused(
      office({ openTo: 'states' }),
      ['accession', 'EU', '2004-01-01'],
      'not-entitled',
      "The treaty is open to states; EU is registered as regional-organisation. Check the participant, or correct the treaty's openTo.",
    );
  });

  it('when nobody signs it, then a signature is refused with what to record instead', () => {
    expectRefused(
      office({ opened: null, closed: null, openForSignature: false }),
      ['signature', 'ECU', '2005-01-01'],
      'signature-window-closed',
      'The treaty is registered as not open for signature. Record an acceptance or ratification, or correct its registration.',
    );
  });

  it('when a participant signs or deposits twice, then the earlier act is named', () => {
    const convention = office();
    convention.given('signature', 'ECU', '2003-12-10');
    expectRefused(
      convention,
      ['signature', 'ECU', '2004-01-01'],
      'already-signed',
      'ECU signed on 2003-12-10. To change that signature, correct event e2.',
    );
    convention.given('ratification', 'ECU', '2005-09-15');
    expectRefused(
      convention,
      ['accession', 'ECU', '2006-01-01'],
      'already-bound',
      'ECU is bound by its ratification of 2005-09-15. A second instrument needs a withdrawal that took effect first; to change the first one, correct event e3.',
    );
  });

  it('when an act would leave a later one irregular, then that one is named first', () => {
    const convention = office();
    convention.given('accession', 'ECU', '2006-01-01');
    expectRefused(
      convention,
      ['accession', 'ECU', '2004-01-01'],
      'already-bound',
      'It would leave the accession of 2006-01-01 (event e2) irregular. ECU is bound by its accession of 2004-01-01. A second instrument needs a withdrawal that took effect first.',
    );
  });

  it.each<[string, Acting, Acting, string]>([
    [
      'signature',
      ['signature', 'ECU', '2004-02-01'],
      ['signature', 'ECU', '2004-01-01'],
      'It would leave the signature of 2004-02-01 (event e2) irregular. ECU signed on 2004-01-01. Check both dates.',
    ],
    [
      'accession',
      ['accession', 'ECU', '2004-02-01'],
      ['accession', 'ECU', '2004-01-01'],
      'It would leave the accession of 2004-02-01 (event e2) irregular. ECU is bound by its accession of 2004-01-01. A second instrument needs a withdrawal that took effect first.',
    ],
  ])(
    'when a %s comes late, then what is being recorded is no event that could be corrected',
    (_, known, late, sentence) => {
      const convention = office();
      convention.given(...known);
      const refusal = convention.refusal(...late);
      expect(refusal.sentence.startsWith(`${sentence} If the depositary`)).toBe(true);
      expect(refusal.facts['event']).toBeNull();
    },
  );

  it('when it is a protocol, then its parent is named', () => {
    expectRefused(
      new Depositary(treaty({ id: 'protocol', parent: 'convention' }), REGISTER, office()),
      ['accession', 'ECU', '2004-06-01'],
      'parent-not-bound',
      'On 2004-06-01 ECU is not contracting to convention, as a party to its protocol must be. Record its instrument to convention first.',
    );
  });

  it.each<[string, Acting, string, string]>([
    [
      'nobody acts',
      ['accession', null, '2005-09-15'],
      'unknown-participant',
      'An accession is an act of a participant. Name it in "participant".',
    ],
    [
      'one acts that is not registered',
      ['accession', 'XYZ', '2005-09-15'],
      'unknown-participant',
      'The participant XYZ is not in the register. Register it first, or correct its code.',
    ],
    [
      'it works towards one that is not registered',
      ['objection', 'ECU', '2005-09-15', { towards: 'XYZ' }],
      'unknown-participant',
      'The participant towards which it works, XYZ, is not in the register. Register it first, or correct its code.',
    ],
    [
      'it is dated tomorrow',
      ['accession', 'ECU', '2020-01-02'],
      'in-the-future',
      'The accession is dated 2020-01-02, after today (2020-01-01). Record it once it has been received; an effect announced in advance goes into "effective".',
    ],
  ])('when %s, then the refusal says so, and no note sets it aside', (_, acting, code, sentence) => {
    expect(office().refusal(...acting)).toMatchObject({ code, sentence });
  });

  it('when the refusal is set aside without a note, then the note is asked for', () => {
    const refusal = office().refusal('ratification', 'ECU', '2005-09-15', { despite: ['not-signed'] });
    expect(refusal.sentence).toBe(
      'ECU is not a signatory on 2005-09-15, which a ratification requires. Record its signature first, or record an accession. ' +
        'To record it despite this, say in "note" why it was accepted.',
    );
    expect(refusal.facts).toMatchObject({ missing: 'note' });
  });

  it('when the row of a source comes again with other content, then the standing event is named', () => {
    const convention = office();
    convention.given('accession', 'ECU', '2005-09-15', { ref: 'row 1' });
    expect(convention.refusal('accession', 'ECU', '2005-09-16', { ref: 'row 1' }).sentence).toBe(
      "The source's row row 1 is already recorded, with other content. Correct event e2 instead of recording the row again.",
    );
  });

  it('when the treaty is not registered, then that is said', () => {
    const convention = office();
    convention.annul('e1');
    expect(convention.refusal('accession', 'ECU', '2005-01-01').sentence).toBe(
      'No treaty convention is registered. Register it first, or check the id.',
    );
  });
});

describe('given a party that wants to leave', () => {
  it.each<[string, Partial<Treaty>, Acting, string, string]>([
    [
      'the treaty has no clause on it',
      { withdrawal: null },
      ['withdrawal', 'ECU', '2010-01-01'],
      'withdrawal-not-open',
      'The treaty is registered without a clause on withdrawal. Correct its registration if it has one.',
    ],
    [
      'the treaty is not in force for it yet',
      {},
      ['withdrawal', 'ECU', '2004-03-30'],
      'withdrawal-not-open',
      'The treaty is not in force for ECU on 2004-03-30. Record an instrument-withdrawal: what has not taken effect is withdrawn, not denounced.',
    ],
    [
      'it withdraws an instrument in force',
      {},
      ['instrument-withdrawal', 'ECU', '2004-03-31'],
      'already-bound',
      'The treaty is in force for ECU since 2004-03-31; an instrument can be withdrawn only before. Record a withdrawal (notice of denunciation) instead.',
    ],
    [
      'the treaty was not long enough in force',
      { withdrawal: { then: { years: 1 }, openAfter: { of: 'treaty', delay: { years: 3 } } } },
      ['withdrawal', 'ECU', '2007-03-30'],
      'withdrawal-not-open',
      'Notice of withdrawal is open from 2007-03-31, when the treaty was long enough in force; this one is of 2007-03-30. Check the date.',
    ],
    [
      'it was not long enough a party',
      { withdrawal: { then: { years: 1 }, openAfter: { of: 'participant', delay: { years: 3 } } } },
      ['withdrawal', 'ECU', '2007-03-30'],
      'withdrawal-not-open',
      'Notice of withdrawal is open from 2007-03-31, when the treaty was long enough in force for ECU; this one is of 2007-03-30. Check the date.',
    ],
    [
      'the window is shut',
      { withdrawal: { then: { years: 1 }, windows: { every: 10, open: 1 } } },
      ['withdrawal', 'ECU', '2010-01-01'],
      'withdrawal-not-open',
      'Notice of withdrawal is open only in certain years, next from 2014-03-31 to 2015-03-31; this one is of 2010-01-01. Check the date.',
    ],
  ])('when %s, then the refusal says so', (_, also, acting, code, sentence) => {
    expectRefused(bound(also), acting, code, sentence);
  });

  it('when a notice is pending, then it is named', () => {
    const convention = bound();
    convention.given('withdrawal', 'ECU', '2010-05-01');
    expectRefused(
      convention,
      ['withdrawal', 'ECU', '2010-06-01'],
      'withdrawal-not-open',
      'A notice of withdrawal of 2010-05-01 is pending. Revoke it first, or correct event e3.',
    );
  });

  it('when a notice would come before another one, then it is no event that could be corrected', () => {
    const convention = bound();
    convention.given('withdrawal', 'ECU', '2010-05-01');
    expectRefused(
      convention,
      ['withdrawal', 'ECU', '2010-04-01'],
      'withdrawal-not-open',
      'It would leave the withdrawal of 2010-05-01 (event e3) irregular. A notice of withdrawal of 2010-04-01 is pending. Revoke it first.',
    );
  });

  it('when withdrawals ended the treaty, then nobody joins it, and there is nothing to leave', () => {
    const convention = office({
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      termination: { below: 2 },
    });
    for (const code of ['ECU', 'PER']) convention.given('accession', code, '2004-01-01');
    convention.given('withdrawal', 'PER', '2010-01-01');
    expectRefused(
      convention,
      ['accession', 'AUT', '2011-01-01'],
      'not-entitled',
      'The treaty ended on 2011-01-01, as withdrawals left it with too few parties; nobody can join it on 2011-01-01. Check the date.',
    );
    expectRefused(
      convention,
      ['withdrawal', 'ECU', '2012-01-01'],
      'not-bound',
      'The treaty ended on 2011-01-01, so there is nothing a withdrawal of 2012-01-01 could end. Check the date.',
    );
  });
});

describe('given a treaty to register', () => {
  const sentence = (also: Partial<Treaty>, existing: Depositary | null = null, underRef: RecordedEvent[] = []) => {
    const decision = decideRegisterTreaty(
      { treaty: treaty(also), source: null, ref: 'row 1' },
      {
        existing: existing?.state ?? null,
        recordedUnderRef: underRef,
        knownTreaties: (id) => id === 'untoc',
        dependencies: (id) => (id === 'untoc' ? ['convention'] : []),
        register: REGISTER,
        today: '2020-01-01',
      },
    );
    return 'refused' in decision ? decision.refused.sentence : decision.accepted.length;
  };
  const contradicts = (what: string) => `The treaty contradicts itself. ${what} Correct the registration.`;

  it.each<[string, Partial<Treaty>, string]>([
    [
      'it will be adopted tomorrow',
      { adopted: '2020-01-02', opened: null, closed: null },
      'The adoption is dated 2020-01-02, after today (2020-01-01). Record it once it has been received; an effect announced in advance goes into "effective".',
    ],
    [
      'it was opened before it was adopted',
      { adopted: '2003-12-10' },
      contradicts('It was opened for signature (2003-12-09) before it was adopted (2003-12-10).'),
    ],
    [
      'it was closed before it was opened',
      { closed: '2003-12-08' },
      contradicts('It was closed for signature (2003-12-08) before it was opened (2003-12-09).'),
    ],
    ['it is its own parent', { parent: 'convention' }, contradicts('/parent names the treaty itself.')],
    [
      'its parent rests on it',
      { parent: 'untoc' },
      contradicts('untoc, named in /parent, itself rests on convention. Name another.'),
    ],
    [
      'its parent is not known',
      { parent: 'nowhere' },
      'The treaty nowhere, named in /parent, is not registered. Register it first.',
    ],
    [
      'its clause asks for its own parties',
      { classes: { bound: { partiesTo: 'convention' } } },
      contradicts(
        '/classes/bound/partiesTo asks who is a party to the treaty itself, which follows from this very clause. Ask for contractingTo or signatoriesOf.',
      ),
    ],
    [
      'its class names one that is not registered',
      { classes: { annex: ['ECU', 'XYZ'] } },
      'In /classes/annex/1: XYZ is not in the register. Register it first, or correct its code.',
    ],
    [
      'its clause names a class it does not define',
      { entryIntoForce: { when: { instruments: { count: 2, from: 'annex' } }, then: { days: 1 } } },
      contradicts('/entryIntoForce/when/instruments/from names the class "annex", which "classes" does not define.'),
    ],
    [
      'its clause names weights it does not define',
      { entryIntoForce: { when: { share: { of: 'tonnage', atLeast: '0.5' } }, then: { days: 1 } } },
      contradicts('/entryIntoForce/when/share/of names the weights "tonnage", which "weights" does not define.'),
    ],
    [
      'its class is read at adoption, without a date',
      { adopted: null, classes: { then: { membersOf: 'EU', on: 'adoption' } } },
      contradicts('/classes/then/on rests on the day of its adoption, and "adopted" does not say when that was.'),
    ],
    [
      'its condition counts from the opening, without a date',
      {
        opened: null,
        closed: null,
        entryIntoForce: { when: { on: { after: { years: 1 }, from: 'opening' } }, then: { days: 1 } },
      },
      contradicts(
        '/entryIntoForce/when/on/from rests on the day of its opening, and "opened" does not say when that was.',
      ),
    ],
  ])('when %s, then the refusal says so', (_, also, expected) => {
    expect(sentence(also)).toBe(expected);
  });

  it('when it is registered with other content, then the event to correct is named', () => {
    const taken = 'The treaty convention is already registered, with other content. Correct event e1 instead.';
    expect(sentence({ title: 'Another' }, office())).toBe(taken);
    // The same row, with other content: its name alone does not make it the same.
    const row = office().events.map((event) => ({ ...event, data: { ...event.data, ref: 'row 1' } }) as RecordedEvent);
    expect(sentence({ title: 'Another' }, office(), row)).toBe(taken);
    expect(sentence({}, office(), row)).toBe(0);
  });

  it('when the row of its first registration comes again after that was replaced, then it is nothing new', () => {
    const convention = office();
    const [first] = convention.events;
    const row = { ...first, data: { ...first?.data, ref: 'row 1' } } as RecordedEvent;
    convention.reregister('e1', treaty({ title: 'Mended' }));
    expect(sentence({}, convention, [row])).toBe(0);
    expect(sentence({ title: 'Mended' }, convention, [row])).toBe(0);
    expect(sentence({ title: 'Third' }, convention, [row])).toContain('Correct event e2 instead.');
  });
});

describe('given a correction', () => {
  const EVENT = { eventId: 'e9', stream: 's', version: 1, position: 9, recordedAt: '', date: null, source: null };
  type Request = Parameters<typeof decideCorrection>[0];
  const corrected = (event: RecordedEvent | null, how: Partial<Request> = {}, under: RecordedEvent[] = []) => {
    const request = { target: 'e9', reason: 'read wrongly', source: null, ref: null, correction: 'annul', ...how };
    const given = { event, stream: null, today: '2020-01-01', recordedUnderRef: under };
    return decideCorrection(request as Request, given);
  };
  const sentenceOf = (decision: Decision<NewEvent>) =>
    'refused' in decision ? `${decision.refused.code}: ${decision.refused.sentence}` : decision.accepted.length;
  const data = { target: 'e2', reason: 'read wrongly', ref: null };

  it('when its event is not there, a mark, or an annulment, then it is refused, and says what to do', () => {
    expect(sentenceOf(corrected(null))).toBe(
      "unknown-event: The ledger has no event e9. Take its id from the treaty's history.",
    );
    expect(sentenceOf(corrected({ ...EVENT, type: 'event-annulled', data }))).toBe(
      'not-correctable: Event e9 cannot be corrected. An annulment is final: record the act anew.',
    );
    const mark = {
      ...EVENT,
      type: 'position-marked',
      data: { name: 'report', position: 3 },
    } as unknown as RecordedEvent;
    expect(sentenceOf(corrected(mark))).toBe(
      'not-correctable: Event e9 cannot be corrected. A mark never moves: set another.',
    );
  });

  it('when its replacement is of another type, then it is refused', () => {
    const convention = office();
    const act = convention.given('accession', 'ECU', '2005-09-15');
    const { state, context } = convention;
    const decision = decideCorrection(
      {
        target: act.eventId,
        reason: 'read wrongly',
        source: null,
        ref: null,
        correction: 'replace',
        with: { type: 'treaty-registered', data: { ...treaty(), ref: null } },
      },
      {
        event: act,
        stream: { state, context, knownTreaties: () => true, dependencies: () => [] },
        today: '2020-01-01',
        recordedUnderRef: [],
      },
    );
    expect(sentenceOf(decision)).toBe(
      'not-correctable: Event e2 is a treaty-action-recorded and can be replaced only by such. Annul it, and record anew.',
    );
  });

  /** The refusal of a correction of a treaty's event. */
  const ofTreaty = (convention: Depositary, target: string, how: Partial<Request>) => {
    const { state, context } = convention;
    const event = convention.events.find(({ eventId }) => eventId === target) ?? null;
    const stream = { state, context, knownTreaties: () => true, dependencies: () => [] };
    const request = { target, reason: 'read wrongly', source: null, ref: null, ...how } as Request;
    return sentenceOf(decideCorrection(request, { event, stream, today: '2020-01-01', recordedUnderRef: [] }));
  };

  it('when acts rest on a registration, or it would change its treaty, then it is refused', () => {
    const convention = office();
    const act = convention.given('accession', 'ECU', '2005-09-15');
    expect(ofTreaty(convention, 'e1', { correction: 'annul' })).toBe(
      'not-correctable: 1 act rests on this registration. Replace it, or annul what rests on it first.',
    );
    convention.given('accession', 'PER', '2005-09-15');
    expect(ofTreaty(convention, 'e1', { correction: 'annul' })).toBe(
      'not-correctable: 2 acts rest on this registration. Replace it, or annul what rests on it first.',
    );
    const other = { type: 'treaty-registered', data: { ...treaty({ id: 'other' }), ref: null } } as const;
    expect(ofTreaty(convention, 'e1', { correction: 'replace', with: other })).toBe(
      'not-correctable: The id of a treaty never changes. Register the other treaty on its own.',
    );
    const moved = {
      type: 'treaty-action-recorded',
      data: { ...action('accession', 'ECU', '2005-09-15'), treaty: 'other' },
    } as const;
    expect(ofTreaty(convention, act.eventId, { correction: 'replace', with: moved })).toBe(
      'not-correctable: A replacement stays with its treaty. Annul event e2, and record the act for other.',
    );
  });

  it('when a replacement is sent again under its ref, then it is nothing new; another under that ref is refused', () => {
    const convention = office();
    const act = convention.given('accession', 'ECU', '2005-09-15');
    const mended = action('accession', 'ECU', '2005-09-05');
    expect(convention.replace(act, mended, 'fix 1')).toBe('accepted');
    const before = convention.events.length;
    expect(convention.replace(act, mended, 'fix 1')).toBe('nothing new');
    expect(convention.replace(act, action('accession', 'ECU', '2005-09-06'), 'fix 1')).toBe('already-recorded');
    expect(convention.annul(act, 'fix 1')).toBe('already-recorded');
    expect(convention.events).toHaveLength(before);
    expect(convention.row('ECU', '2019-01-01')?.instrument).toMatchObject({ date: '2005-09-05' });
  });

  it('when an annulment is sent again under its ref, then it is nothing new; of another event, or a replacement, it is refused', () => {
    const convention = office();
    const [first, second] = [
      convention.given('accession', 'ECU', '2005-09-15'),
      convention.given('accession', 'PER', '2005-09-15'),
    ];
    expect(convention.annul(first, 'fix 1')).toBe('accepted');
    expect(convention.annul(first, 'fix 1')).toBe('nothing new');
    expect(convention.annul(second, 'fix 1')).toBe('already-recorded');
    expect(convention.replace(first, action('accession', 'ECU', '2005-09-05'), 'fix 1')).toBe('already-recorded');
    expect(convention.counts('2019-01-01')).toBe('0/1/0/1');
  });

  it('when what stands in the place of an event was replaced in turn, then the last of them is named', () => {
    const convention = office();
    const first = convention.given('accession', 'ECU', '2005-09-15');
    convention.replace(first, action('accession', 'ECU', '2005-09-05'));
    convention.replace('e3', action('accession', 'ECU', '2005-09-06'));
    const refused = 'already-corrected: Event e2 was already corrected.';
    expect(ofTreaty(convention, 'e2', { correction: 'annul' })).toBe(
      `${refused} Correct event e4, which stands in its place.`,
    );
    convention.annul('e4');
    expect(ofTreaty(convention, 'e2', { correction: 'annul' })).toBe(`${refused} It was annulled: record it anew.`);
  });
});
