import { hasGovernment, nameAt } from '../../../participants/on-a-date.js';
import type { Fund } from '../../fund/fund.js';
import { element, narrative, type XmlElement } from './element.js';
import type { FundExport } from '../fund-export.js';

/** IATI's codelist OrganisationType. */
const GOVERNMENT = '10';
const MULTILATERAL = '40';
const OTHER = '90';

/**
 * Who reports a fund, as its references have it. `iati-reporting-org` is never invented: without it the file says so
 * and cannot be published.
 */
export interface Reporting {
  readonly ref: string;
  readonly name: string;
  readonly type: string;
  /** The identifier of the fund's activity; it never changes. */
  readonly activity: string;
}

const NO_IDENTIFIER = 'NOT-REGISTERED';

/** Reads who reports a fund. Characters that an identifier may not have (rule 1.3.13) become hyphens. */
export function reportingOf({ id, title, administrator, references }: Fund): Reporting {
  const ref = identifier(references['iati-reporting-org'] ?? NO_IDENTIFIER);
  const activity = identifier(references['iati-identifier'] ?? `${ref}-${id.toUpperCase()}`);
  return { ref, name: administrator ?? title, type: references['iati-reporting-org-type'] ?? MULTILATERAL, activity };
}

/**
 * `provider-org` or `participating-org` of a donor: its English name of the day; no `@ref`, as none is verified (rule
 * 6.9.1 allows it).
 */
export function donorElement(
  name: 'provider-org' | 'participating-org',
  donor: string | null,
  { register, asOf }: FundExport,
): XmlElement {
  const participant = donor === null ? undefined : register.get(donor);
  const type = participant === undefined ? OTHER : hasGovernment(participant) ? GOVERNMENT : MULTILATERAL;
  const called = participant === undefined ? (donor ?? 'Donor not named') : nameAt(participant, asOf);
  return element(name, name === 'participating-org' ? { role: '1', type } : { type }, [narrative(called)]);
}

/** The fund as the receiver of what it is promised. */
export function receiverElement({ ref, name, type, activity }: Reporting): XmlElement {
  return element('receiver-org', { ref, 'receiver-activity-id': activity, type }, [narrative(name)]);
}

function identifier(text: string): string {
  return text.trim().replace(/[/&|?\s]+/g, '-');
}
