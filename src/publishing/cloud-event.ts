import type { Envelope } from '../ledger/envelope.js';
import type { AsDescribed } from '../platform/http/documentation/answers/as-described.js';
import type { CloudEventAnswer } from './cloud-event.answer.js';

/**
 * An event as CloudEvents 1.0 (JSON). `time` is the legal date at midnight UTC, `recordedtime` when it was recorded.
 * `sequence` is the position, zero-padded so that it sorts as text. CloudEvents extensions: recordedtime, sequence,
 * correlation.
 */
export function cloudEvent(event: Envelope): AsDescribed<CloudEventAnswer> {
  const {
    eventId,
    type,
    schema,
    stream,
    version,
    position,
    date,
    recordedAt,
    actor,
    correlation,
    causation,
    source,
    data,
  } = event;
  return {
    specversion: '1.0',
    id: eventId,
    source: 'urn:foedera:ledger',
    type: `foedera.${type}.v${String(schema)}`,
    subject: stream,
    ...(date === null ? {} : { time: `${date}T00:00:00Z` }),
    recordedtime: recordedAt,
    sequence: String(position).padStart(16, '0'),
    streamversion: version,
    actor,
    correlationid: correlation,
    ...(causation === null ? {} : { causationid: causation }),
    ...(source?.document == null ? {} : { sourcedocument: source.document }),
    ...(source?.url == null ? {} : { sourceurl: source.url }),
    ...(source?.observedOn == null ? {} : { sourceobservedon: source.observedOn }),
    datacontenttype: 'application/json',
    dataschema: `urn:foedera:schema:${type}:${String(schema)}`,
    data,
  };
}
