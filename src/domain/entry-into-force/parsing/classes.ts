import type { ClassDefinition, ClassOf } from '../clause.js';
import { malformed, parsed, type Findings, type Parsed } from './parsed.js';
import { below, isObject, quoted, readCode, readList, readObject, valueOf } from './values.js';

const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;
const MOST_CLASSES = 100;
const MOST_LISTED = 1000;

/** The classes a treaty defines; absent or null is none. */
export type Classes = Readonly<Record<string, ClassDefinition>>;

/** Reads a treaty's `classes`: by name, a list of participants or `{"membersOf":"EU"}`. Whether the participants exist is for the caller to judge. */
export function parseClasses(input: unknown): Parsed<Classes> {
  return parsed('classes', (findings) => {
    if (input === undefined || input === null) return {};
    if (!isObject(input)) return malformed(findings, '', 'Must be an object of classes by name.');
    const names = Object.keys(input);
    if (names.length > MOST_CLASSES) return malformed(findings, '', `Must have at most ${String(MOST_CLASSES)} classes.`);
    return Object.fromEntries(
      names.flatMap((name) => {
        const pointer = below('', name);
        if (!NAME.test(name)) malformed(findings, pointer, 'A class name has lower-case letters, digits and hyphens only, at most 60.');
        const definition = readDefinition(input[name], pointer, findings);
        return definition === undefined ? [] : [[name, definition]];
      }),
    );
  });
}

/** A class named in `classes`, or given in place. */
export function readClass(input: unknown, classes: Classes, pointer: string, findings: Findings): ClassOf | undefined {
  if (typeof input !== 'string') return readDefinition(input, pointer, findings);
  if (Object.hasOwn(classes, input)) return input;
  return malformed(findings, pointer, `The treaty defines no class ${quoted(input)}; name it in "classes".`);
}

function readDefinition(input: unknown, pointer: string, findings: Findings): ClassDefinition | undefined {
  if (Array.isArray(input)) return readListed(input, pointer, findings);
  if (isObject(input) && Object.hasOwn(input, 'attribute')) {
    findings.notExpressible.push({ pointer, kind: 'attribute' });
    return undefined;
  }
  if (!isObject(input)) return malformed(findings, pointer, 'Must be a list of participants or {"membersOf": organisation}.');
  const object = readObject(input, ['membersOf'], pointer, findings);
  if (object === undefined) return undefined;
  const at = below(pointer, 'membersOf');
  const membersOf = readCode(valueOf(object, 'membersOf'), 'the code of an organisation', at, findings);
  return membersOf === undefined ? undefined : { membersOf };
}

function readListed(input: readonly unknown[], pointer: string, findings: Findings): readonly string[] | undefined {
  const codes = readList(input, MOST_LISTED, pointer, findings, (item, at) => readCode(item, 'the code of a participant', at, findings));
  if (codes === undefined || new Set(codes).size === codes.length) return codes;
  return malformed(findings, pointer, 'Must name each participant once.');
}
