import type { Treaty } from '../../treaty/model/treaty.js';
import type { OrganisationsRule } from '../../treaty/model/clause.js';
import { classSpeltOut } from './classes.js';
import { laterPartiesInWords } from './later-parties.js';
import { terminationInWords, withdrawalInWords } from './leaving.js';
import { entryInWords } from './paths.js';
import { provisionalApplicationInWords, relationsInWords } from './relations.js';
import { byArticle } from './sentences.js';

/**
 * A treaty's clauses in plain English, one or a few sentences each. Where one of the first four is not recorded, what
 * then holds. Of the others only those that the treaty has. `classes`: what each named class means. `provisions`: when
 * each enters into force.
 */
export interface ClausesInWords {
  readonly entryIntoForce: string;
  readonly laterParties: string;
  readonly withdrawal: string;
  readonly organisations: string;
  readonly termination?: string;
  readonly provisionalApplication?: string;
  readonly relations?: string;
  readonly provisions?: Readonly<Record<string, string>>;
  readonly classes?: Readonly<Record<string, string>>;
}

export function clausesInWords(treaty: Treaty): ClausesInWords {
  const { termination, provisionalApplication, relations, provisions, classes } = treaty;
  return {
    entryIntoForce: entryIntoForceInWords(treaty),
    laterParties: laterPartiesInWords(treaty),
    withdrawal: withdrawalInWords(treaty),
    organisations: organisationsInWords(treaty),
    ...(termination === undefined ? {} : { termination: terminationInWords(termination) }),
    ...(provisionalApplication === undefined
      ? {}
      : { provisionalApplication: provisionalApplicationInWords(provisionalApplication) }),
    ...(relations === undefined ? {} : { relations: relationsInWords(relations) }),
    ...(provisions === undefined ? {} : { provisions: provisionsInWords(provisions, treaty) }),
    ...(Object.keys(classes).length === 0 ? {} : { classes: classesInWords(treaty) }),
  };
}

function entryIntoForceInWords(treaty: Treaty): string {
  const clause = treaty.entryIntoForce;
  if (clause === null)
    return 'No clause on entry into force is recorded: only a date declared by the depositary brings the treaty into force.';
  return byArticle(clause.article, `The treaty enters into force ${entryInWords(clause, treaty)}.`);
}

function organisationsInWords({ entryIntoForce, organisations }: Treaty): string {
  const counted =
    entryIntoForce === null
      ? 'No instruments are counted.'
      : ORGANISATIONS[entryIntoForce.organisations ?? 'not-additional-to-members'];
  if (organisations === undefined) return counted;
  return `${counted} ${byArticle(organisations.article, AFTER_A_MEMBER)}`;
}

const AFTER_A_MEMBER = 'A regional organisation may join only once one of its member States has done likewise.';

const ORGANISATIONS: Readonly<Record<OrganisationsRule, string>> = {
  'not-additional-to-members':
    'The instrument of an organisation does not count as additional to those of its member States.',
  'not-counted': 'The instruments of organisations do not count towards entry into force.',
  counted: 'The instrument of an organisation counts like that of a State.',
  'counted-as-members':
    'The instrument of an organisation counts as many times as it has member States without a counted instrument of their own.',
};

function provisionsInWords(
  provisions: NonNullable<Treaty['provisions']>,
  treaty: Treaty,
): Readonly<Record<string, string>> {
  const sentences = Object.entries(provisions).map(([name, clause]) => {
    const sentence = `The provision ${name} enters into force ${entryInWords(clause, treaty)}.`;
    return [name, byArticle(clause.article, sentence)] as const;
  });
  return Object.fromEntries(sentences);
}

function classesInWords(treaty: Treaty): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(treaty.classes).map(([name, of]) => [name, classSpeltOut(of, treaty)]));
}
