/**
 * Writes events/schemas from src/domain/event.ts: a JSON Schema (draft-07) for the data of each event type, one for a
 * line of recordings, and one for the clauses of a treaty alone. The same sources give the same bytes. Run by
 * `npm run generate`; another folder may be named as argument.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EnumType, SchemaGenerator, createFormatter, createParser, createProgram } from 'ts-json-schema-generator';
import ts from 'typescript';
import { recordingSchema } from './recording-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL('schemas', import.meta.url));
const config = {
  path: `${root}src/domain/event.ts`,
  tsconfig: `${root}tsconfig.json`,
  expose: 'export',
  topRef: true,
  additionalProperties: false,
  skipTypeCheck: true,
};

/**
 * Reads `(typeof KINDS)[number]` and `keyof typeof KINDS` by the compiler: the generator cannot follow a spread within
 * KINDS.
 */
class ListedKinds {
  constructor(checker) {
    this.checker = checker;
  }

  supportsNode(node) {
    if (ts.isTypeOperatorNode(node))
      return node.operator === ts.SyntaxKind.KeyOfKeyword && ts.isTypeQueryNode(node.type);
    if (!ts.isIndexedAccessTypeNode(node)) return false;
    const list = ts.isParenthesizedTypeNode(node.objectType) ? node.objectType.type : node.objectType;
    return ts.isTypeQueryNode(list);
  }

  createType(node) {
    const type = this.checker.getTypeFromTypeNode(node);
    const literals = (type.isUnion() ? type.types : [type]).map(({ value }) => value);
    return new EnumType(`listed-${node.getSourceFile().fileName}-${node.pos}`, literals.sort());
  }
}

const program = createProgram(config);
const parser = createParser(program, config, (chain) => chain.addNodeParser(new ListedKinds(program.getTypeChecker())));
const generator = new SchemaGenerator(program, parser, createFormatter(config), config);
const generated = {
  ...generator.createSchema('Source').definitions,
  ...generator.createSchema('EventData').definitions,
};

/** Names of definitions as they stand in a reference, without what an address would have to escape. */
const plain = (name) => decodeURIComponent(name).replace(/[^\w.-]+/g, '-');
const definitions = JSON.parse(
  JSON.stringify(Object.fromEntries(Object.entries(generated).map(([name, schema]) => [plain(name), schema]))),
  (key, value) => (key === '$ref' ? `#/definitions/${plain(value.slice('#/definitions/'.length))}` : value),
);
definitions.PlainDate = { ...definitions.PlainDate, format: 'date' };

const dataOf = definitions.EventData.properties;
Object.assign(definitions, dataOf);
// The generator takes an index into a type that it is still reading, EventData['…'], for the whole of that type.
const replacements = Object.entries(definitions).flatMap(([name, schema]) =>
  name.endsWith('Replacement') ? [schema] : [],
);
for (const { properties } of replacements.flatMap((schema) => schema.anyOf ?? [schema]))
  if (properties) properties.data = { $ref: `#/definitions/${properties.type.const}` };

/** Names of all definitions a schema needs, through others too. */
function needed(schema, found = new Set()) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)) {
    if (!found.has(name)) needed(definitions[name], found.add(name));
  }
  return [...found].sort();
}

function write(name, schema) {
  const names = needed(schema);
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...schema };
  if (names.length > 0) whole.definitions = Object.fromEntries(names.map((each) => [each, definitions[each]]));
  writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`);
}

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(`${folder}/${file}`);
const resolved = (schema) => (schema.$ref ? definitions[schema.$ref.slice('#/definitions/'.length)] : schema);
for (const [type, schema] of Object.entries(dataOf)) write(type, schema);
write(
  'recording',
  recordingSchema(
    (type) => resolved(dataOf[type]),
    (name) => definitions[name],
  ),
);
write('treaty-clauses', clausesOf(resolved(dataOf['treaty-registered'])));

/** What a treaty's clauses may be, each absent or null where it has none. */
function clausesOf({ properties }) {
  const clauses = [
    'classes',
    'weights',
    'entryIntoForce',
    'laterParties',
    'withdrawal',
    'provisions',
    'termination',
    'provisionalApplication',
    'relations',
    'links',
  ];
  return {
    type: 'object',
    properties: Object.fromEntries(clauses.map((name) => [name, properties[name]])),
    additionalProperties: false,
  };
}
