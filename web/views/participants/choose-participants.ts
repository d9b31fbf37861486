import type { Language } from '../../../src/page/language.js';
import type { ParticipantsModel } from '../../../src/page/participants/participants.model.js';
import type { ListedParticipantAnswer } from '../../../src/participants/list-participants/list-participants.answer.js';
import { hasWords } from '../../words/folded.js';
import { localeOf } from '../../words/formatting.js';

/** Its name of the day in a language, else in English. */
export function nameIn({ names }: Pick<ListedParticipantAnswer, 'names'>, language: Language): string {
  return names[language] ?? names.en;
}

/** The participants that the list speaks of. */
export function listedParticipants({ participants, all }: ParticipantsModel): readonly ListedParticipantAnswer[] {
  return participants.filter(({ exists }) => all || exists);
}

/** The participants that the reader asked for, in the order asked for. */
export function chosenParticipants(model: ParticipantsModel, language: Language): readonly ListedParticipantAnswer[] {
  const { kind, q, sort } = model;
  const { compare } = new Intl.Collator(localeOf(language));
  const byName = (one: ListedParticipantAnswer, other: ListedParticipantAnswer) =>
    compare(nameIn(one, language), nameIn(other, language));
  const down = sort?.startsWith('-') === true;
  const key = (down ? sort.slice(1) : (sort ?? 'name')) as
    'name' | 'region' | keyof ListedParticipantAnswer['treaties'];
  const by = (one: ListedParticipantAnswer, other: ListedParticipantAnswer) => {
    if (key === 'name') return byName(one, other);
    if (key === 'region') return compare(one.region ?? '\uffff', other.region ?? '\uffff');
    return one.treaties[key] - other.treaties[key];
  };
  return listedParticipants(model)
    .filter((each) => kind === null || each.kind === kind)
    .filter((each) => q === null || isCalled(each, q))
    .sort((one, other) => (down ? by(other, one) : by(one, other)) || byName(one, other));
}

/** Whether each word stands in a name of any language, in an alias or in the code. */
export function isCalled({ code, names, aliases }: ListedParticipantAnswer, q: string): boolean {
  return hasWords([code, ...Object.values<string>({ ...names }), ...aliases].join('\n'), q);
}
