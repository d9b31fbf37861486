import type { Node } from './read-xml.js';
import { standard } from './reference.js';
import { found, holds } from './xpath.js';

interface Case {
  readonly paths?: readonly string[];
  readonly condition?: string;
  readonly idCondition?: string;
  readonly if?: string;
  readonly then?: string;
  readonly one?: string;
  readonly all?: string;
  readonly date?: string;
  readonly less?: string;
  readonly more?: string;
  readonly start?: string;
  readonly end?: string;
  readonly regex?: string;
  readonly prefix?: readonly string[];
  readonly separator?: string;
  readonly sum?: number;
  readonly min?: number;
  readonly max?: number;
  readonly foreach?: string;
  readonly do?: Rules;
  readonly ruleInfo?: { readonly id: string; readonly message: string };
}
type Rules = Readonly<Record<string, { readonly cases: readonly Case[] }>>;

/** What the check of one case is made of. */
interface On {
  readonly context: Node;
  readonly document: Node;
  readonly now: string;
}

/**
 * The ids of the rules of IATI's standard ruleset that an activity file breaks. `now`: the day that counts as today.
 */
export function brokenRules(document: Node, now: string): readonly string[] {
  const rules = JSON.parse(standard('standard-ruleset.json')) as Readonly<Record<string, Rules>>;
  const broken = Object.entries(rules).flatMap(([path, cases]) =>
    found(path, document, document).flatMap(({ node }) =>
      node === null ? [] : brokenBy(cases, { context: node, document, now }),
    ),
  );
  return [...new Set(broken)];
}

function brokenBy(rules: Rules, on: On): readonly string[] {
  return Object.entries(rules).flatMap(([kind, { cases }]) => cases.flatMap((rule) => judged(kind, rule, on)));
}

function judged(kind: string, rule: Case, on: On): readonly string[] {
  if (kind === 'loop') {
    const values = new Set(found(rule.foreach ?? '', on.context, on.document).map(({ value }) => value));
    return [...values].flatMap((value) =>
      brokenBy(JSON.parse(JSON.stringify(rule.do).replaceAll('$1', value)) as Rules, on),
    );
  }
  // Whether an agency is registered is in a list elsewhere.
  if (rule.prefix?.includes('ORG-ID-PREFIX') === true) return [];
  if (rule.condition !== undefined && !holds(rule.condition, on.context, on.document)) return [];
  const check = CHECKS[kind];
  if (check === undefined) throw new Error(`no such rule: ${kind}`);
  return check(rule, on) ? [] : [rule.ruleInfo?.id ?? kind];
}

const valuesAt = (paths: readonly string[] = [], { context, document }: On): readonly string[] =>
  paths.flatMap((path) => found(path, context, document).map(({ value }) => value));

const day = (text: string): string => text.slice(0, 10);

const CHECKS: Readonly<Record<string, (rule: Case, on: On) => boolean>> = {
  atleast_one: ({ paths }, on) => valuesAt(paths, on).length > 0,
  no_more_than_one: ({ paths }, on) => valuesAt(paths, on).length <= 1,
  unique: ({ paths }, on) => new Set(valuesAt(paths, on)).size === valuesAt(paths, on).length,
  startswith: ({ paths, prefix, separator = '' }, on) =>
    valuesAt(paths, on).every((value) => valuesAt(prefix, on).some((start) => value.startsWith(start + separator))),
  one_or_all: ({ one = '', all = '' }, on) => holds(one, on.context, on.document) || ALL[all]?.(on.context) === true,
  date_now: ({ date = '' }, on) => valuesAt([date], on).every((value) => day(value) <= on.now),
  date_order: ({ less = '', more = '' }, on) => {
    const [first, last] = [valuesAt([less], on), more === 'NOW' ? [on.now] : valuesAt([more], on)];
    return first.every((a) => last.every((b) => day(a) <= day(b)));
  },
  time_limit: ({ start = '', end = '' }, on) => {
    const [from = '', to = ''] = [...valuesAt([start], on), ...valuesAt([end], on)];
    return to === '' || day(to) <= `${String(Number(from.slice(0, 4)) + 1)}${from.slice(4, 10)}`;
  },
  regex_matches: ({ paths, regex = '' }, on) => valuesAt(paths, on).every((value) => new RegExp(regex).test(value)),
  no_spaces: ({ paths }, on) => valuesAt(paths, on).every((value) => value.trim() === value),
  strict_sum: ({ paths, sum }, on) => valuesAt(paths, on).reduce((all, value) => all + Number(value), 0) === sum,
  range: ({ paths, min = -Infinity, max = Infinity }, on) =>
    valuesAt(paths, on).every((value) => Number(value) >= min && Number(value) <= max),
  if_then: (rule, { context, document }) =>
    !holds(rule.if ?? '', context, document) || holds(rule.then ?? '', context, document),
};

/** What `all` asks for where the activity itself does not say it. */
const ALL: Readonly<Record<string, (activity: Node) => boolean>> = {
  lang: (activity) => named(activity, 'narrative').every(({ attributes }) => 'xml:lang' in attributes),
  currency: (activity) => named(activity, 'value').every(({ attributes }) => 'currency' in attributes),
  sector: (activity) =>
    named(activity, 'transaction').every(({ children }) => children.some(({ name }) => name === 'sector')) ||
    named(activity, 'transaction').every(({ children }) => children.every(({ name }) => name !== 'sector')),
};

function named(node: Node, name: string): readonly Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => named(child, name))];
}
