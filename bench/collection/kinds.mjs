/**
 * What a heading of the depositary's tables means in the words of the field. Where the field has no such word, the
 * nearest kind is taken and the heading goes into the act's note (`plain: false`).
 */
const PLAIN = {
  Signature: 'signature',
  Ratification: 'ratification',
  Acceptance: 'acceptance',
  Approval: 'approval',
  Accession: 'accession',
  Succession: 'succession',
  'Definitive signature': 'definitive-signature',
  'Formal confirmation': 'formal-confirmation',
  'Provisional application': 'provisional-application',
};

/**
 * In this order. Headings that join several ways of consenting do not say which one was chosen, so none is named. The
 * annexes of the Convention on the Specialized Agencies are joined by undertaking to apply the Convention to one
 * agency. The last two are notices that bind nobody by themselves.
 */
const NEAREST = [
  [/ \/ .*(Succession|Acceptance|Protocol)|signature or /, 'consent-to-be-bound', 'consent'],
  [/^Participation/, 'consent-to-be-bound', 'consent'],
  [/^Application$/, 'consent-to-be-bound', 'application'],
  [/^Confirmation of signature$/, 'consent-to-be-bound', 'consent'],
  [/^Definitive acceptance$/, 'acceptance', 'consent'],
  [/^Ratification of the .* as amended/, 'ratification', 'other'],
  [/^Accession to the .* as amended/, 'accession', 'other'],
  [/^Succession to the .* as amended/, 'succession', 'other'],
  [/^Notification in respect of the Agreement as amended$/, 'succession', 'other'],
  [/^as amended$/, 'acceptance', 'other'],
  [/^Succession to signature$|Signature ad referendum/, 'signature', 'signature'],
  [/^Provisional (acceptance|application)/, 'provisional-application', 'provisional'],
  [/^Confirmation of signature ad referendum$/, 'communication', 'other'],
  [/^Notification under article/, 'communication', 'other'],
];

/** The kind of act under a heading, and whether the heading says just that; null where it was never seen. */
export function kindOf({ action, role }) {
  if (Object.hasOwn(PLAIN, action)) return { kind: PLAIN[action], plain: true };
  const found = NEAREST.find(([heading, , of]) => of === role && heading.test(action));
  return found === undefined ? null : { kind: found[1], plain: false };
}
