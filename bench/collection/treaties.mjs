import { clausesOf } from './clauses.mjs';
import { TEXTS } from './texts.mjs';

/** The id under which a treaty of the tables is registered. */
export const treatyId = (treaty) => `untc-${treaty}`;

/** Where the depositary shows a treaty's table. */
export function sourceOf({ mtdsg_no: number, chapter_no: chapter }) {
  const url = `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${number}&chapter=${chapter}&clang=_en`;
  return { document: `Multilateral Treaties Deposited with the Secretary-General, ${number}`, url };
}

/**
 * What nobody signs: amendments, annexes and their revised texts, and conventions as amended. Other tables without
 * signatures are of treaties that were signed; the depositary's page does not show by whom.
 */
const UNSIGNED =
  /^(Amendments? |Doha amendment|(Second |Third )?Revised text of |Second Revised text of |Annex )|, (as )?amended by the /i;

/** The treaties as recordings: those that others name come before them. */
export function treatyLines({ treaties, rules, actions }, wanted) {
  const clauses = new Map([...Object.entries(TEXTS), ...rules.map((row) => [row.mtdsg, clausesOf(row)])]);
  const signed = new Set(actions.filter(({ role }) => role === 'signature').map(({ treaty }) => treaty));
  const unsigned = ({ treaty, title }) => !signed.has(treaty) && UNSIGNED.test(title);
  const lines = treaties
    .filter(({ treaty }) => wanted(treaty))
    .map((row) =>
      treatyLine(row, { ...(unsigned(row) && { openForSignature: false }), ...(clauses.get(row.treaty) ?? {}) }),
    );
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
