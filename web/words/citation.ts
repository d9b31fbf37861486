/** What a citation names. Its texts are in the language of the page. */
export interface Cited {
  /** `UNCAC: status as of 25 July 2005`. */
  readonly title: string;
  /** `As known at ledger position 6,985 (29 November 2026).` */
  readonly note: string;
  /** The address that keeps its answer. */
  readonly address: string;
  /** The day on which what it rests on was recorded: that is when the answer came to be. */
  readonly recorded: string | null;
  readonly language: string;
}

const NAME = 'Foedera';

/** A citation as reference managers read it: its name, the ending and kind of its file, its text. */
export interface CitationForm {
  readonly name: 'BibTeX' | 'RIS' | 'CSL-JSON';
  readonly ending: 'bib' | 'ris' | 'json';
  readonly type: string;
  readonly text: string;
}

/** The same citation in each form. */
export function citationForms(cited: Cited): readonly CitationForm[] {
  return [
    { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', text: bibtex(cited) },
    { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', text: ris(cited) },
    { name: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json', text: csl(cited) },
  ];
}

function bibtex({ title, note, address, recorded, language }: Cited): string {
  const fields = [
    ['author', `{${NAME}}`],
    ['title', `{${inTex(title)}}`],
    ['note', inTex(note)],
    ...(recorded === null ? [] : [['year', recorded.slice(0, 4)]]),
    ['url', inUrl(address)],
    ['language', language],
  ];
  const lines = fields.map(([name = '', value = '']) => `  ${name} = {${value}},`);
  return [`@misc{${keyOf(address)},`, ...lines, '}', ''].join('\n');
}

function ris({ title, note, address, recorded, language }: Cited): string {
  const [year = '', month = '', day = ''] = recorded?.split('-') ?? [];
  const lines = [
    ['TY', 'ELEC'],
    ['AU', NAME],
    ['TI', inOneLine(title)],
    ...(recorded === null
      ? []
      : [
          ['PY', year],
          ['DA', `${year}/${month}/${day}/`],
        ]),
    ['UR', address],
    ['LA', language],
    ['N1', inOneLine(note)],
    ['ER', ''],
  ];
  return lines.map(([tag = '', value = '']) => `${tag}  - ${value}\r\n`).join('');
}

function csl({ title, note, address, recorded, language }: Cited): string {
  const item = {
    id: keyOf(address),
    type: 'webpage',
    author: [{ literal: NAME }],
    title: inOneLine(title),
    ...(recorded === null ? {} : { issued: { 'date-parts': [recorded.split('-').map(Number)] } }),
    URL: address,
    language,
    note: inOneLine(note),
  };
  return JSON.stringify([item], null, 2);
}

/** `foedera-treaties-uncac-2005-07-25-6985`: letters, digits and dashes alone. */
function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const words = [NAME.toLowerCase(), pathname, searchParams.get('asOf') ?? '', searchParams.get('at') ?? ''];
  return words
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX reads as a command stands for itself; braces are named, for readers of BibTeX count them. */
function inTex(text: string): string {
  return inOneLine(text).replace(/[\\{}~^%&#$_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

function inUrl(address: string): string {
  return address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

function inOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
