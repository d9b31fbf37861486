/** A sentence says one thing: this many words at most, in docstrings and in documents. */
export const MOST_WORDS = 25;
/** Columns of a line of prose at most. */
export const MOST_COLUMNS = 120;

/** Where a sentence ends and the next begins. A colon or a semicolon ends one too, where a new one plainly follows. */
const BETWEEN = /(?<=[.!?:;]["”)*]*)\s+(?=[\p{Lu}\p{N}"“(*]|$)/u;

/**
 * The sentences of one paragraph of Markdown or of a docstring, on one line each.
 * Code counts as one word, a link as its text.
 * Code begins a sentence where the one before ended with a full stop, and none after a colon or a semicolon.
 */
export function sentencesIn(text: string): string[] {
  return text
    .replace(/([.!?]["”)*]*\s+)?`[^`]*`/g, (_, ended: string | undefined) =>
      ended === undefined ? 'code' : `${ended}Code`,
    )
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** How many words: whatever stands between spaces and has a letter or a digit. */
export function words(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The prose of a Markdown document, line by line; every other line is empty, so that line numbers stay.
 * Left out: blocks of code, tables, headings, and quotations, which say what the program or a treaty says.
 */
export function proseOf(markdown: string): string[] {
  let fenced = false;
  return markdown.split('\n').map((line) => {
    const fence = /^\s*```/.test(line);
    if (fence) fenced = !fenced;
    return fence || fenced || /^\s*[|>]|^#/.test(line) ? '' : line;
  });
}

/** The paragraphs and the items of lists of a document, each with the number of its first line. */
export function paragraphsOf(markdown: string): { line: number; text: string }[] {
  const paragraphs: { line: number; text: string }[] = [];
  let open = false;
  for (const [index, line] of proseOf(markdown).entries()) {
    const begins = /^\s*(?:[*-]|\d+\.) /.test(line) || !open;
    const last = paragraphs.at(-1);
    open = line.trim() !== '';
    if (!open) continue;
    if (begins || last === undefined)
      paragraphs.push({ line: index + 1, text: line.replace(/^\s*(?:[*-]|\d+\.) /, '') });
    else last.text += `\n${line}`;
  }
  return paragraphs;
}
