/** Why an act stands in the ledger although the field would refuse it: the depositary's table shows it so. */
const DESPITE = {
  'not-signed': 'without a signature of this participant',
  'already-signed': 'beside an earlier signature of this participant',
  'already-bound': 'beside an earlier instrument of this participant',
  'before-adoption': 'under a day before that of the adoption',
  'participant-not-existing': 'under a day on which the register does not know the participant',
  'not-entitled': 'for a participant to which the field would not take the treaty to be open',
  'parent-not-bound': 'without an instrument to the convention by that day',
  'withdrawal-not-open': 'although no clause on withdrawal is recorded',
};

/** An act's line with the note that its row calls for, and with the refusals that the depositary set aside. */
export function noted({ line, said: { heading, mark, own } }, despite) {
  const sentences = [...own];
  if (heading !== null)
    sentences.push(`In the depositary's table under the heading "${heading}"${mark === '' ? '' : `, marked ${mark}`}.`);
  if (despite.length > 0) {
    const how = despite.map((code) => DESPITE[code]).join(', and ');
    sentences.push(`The depositary's table lists it ${how}; it is recorded as listed.`);
  }
  return {
    ...line,
    ...(despite.length > 0 && { despite }),
    ...(sentences.length > 0 && { note: sentences.join(' ') }),
  };
}

/** What is remarkable in an act, in words that the summary counts. */
export function remarksOn({ line: { kind }, said: { heading, bracketed } }, despite) {
  return [
    ...(heading === null ? [] : [`recorded as ${kind}, with the table's own heading in the note`]),
    ...(bracketed ? ['in brackets: withdrawn by June 2013, on a day not known'] : []),
    ...despite.map((code) => `recorded despite ${code}`),
  ];
}
