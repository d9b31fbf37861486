/** About how wide a text is, in parts of its size: the fonts are not at hand where drawings are made. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character) ? 1 : 0.53;
  return width * size;
}

/** A text in lines that fit. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u2e80-\u9fff]|[^\s\u2e80-\u9fff]+\s*|\s+/g) ?? []) {
    if (line !== '' && widthOf((line + word).trimEnd(), size) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
