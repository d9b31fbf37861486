import type {
  Attribute,
  Membership,
  Names,
  OtherName,
  Responsibility,
  Succession,
} from '../domain/participants/participant.js';
import type {
  AttributeDto,
  AttributeNameDto,
  MembershipDto,
  NamesDto,
  OtherNameDto,
  ResponsibilityDto,
  SuccessionDto,
} from './names.dto.js';

/** Names as recorded: only the languages that are given. */
export function namesOf({ en, fr, es, ru, ar, zh }: NamesDto): Names {
  const others = Object.entries({ fr, es, ru, ar, zh }).filter(([, name]) => name != null);
  return { en, ...(Object.fromEntries(others) as Omit<Names, 'en'>) };
}

/** A membership as recorded. */
export function membershipOf({ organisation, from, to }: MembershipDto): Membership {
  return { organisation, from, to: to ?? null };
}

/** A succession as recorded. */
export function successionOf({ predecessor, date, mode }: SuccessionDto): Succession {
  return { predecessor, date, mode };
}

/** An attribute as recorded. */
export function attributeOf({ from, to, source, ...named }: AttributeDto): Attribute {
  return { ...attributeNamed(named), from, to: to ?? null, ...(source == null ? {} : { source }) };
}

/** An alias as recorded: with the days that are given. */
export function aliasOf({ name, from, to, source }: OtherNameDto): OtherName {
  return { name, ...(from == null ? {} : { from }), ...(to == null ? {} : { to }), source };
}

/** A State responsible for a territory, as recorded. */
export function responsibilityOf({ state, from, to }: ResponsibilityDto): Responsibility {
  return { state, from: from ?? null, to: to ?? null };
}

/** The attribute that is meant; without a value where none is given. */
export function attributeNamed({ attribute, value }: AttributeNameDto): Pick<Attribute, 'attribute' | 'value'> {
  return value == null ? { attribute } : { attribute, value };
}
