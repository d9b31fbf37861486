/** What a JSON text says that the document read from it does not: where it stands, and what is wrong with it. */
export interface TextFault {
  readonly steps: readonly string[];
  readonly detail: string;
}

/**
 * A JSON text in figures. `members`: of all its objects, repeated ones included. `longNumbers`: some may not be read as
 * written. `escapedNames`: some member's name is spelled with a backslash.
 */
export interface Measured {
  readonly depth: number;
  readonly members: number;
  readonly longNumbers: boolean;
  readonly escapedNames: boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
/** The bit by which braces differ from brackets, and small letters from capitals. */
const LOWER = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const EXPONENT = 0x65;
/** A number of so many digits is read as it is written. */
const SAFE_DIGITS = 15;
const MOST_FAULTS = 100;

/** Measures a JSON text in one pass over its characters, without recursion. */
export function measure(text: string): Measured {
  let [depth, deepest, members, digits] = [0, 0, 0, 0];
  let longNumbers = false;
  let [escaped, escapedNames] = [false, false];
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (isDigit(char)) digits++;
    else if (char !== POINT) {
      longNumbers ||= digits > SAFE_DIGITS || (digits > 0 && (char | LOWER) === EXPONENT);
      digits = 0;
    }
    if (char === QUOTE) {
      const end = endOfText(text, i);
      escaped = text.slice(i, end).includes('\\');
      i = end;
    } else if (char === COLON) {
      members++;
      escapedNames ||= escaped;
    } else if ((char | LOWER) === OPEN) deepest = Math.max(deepest, ++depth);
    else if ((char | LOWER) === CLOSE) depth--;
  }
  return { depth: deepest, members, longNumbers: longNumbers || digits > SAFE_DIGITS, escapedNames };
}

/** How many members the objects of a document have, itself included. */
export function countMembers(document: unknown): number {
  if (typeof document !== 'object' || document === null) return 0;
  const values = Object.values(document);
  let members = Array.isArray(document) ? 0 : values.length;
  for (const value of values) members += countMembers(value);
  return members;
}

/**
 * Members that stand twice in one object, and numbers that no double holds. The text must be JSON, and `document` what
 * was read from it. A member of another name than in the text is a fault too: V8 13 (Node 24) reads some names that are
 * spelled with a backslash as others, such as a quotation mark as a backslash.
 */
export function textFaults(text: string, document: unknown): readonly TextFault[] {
  const walk = new Walk(text, document);
  for (let i = 0; i < text.length && walk.faults.length < MOST_FAULTS; i++) i = walk.past(i);
  // Where a member stands twice, what was read of the first is gone.
  return walk.faults.length > 0 ? walk.faults : walk.misread;
}

/** What the walk is inside of: an object with the names seen in it, or an array. */
interface Open {
  readonly names: Set<string> | null;
  step: string | number;
}

/** A walk over the characters of a JSON text that knows where it is. */
class Walk {
  readonly faults: TextFault[] = [];
  readonly misread: TextFault[] = [];
  private readonly open: Open[] = [];
  private naming = false;

  constructor(
    private readonly text: string,
    private readonly document: unknown,
  ) {}

  /** Takes what begins at a place; answers the place of its last character. */
  past(at: number): number {
    const char = this.text.charCodeAt(at);
    if (char === QUOTE) return this.quoted(at);
    if (char === MINUS || isDigit(char)) return this.number(at);
    if (char === COMMA) this.next();
    else if ((char | LOWER) === OPEN) this.enter((char & LOWER) !== 0);
    else if ((char | LOWER) === CLOSE) this.leave();
    return at;
  }

  private enter(object: boolean): void {
    this.open.push({ names: object ? new Set() : null, step: 0 });
    this.naming = object;
  }

  private leave(): void {
    this.open.pop();
    this.naming = false;
  }

  private next(): void {
    const inside = this.open.at(-1);
    this.naming = inside?.names !== null;
    if (inside?.names === null) inside.step = Number(inside.step) + 1;
  }

  private quoted(at: number): number {
    const end = endOfText(this.text, at);
    const inside = this.open.at(-1);
    if (this.naming && inside !== undefined) {
      const written = this.text.slice(at, end + 1);
      const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
      inside.step = name;
      if (inside.names?.has(name) === true) this.note('stands more than once in its object; give it once');
      inside.names?.add(name);
      if (written.includes('\\') && !this.isRead())
        this.misread.push(this.fault('cannot be read by this name; spell it without backslashes'));
    }
    this.naming = false;
    return end;
  }

  /** Whether the document has the member where the walk is. */
  private isRead(): boolean {
    let place: unknown = this.document;
    for (const { step } of this.open) {
      if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step)) return false;
      place = (place as Record<string, unknown>)[step];
    }
    return true;
  }

  private number(at: number): number {
    const number = /[-+.\deE]+/y;
    number.lastIndex = at;
    const written = number.exec(this.text)?.[0] ?? '';
    const read = String(Number(written));
    if (normal(written) !== normal(read)) this.note(`is a number that would be read as ${read}; write fewer digits`);
    return at + written.length - 1;
  }

  private note(detail: string): void {
    this.faults.push(this.fault(detail));
  }

  private fault(detail: string): TextFault {
    return { steps: this.open.map(({ step }) => String(step)), detail };
  }
}

/** The place of the quotation mark that ends the text which begins at `from`; the end where none does. */
function endOfText(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === BACKSLASH) i++;
    else if (char === QUOTE) return i;
  }
  return text.length;
}

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

/** The digits of a decimal without zeros around them, and its power of ten. */
function normal(decimal: string): string {
  const [mantissa = '', power = '0'] = decimal.replace('-', '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const from = pastZeros(digits, 0, 1);
  const to = pastZeros(digits, digits.length - 1, -1) + 1;
  if (from >= to) return '0';
  return `${digits.slice(from, to)}e${String(Number(power) - fraction.length + digits.length - to)}`;
}

/**
 * The place of the first digit from here on that is no zero. A pattern for zeros at the end looks at each of them again
 * and again.
 */
function pastZeros(digits: string, from: number, step: 1 | -1): number {
  let at = from;
  while (digits.charCodeAt(at) === ZERO) at += step;
  return at;
}
