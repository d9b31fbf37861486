import { XMLParser } from 'fast-xml-parser';

/** An element as another reader of XML sees it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  htmlEntities: true,
});

/** Reads a document with a parser that is not ours: the root element. */
export function readXml(text: string): Node {
  const [root] = nodesIn(parser.parse(text) as Raw[]);
  if (root === undefined) throw new Error('no root element');
  return root;
}

/** The children of a name. */
export function childrenOf(node: Node, name: string): readonly Node[] {
  return node.children.filter((child) => child.name === name);
}

/** The first child of a name. Throws where there is none. */
export function childOf(node: Node, name: string): Node {
  const [found] = childrenOf(node, name);
  if (found === undefined) throw new Error(`no ${name} in ${node.name}`);
  return found;
}

type Raw = Readonly<Record<string, unknown>>;

function nodesIn(raw: readonly Raw[]): Node[] {
  return raw.flatMap((each) => {
    const name = Object.keys(each).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const inside = each[name] as Raw[];
    const text = inside.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
    return [{ name, attributes: (each[':@'] ?? {}) as Record<string, string>, children: nodesIn(inside), text }];
  });
}
