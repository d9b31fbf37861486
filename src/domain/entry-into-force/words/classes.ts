import { dateInWords } from '../../calendar/plain-date.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import { isListed, type ClassDefinition, type ClassOf, type ReferenceDay } from '../../treaty/model/clause.js';
import { amountInWords } from './numbers.js';
import { listed } from './terms.js';

/**
 * A class as text: `the class nuclear`, `the members of COE`, `the 44 participants listed`. `treaty`: whose clause it
 * is, where known.
 */
export function classInWords(of: ClassOf, treaty?: Pick<Treaty, 'id'>): string {
  if (typeof of === 'string') return `the class ${of}`;
  if (isListed(of)) return of.length === 1 ? (of[0] ?? '') : `the ${String(of.length)} participants listed`;
  const words = definitionInWords(of, treaty);
  return 'on' in of ? `${words} as at ${referenceInWords(of.on)}` : words;
}

/** A class with everybody in it named: `FRA, GBR and USA`. */
export function classSpeltOut(of: ClassDefinition, treaty: Pick<Treaty, 'id'>): string {
  return isListed(of) ? listed(of) : classInWords(of, treaty);
}

/** `the day of adoption`, `12 December 2015`. */
export function referenceInWords(on: ReferenceDay): string {
  return on === 'adoption' ? 'the day of adoption' : dateInWords(on);
}

function definitionInWords(
  of: Exclude<ClassDefinition, readonly string[]>,
  treaty: Pick<Treaty, 'id'> | undefined,
): string {
  const named = (id: string) => (id === treaty?.id ? 'the treaty' : id);
  if ('membersOf' in of) return `the members of ${of.membersOf}`;
  if ('attribute' in of) return attributeInWords(of);
  if ('region' in of) return `the participants of the region ${of.region}`;
  if ('kind' in of) return KINDS[of.kind];
  if ('partiesTo' in of) return `the parties to ${named(of.partiesTo)}`;
  if ('contractingTo' in of) return `the contracting States and organisations of ${named(of.contractingTo)}`;
  if ('signatoriesOf' in of) return `the signatories of ${named(of.signatoriesOf)}`;
  if ('weighing' in of)
    return `the participants that each have at least ${amountInWords(of.atLeast)} of ${of.weighing}`;
  if ('not' in of) return `those that are not among ${classInWords(of.not, treaty)}`;
  if ('allOf' in of) return commonInWords(of.allOf, treaty);
  const parts = of.anyOf.map((each) => classInWords(each, treaty));
  return parts.length === 1 ? (parts[0] ?? '') : `those that are among ${listed(parts, 'or')}`;
}

function attributeInWords({ attribute, value }: { readonly attribute: string; readonly value?: string }): string {
  return value === undefined
    ? `the participants with the attribute ${attribute}`
    : `the participants whose attribute ${attribute} is ${value}`;
}

/** `the members of EU that are also among the class nuclear and are not among the parties to madrid`. */
function commonInWords(classes: readonly ClassOf[], treaty: Pick<Treaty, 'id'> | undefined): string {
  const excluded = classes.flatMap((each) => (typeof each === 'object' && 'not' in each ? [each.not] : []));
  const [first, ...others] = classes.filter((each) => typeof each !== 'object' || !('not' in each));
  const also =
    others.length === 0 ? [] : [`are also among ${listed(others.map((each) => classInWords(each, treaty)))}`];
  const but =
    excluded.length === 0
      ? []
      : [
          `are not among ${listed(
            excluded.map((each) => classInWords(each, treaty)),
            'or',
          )}`,
        ];
  const head = first === undefined ? 'those' : classInWords(first, treaty);
  return also.length + but.length === 0 ? head : `${head} that ${listed([...also, ...but])}`;
}

const KINDS = {
  state: 'the States',
  'regional-organisation': 'the regional economic integration organisations',
  organisation: 'the other organisations',
} as const;
