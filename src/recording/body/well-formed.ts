import { getMetadataStorage, type ValidationArguments, ValidationTypes } from 'class-validator';

/** One rule of class-validator for one member. */
type Rule = (object: object, value: unknown) => boolean;

interface Member {
  readonly name: string;
  /** Where one of these says no, the member is not looked at: IsOptional, ValidateIf. */
  readonly conditions: readonly Rule[];
  readonly rules: readonly Rule[];
  /** Whether it holds an object of another class, or a list of such. */
  readonly nested: 'one' | 'each' | null;
}

type Shape = ReadonlyMap<string, Member>;

const shapes = new Map<unknown, Shape | null>();

/**
 * Whether class-validator, told to forbid what has no rule, would find nothing wrong with an instance of a decorated
 * class. Lists must also stand only where lists belong (`nestingErrors`). The rules are its own, asked in its order.
 * But they are looked up once for each class instead of once for each object, and without preparing for errors. False
 * also where a class has rules of a kind that are not asked here. Then only class-validator can tell.
 */
export function wellFormed(object: object): boolean {
  const shape = shapeOf(object.constructor);
  if (shape === null) return false;
  for (const name of Object.keys(object)) if (!shape.has(name)) return false;
  for (const member of shape.values()) {
    const value = (object as Readonly<Record<string, unknown>>)[member.name];
    if (member.conditions.every((rule) => rule(object, value)) && !fits(member, object, value)) return false;
  }
  return true;
}

function fits({ rules, nested }: Member, object: object, value: unknown): boolean {
  return (
    rules.every((rule) => rule(object, value)) &&
    (nested === null || value === undefined || nestedWellFormed(value, nested))
  );
}

function nestedWellFormed(value: unknown, nested: 'one' | 'each'): boolean {
  if (nested === 'each') return Array.isArray(value) && value.every((item) => nestedWellFormed(item, 'one'));
  return typeof value === 'object' && value !== null && !Array.isArray(value) && wellFormed(value);
}

function shapeOf(constructor: unknown): Shape | null {
  const known = shapes.get(constructor);
  if (known !== undefined) return known;
  const shape = typeof constructor === 'function' ? readShape(constructor) : null;
  shapes.set(constructor, shape);
  return shape;
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

function readShape(constructor: Metadata['constraintCls']): Shape | null {
  const all = getMetadataStorage().getTargetValidationMetadatas(constructor, '', false, false);
  const members = new Map<string, { name: string; conditions: Rule[]; rules: Rule[]; nested: Member['nested'] }>();
  for (const metadata of all) {
    const name = metadata.propertyName;
    const member = members.get(name) ?? { name, conditions: [], rules: [], nested: null };
    members.set(name, member);
    if (metadata.type === ValidationTypes.CONDITIONAL_VALIDATION)
      member.conditions.push(metadata.constraints[0] as Rule);
    else if (metadata.type === ValidationTypes.NESTED_VALIDATION) member.nested = metadata.each ? 'each' : 'one';
    else if (metadata.type === ValidationTypes.CUSTOM_VALIDATION || metadata.type === ValidationTypes.IS_DEFINED) {
      const rules = rulesOf(metadata);
      if (rules === null) return null;
      member.rules.push(...rules);
    } else if (metadata.type !== ValidationTypes.WHITELIST) return null;
  }
  return all.length === 0 ? null : members;
}

function rulesOf(metadata: Metadata): readonly Rule[] | null {
  const constraints = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  if (constraints.some((constraint) => constraint.async)) return null;
  return constraints.map(({ instance }) => (object, value) => {
    if (metadata.validateIf !== undefined && !metadata.validateIf(object, value)) return true;
    const args: ValidationArguments = {
      targetName: object.constructor.name,
      property: metadata.propertyName,
      object,
      value,
      constraints: metadata.constraints as unknown[],
    };
    if (!metadata.each || !Array.isArray(value)) return instance.validate(value, args) === true;
    return value.every((each) => instance.validate(each, args) === true);
  });
}
