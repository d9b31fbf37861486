import { fundLines } from './recording-funds.mjs';

/** What a writer of recordings may leave out: the ledger takes it as null or empty. */
const OPTIONAL = {
  'participant-registered': ['existed', 'memberships', 'successions', 'ref'],
  'treaty-registered': [
    'adopted',
    'opened',
    'closed',
    'references',
    'parent',
    'depositary',
    'classes',
    'openTo',
    'entryIntoForce',
    'laterParties',
    'withdrawal',
    'ref',
  ],
  'statement-published': ['ref'],
  'progress-reported': ['note', 'ref'],
  'treaty-action-recorded': ['participant', 'effective', 'text', 'territory', 'despite', 'note', 'ref'],
};
const SOURCE = { source: { anyOf: [{ $ref: '#/definitions/Source' }, { type: 'null' }] } };
const TEXT = { type: 'string', minLength: 1 };

/**
 * A line of recordings (NDJSON): the body of a write with the kind of the recording.
 * @param dataOf the schema of the data of an event type
 * @param definition a definition by its name
 */
export function recordingSchema(dataOf, definition) {
  const registration = (record, type) => {
    const { properties, required } = dataOf(type);
    return line(
      record,
      { ...properties, ...SOURCE },
      required.filter((name) => !OPTIONAL[type].includes(name)),
    );
  };
  const correction = (kind, more) =>
    line(
      'correction',
      { event: TEXT, correction: { const: kind }, reason: TEXT, ref: { type: ['string', 'null'] }, ...SOURCE, ...more },
      ['event', 'correction', 'reason', ...Object.keys(more)],
    );
  const changes = dataOf('participant-changed').anyOf.map(({ properties, required }) =>
    line(
      'participant-change',
      { ...properties, ...SOURCE },
      required.filter((name) => name !== 'ref'),
    ),
  );
  const coverage = ['TreatyCoverage', 'FundCoverage'].map((name) => {
    const { properties, required } = definition(name);
    return line(
      'coverage',
      { ...properties, kinds: { anyOf: [properties.kinds, { const: 'all' }] }, ...SOURCE },
      required.filter((member) => !['from', 'observedOn', 'note', 'ref'].includes(member)),
    );
  });
  return {
    anyOf: [
      registration('participant', 'participant-registered'),
      ...changes,
      registration('treaty', 'treaty-registered'),
      registration('action', 'treaty-action-recorded'),
      registration('progress', 'progress-reported'),
      correction('annul', {}),
      correction('replace', { with: { type: 'object' } }),
      registration('statement', 'statement-published'),
      ...coverage,
      ...fundLines(dataOf, definition, (record, properties, required) =>
        line(record, { ...properties, ...SOURCE }, required),
      ),
      line('mark', { name: TEXT }, ['name']),
    ],
  };
}

function line(record, properties, required) {
  return {
    type: 'object',
    properties: { record: { const: record }, ...properties },
    required: ['record', ...required],
    additionalProperties: false,
  };
}
