import { placeOf } from './child-order.js';
import type { XmlElement } from './element.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * What XML 1.0 §2.2 does not allow in a document, escaped or not: control characters, lone surrogates, U+FFFE and
 * U+FFFF.
 */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A whole document: UTF-8, two spaces for each level, children in the order of the schema, a line end at the end.
 * Characters illegal in XML are dropped.
 */
export function xmlText(root: XmlElement): string {
  return `${[DECLARATION, ...linesOf(root, '')].join('\n')}\n`;
}

function linesOf({ name, attributes, children, text }: XmlElement, indent: string): readonly string[] {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${inAttribute(value)}"`);
  const start = `${indent}<${name}${stated.join('')}`;
  if (text !== null) return [`${start}>${inText(text)}</${name}>`];
  if (children.length === 0) return [`${start}/>`];
  const placed = children.map((child) => ({ child, place: placeOf(name, child.name) }));
  const ordered = placed.sort((a, b) => a.place - b.place);
  return [`${start}>`, ...ordered.flatMap(({ child }) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

/** A carriage return that is not escaped would be read as a line feed. */
function inText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>\r]/g, (char) => ESCAPED[char] ?? char);
}

/** White space that is not escaped would be read as spaces. */
function inAttribute(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\t\n\r]/g, (char) => ESCAPED[char] ?? char);
}
