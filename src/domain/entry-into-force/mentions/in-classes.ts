import { isListed, type ClassDefinition, type ClassOf, type ReferenceDay } from '../../treaty/model/clause.js';
import type { Mention } from './mention.js';

/** What a class names, the classes it is made of too; a class that is only referred to is named, not entered. */
export function* mentionsInClass(of: ClassOf, pointer: string): Iterable<Mention> {
  if (typeof of === 'string') yield { what: 'class', name: of, pointer };
  else if (isListed(of))
    yield* of.map((name, index): Mention => ({ what: 'participant', name, pointer: `${pointer}/${index}` }));
  else {
    yield* mentionsInKind(of, pointer);
    if ('on' in of) yield* mentionsInReference(of.on, `${pointer}/on`);
  }
}

/** The day on which a class is read, where it is that of adoption. */
export function* mentionsInReference(on: 'now' | ReferenceDay | undefined, pointer: string): Iterable<Mention> {
  if (on === 'adoption') yield { what: 'event', name: 'adoption', pointer };
}

function* mentionsInKind(of: Exclude<ClassDefinition, readonly string[]>, pointer: string): Iterable<Mention> {
  for (const name of BY_REGISTER) if (name in of) yield { what: 'register', name, pointer: `${pointer}/${name}` };
  if ('membersOf' in of) yield { what: 'participant', name: of.membersOf, pointer: `${pointer}/membersOf` };
  if ('partiesTo' in of) yield takingPart(of.partiesTo, `${pointer}/partiesTo`);
  if ('contractingTo' in of) yield takingPart(of.contractingTo, `${pointer}/contractingTo`);
  if ('signatoriesOf' in of) yield takingPart(of.signatoriesOf, `${pointer}/signatoriesOf`);
  if ('weighing' in of) yield { what: 'weights', name: of.weighing, pointer: `${pointer}/weighing` };
  if ('allOf' in of) yield* mentionsInClasses(of.allOf, `${pointer}/allOf`);
  if ('anyOf' in of) yield* mentionsInClasses(of.anyOf, `${pointer}/anyOf`);
  if ('not' in of) yield* mentionsInClass(of.not, `${pointer}/not`);
}

const BY_REGISTER = ['membersOf', 'attribute', 'region', 'kind', 'not'] as const;

function* mentionsInClasses(classes: readonly ClassOf[], pointer: string): Iterable<Mention> {
  for (const [index, each] of classes.entries()) yield* mentionsInClass(each, `${pointer}/${index}`);
}

function takingPart(name: string, pointer: string): Mention {
  return { what: 'treaty', name, pointer, reads: 'participations' };
}
