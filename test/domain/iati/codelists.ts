import type { Node } from './read-xml.js';
import { codesOf, standard } from './reference.js';
import { found, holds } from './xpath.js';

interface Mapping {
  /** The element that has the code, and where in it. */
  readonly element: string;
  readonly code: string;
  readonly codelist: string;
  readonly condition: string | null;
}

/**
 * The codes in a file that the codelist, to which the official mapping refers their place, does not have:
 * `//…/value/@currency TRL`.
 */
export function unknownCodes(document: Node): readonly string[] {
  return mappings().flatMap((mapping) => {
    const codes = codesOf(mapping.codelist);
    const unknown = codes === null ? [] : valuesOf(mapping, document).filter((value) => !codes.has(value));
    return unknown.map((value) => `${mapping.element}/${mapping.code} ${value}`);
  });
}

/** Codelists that the mapping asks for in a file and that the reference folder lacks. */
export function uncheckedLists(document: Node): readonly string[] {
  const lists = mappings().filter(
    (mapping) => codesOf(mapping.codelist) === null && valuesOf(mapping, document).length > 0,
  );
  return [...new Set(lists.map(({ codelist }) => codelist))].sort();
}

function valuesOf({ element, code, condition }: Mapping, document: Node): readonly string[] {
  const elements = found(element, document, document).flatMap(({ node }) => (node === null ? [] : [node]));
  const meant = elements.filter((node) => condition === null || holds(condition, node, document));
  return meant.flatMap((node) => found(code, node, document).map(({ value }) => value));
}

function mappings(): readonly Mapping[] {
  return [...standard('mapping.xml').matchAll(/<mapping>(.*?)<\/mapping>/gs)].flatMap(([, text = '']) => {
    const path = /<path>(.*?)<\/path>/s.exec(text)?.[1]?.trim() ?? '';
    const codelist = /<codelist ref="([^"]+)"/.exec(text)?.[1] ?? '';
    const condition = /<condition>(.*?)<\/condition>/s.exec(text)?.[1]?.trim() ?? null;
    const cut = path.lastIndexOf('/');
    // `//@xml:lang` has no element of its own.
    return path.startsWith('//@')
      ? []
      : [{ element: path.slice(0, cut), code: path.slice(cut + 1), codelist, condition }];
  });
}
