import type { ClassOf, ReferenceDay } from '../clause.js';
import { dateInWords } from '../../calendar/plain-date.js';

/** A class as text: `the class nuclear`, `the members of COE`, `the 44 participants listed`. */
export function classInWords(of: ClassOf): string {
  if (typeof of === 'string') return `the class ${of}`;
  if (isListed(of)) return `the ${String(of.length)} participants listed`;
  const words = definitionInWords(of);
  return 'on' in of ? `${words} ${onInWords(of.on)}` : words;
}

function definitionInWords(of: Exclude<ClassOf, string | readonly string[]>): string {
  if ('membersOf' in of) return `the members of ${of.membersOf}`;
  if ('attribute' in of) return `the participants with ${of.attribute}${of.value === undefined ? '' : ` ${of.value}`}`;
  if ('region' in of) return `the participants of the region ${of.region}`;
  if ('kind' in of) return KINDS[of.kind];
  if ('partiesTo' in of) return `the parties to ${of.partiesTo}`;
  if ('contractingTo' in of) return `the contracting participants of ${of.contractingTo}`;
  if ('signatoriesOf' in of) return `the signatories of ${of.signatoriesOf}`;
  if ('weighing' in of) return `the participants with at least ${of.atLeast} of ${of.weighing}`;
  if ('not' in of) return `those that are not of ${classInWords(of.not)}`;
  if ('allOf' in of) return of.allOf.map(classInWords).join(' that are also of ');
  return of.anyOf.map(classInWords).join(' or ');
}

const KINDS = {
  state: 'States',
  'regional-organisation': 'regional economic integration organisations',
  organisation: 'other organisations',
} as const;

function onInWords(on: ReferenceDay): string {
  return on === 'adoption' ? 'on the day of adoption' : `on ${dateInWords(on)}`;
}

function isListed(of: ClassOf): of is readonly string[] {
  return Array.isArray(of);
}
