import { readdirSync, readFileSync } from 'node:fs';

type Schema = Readonly<Record<string, unknown>>;

const FOLDER = new URL('../../../../events/schemas/', import.meta.url);

/**
 * The schemas of the data of events (`events/schemas`, generated from the types) as components. One by the name of each
 * event type, those they rest on, and `EventData` for any of them.
 */
export function eventSchemas(): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const types: string[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    const { $schema: _, definitions = {}, ...schema } = asComponent(readFileSync(new URL(file, FOLDER), 'utf8'));
    const type = file.replace('.schema.json', '');
    // A line of recordings and the clauses of a treaty are no events, and stand in no answer.
    if (type === 'recording' || type === 'treaty-clauses') continue;
    types.push(type);
    Object.assign(found, definitions, { [type]: schema });
  }
  return {
    ...found,
    EventData: { description: 'The data of an event, as its type has them.', anyOf: types.map(refTo) },
  };
}

/** A reference to a schema among the components. */
export function refTo(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function asComponent(text: string): Record<string, unknown> {
  return JSON.parse(text.replaceAll('"#/definitions/', '"#/components/schemas/')) as Record<string, unknown>;
}
