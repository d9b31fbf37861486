/**
 * An XML element as plain data: attributes in the order in which they are written, then either text or child elements.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Null where it has none. */
  readonly text: string | null;
}

/** What an attribute may be given as; null and undefined: it is left out. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element with child elements; those that are null are left out. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly (XmlElement | null)[] = [],
): XmlElement {
  return { name, attributes: stated(attributes), children: children.filter((child) => child !== null), text: null };
}

/** An element that holds a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): XmlElement {
  return { name, attributes: stated(attributes), children: [], text };
}

/** `narrative` in the language of the file: how IATI writes every text for people. */
export function narrative(text: string): XmlElement {
  return textElement('narrative', text);
}

function stated(attributes: Attributes): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] != null));
}
