import { clausesOf } from './clauses.mjs';

/** The id under which a treaty of the tables is registered. */
export const treatyId = (treaty) => `untc-${treaty}`;

/** Where the depositary shows a treaty's table. */
export function sourceOf({ mtdsg_no: number, chapter_no: chapter }) {
  const url = `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${number}&chapter=${chapter}&clang=_en`;
  return { document: `Multilateral Treaties Deposited with the Secretary-General, ${number}`, url };
}

/** The treaties as recordings: those that others name come before them. */
export function treatyLines({ treaties, rules }, wanted) {
  const clauses = new Map(rules.map((row) => [row.mtdsg, clausesOf(row)]));
  const lines = treaties
    .filter(({ treaty }) => wanted(treaty))
    .map((row) => treatyLine(row, clauses.get(row.treaty) ?? {}));
  const depends = (line) =>
    Number(JSON.stringify([line.parent ?? null, line.entryIntoForce ?? null]).includes('"untc-'));
  return lines.toSorted((a, b) => depends(a) - depends(b));
}

function treatyLine(row, clauses) {
  const { treaty, mtdsg_no: number, title, adoption_date: adopted } = row;
  return {
    record: 'treaty',
    id: treatyId(treaty),
    // The asterisk leads to a footnote of the page.
    title: title.replace(/\*$/, ''),
    adopted: adopted === '' ? null : adopted,
    references: { mtdsg: number },
    depositary: /deposited in the archives of the Government of the United States/.test(title)
      ? 'Government of the United States of America'
      : 'UN-SG',
    ...clauses,
    source: sourceOf(row),
    ref: `untc/${treaty}`,
  };
}
