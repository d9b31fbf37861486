import type { Node } from './read-xml.js';

/** What a path finds: an element, or the text of an attribute or element. */
export interface Item {
  readonly value: string;
  readonly node: Node | null;
}
type Value = readonly Item[] | string | number | boolean;
type Evaluate = (context: Item, document: Node) => Value;

const TOKEN = /\s*('[^']*'|"[^"]*"|\d+(?:\.\d+)?|\/\/|!=|>=|<=|[()[\]=<>+|/@]|[A-Za-z_][\w.:-]*)/y;

/**
 * The part of XPath 1.0 that the ruleset and the mapping of IATI are written in: paths with predicates, comparisons,
 * `count`, `not`, `number`, `+`.
 */
function xpath(expression: string): (context: Node, document: Node) => Value {
  const parser = new Parser(tokensOf(expression), expression);
  const evaluate = parser.whole();
  return (context, document) => evaluate({ value: context.text, node: context }, document);
}

/** The items that a path finds. */
export function found(path: string, context: Node, document: Node): readonly Item[] {
  const value = xpath(path)(context, document);
  if (!Array.isArray(value)) throw new Error(`no path: ${path}`);
  return value as readonly Item[];
}

/** Whether an expression holds. */
export function holds(expression: string, context: Node, document: Node): boolean {
  return truth(xpath(expression)(context, document));
}

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const [, token] = TOKEN.exec(expression) ?? [];
    if (token === undefined) throw new Error(`cannot read ${expression}`);
    tokens.push(token);
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly text: string,
  ) {}

  whole(): Evaluate {
    const evaluate = this.or();
    if (this.at < this.tokens.length)
      throw new Error(`left over of ${this.text}: ${this.tokens.slice(this.at).join(' ')}`);
    return evaluate;
  }

  private or(): Evaluate {
    let left = this.and();
    while (this.took('or')) {
      const [a, b] = [left, this.and()];
      left = (...on) => truth(a(...on)) || truth(b(...on));
    }
    return left;
  }

  private and(): Evaluate {
    let left = this.comparison();
    while (this.took('and')) {
      const [a, b] = [left, this.comparison()];
      left = (...on) => truth(a(...on)) && truth(b(...on));
    }
    return left;
  }

  private comparison(): Evaluate {
    const left = this.sum();
    const operator = ['=', '!=', '>', '<', '>=', '<='].find((sign) => this.took(sign));
    if (operator === undefined) return left;
    const right = this.sum();
    return (...on) => compared(left(...on), operator, right(...on));
  }

  private sum(): Evaluate {
    let left = this.union();
    while (this.took('+')) {
      const [a, b] = [left, this.union()];
      left = (...on) => numeric(a(...on)) + numeric(b(...on));
    }
    return left;
  }

  private union(): Evaluate {
    let left = this.primary();
    while (this.took('|')) {
      const [a, b] = [left, this.primary()];
      left = (...on) => [...(a(...on) as readonly Item[]), ...(b(...on) as readonly Item[])];
    }
    return left;
  }

  private primary(): Evaluate {
    const token = this.tokens[this.at] ?? '';
    if (/^['"]/.test(token)) return this.constant(token.slice(1, -1));
    if (/^\d/.test(token)) return this.constant(Number(token));
    if (this.tokens[this.at + 1] === '(' && ['count', 'not', 'number'].includes(token)) return this.call(token);
    if (this.took('(')) {
      const inside = this.or();
      this.must(')');
      return inside;
    }
    return this.path();
  }

  private constant(value: string | number): Evaluate {
    this.at += 1;
    return () => value;
  }

  private call(name: string): Evaluate {
    this.at += 2;
    const argument = this.or();
    this.must(')');
    if (name === 'not') return (...on) => !truth(argument(...on));
    return name === 'count'
      ? (...on) => (argument(...on) as readonly Item[]).length
      : (...on) => numeric(argument(...on));
  }

  private path(): Evaluate {
    const [deep, absolute] = [this.took('//'), this.took('/')];
    const steps = [this.step(deep)];
    for (;;) {
      if (this.took('//')) steps.push(this.step(true));
      else if (this.took('/')) steps.push(this.step(false));
      else break;
    }
    return (context, document) => {
      const start: Item = { value: '', node: { name: '', attributes: {}, children: [document], text: '' } };
      return steps.reduce<readonly Item[]>(
        (items, step) => items.flatMap((item) => step(item, document)),
        [deep || absolute ? start : context],
      );
    };
  }

  private step(deep: boolean): (item: Item, document: Node) => readonly Item[] {
    const attribute = this.took('@');
    const name = this.tokens[this.at] ?? '';
    this.at += 1;
    const text = name === 'text' && this.took('(');
    if (text) this.must(')');
    const predicates: Evaluate[] = [];
    while (this.took('[')) {
      predicates.push(this.or());
      this.must(']');
    }
    return ({ node }, document) => {
      if (node === null) return [];
      const from = deep ? descendants(node) : [node];
      const all = from.flatMap((each): readonly Item[] => {
        if (attribute) return name in each.attributes ? [{ value: each.attributes[name] ?? '', node: null }] : [];
        if (text) return each.text === '' ? [] : [{ value: each.text, node: null }];
        return each.children
          .filter((child) => child.name === name)
          .map((child) => ({ value: child.text, node: child }));
      });
      return predicates.reduce((items, predicate) => items.filter((item) => truth(predicate(item, document))), all);
    };
  }

  private took(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  private must(token: string): void {
    if (!this.took(token)) throw new Error(`${token} missing in ${this.text}`);
  }
}

function descendants(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(descendants)];
}

function truth(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function numeric(value: Value): number {
  return Number(Array.isArray(value) ? ((value as readonly Item[])[0]?.value ?? 'nothing') : value);
}

function compared(left: Value, operator: string, right: Value): boolean {
  const sides = (value: Value): readonly (string | number)[] =>
    Array.isArray(value) ? (value as readonly Item[]).map((item) => item.value) : [value as string | number];
  return sides(left).some((a) =>
    sides(right).some((b) => {
      const [x, y] =
        typeof a === 'number' || typeof b === 'number' || !/=/.test(operator) ? [Number(a), Number(b)] : [a, b];
      return { '=': x === y, '!=': x !== y, '>': x > y, '<': x < y, '>=': x >= y, '<=': x <= y }[operator] ?? false;
    }),
  );
}
