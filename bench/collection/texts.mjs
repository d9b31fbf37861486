/**
 * Final clauses of treaties that entry-into-force.csv has no rule of, by the articles of their texts. `npm run
 * test:specs -- test/acceptance/untc-history` holds each against the date that the depositary gives, where the
 * tables reach it. A rule that does not give that date is left out: acts are missing, most of them of States that are
 * gone.
 */
const count = (instruments, then, article, more = {}) => ({
  entryIntoForce: { when: { instruments: { count: instruments } }, then, ...more, article },
});
const days = (n) => ({ days: n });
const months = (n) => ({ months: n });
const SAME_DAY = { sameDay: true };

/** So many of the parties to another treaty, on the day of the question or on that of adoption. */
const fraction = (treaty, numerator, denominator, counted, then, article) => ({
  entryIntoForce: {
    when: { fraction: { of: { partiesTo: treaty }, numerator, denominator, counted } },
    then,
    article,
  },
});

/** With its convention, or on the thirtieth day after the second instrument where that is later. */
const optional = (convention, article) => count(2, days(30), article, { notBefore: { treaty: convention } });

const PRODUCERS = ['BGR', 'GRC', 'IND', 'IRN', 'TUR', 'RUS', 'SRB'];
const MANUFACTURERS = ['BEL', 'FRA', 'DEU', 'ITA', 'JPN', 'NLD', 'CHE', 'GBR', 'USA'];

export const TEXTS = {
  '2-1': count(2, days(90), 'art. 44'),
  '3-1': count(1, SAME_DAY, 'sect. 32'),
  '3-4': optional('untc-3-3', 'art. VI'),
  '3-5': optional('untc-3-3', 'art. VIII'),
  '3-7': optional('untc-3-6', 'art. VI'),
  '3-8': optional('untc-3-6', 'art. VIII'),
  '3-10': optional('untc-3-9', 'art. VII'),
  '3-11': count(35, days(30), 'art. 89'),
  '3-12': count(15, days(30), 'art. 50'),
  '3-13': count(30, days(30), 'art. 30'),
  '4-2-a': fraction('untc-4-2', 2, 3, 'now', SAME_DAY, 'Meeting of States Parties, 15 January 1992'),
  '4-8-a': fraction('untc-4-8', 2, 3, 'now', SAME_DAY, 'Meeting of States Parties, 22 May 1995'),
  '4-9-a': fraction('untc-4-9', 2, 3, 'now', SAME_DAY, 'art. 29 (2)'),
  '4-11-a': fraction('untc-4-11', 2, 3, 'now', SAME_DAY, 'art. 50 (2)'),
  '6-1': count(2, SAME_DAY, 'art. VII'),
  '6-14': {
    entryIntoForce: {
      when: {
        instruments: {
          count: 25,
          including: [
            { count: 3, from: PRODUCERS },
            { count: 3, from: MANUFACTURERS },
          ],
        },
      },
      then: days(30),
      article: 'art. 21',
    },
  },
  '7-1': count(2, SAME_DAY, 'art. V'),
  '7-6': count(2, SAME_DAY, 'art. 5'),
  '8-1': count(2, SAME_DAY, 'art. V'),
  '8-4': count(2, SAME_DAY, 'art. 5'),
  '11-5': count(15, days(30), 'art. XI'),
  '11-6': count(15, days(90), 'art. 16'),
  '11-7': count(5, days(90), 'art. 10'),
  '11-8': count(15, days(90), 'art. 35'),
  '11-9': count(5, days(90), 'art. 13'),
  '11-10': count(5, days(90), 'art. 34'),
  '11-11': count(5, days(90), 'art. 34'),
  '11-13': count(5, days(90), 'art. 40'),
  '11-14': count(5, days(90), 'art. 8'),
  '11-18': count(5, months(6), 'art. 17'),
  '12-4': count(5, days(90), 'art. 17'),
  '13-1': count(2, SAME_DAY, 'art. V'),
  '14-5': count(5, months(6), 'art. 17'),
  '18-1': count(2, SAME_DAY, 'art. III'),
  '18-10-a': count(1, { years: 1 }, 'art. 121 (5) of the Statute'),
  '18-10-b': count(1, { years: 1 }, 'art. 121 (5) of the Statute'),
  '27-1-i': fraction('untc-27-1-g', 2, 3, 'adoption', days(90), 'art. 14 of the Protocol'),
  '27-1-k': fraction('untc-27-1-h', 2, 3, 'adoption', days(90), 'art. 13 of the Protocol'),
  '27-1-l': fraction('untc-27-1-f', 2, 3, 'adoption', days(90), 'art. 13 of the Protocol'),
  '27-3-a': fraction('untc-27-3', 3, 4, 'adoption', days(90), 'art. 17 of the Convention'),
  '27-3-b': count(20, days(90), 'art. 29'),
  '27-7-b': fraction('untc-27-7-a', 3, 4, 'now', days(90), 'art. 20 of the Protocol'),
  '27-7-c': fraction('untc-27-7-a', 3, 4, 'now', days(90), 'art. 20 of the Protocol'),
  '27-8-b': count(50, days(90), 'art. 33'),
  '27-8-c': count(40, days(90), 'art. 18'),
  '27-9': count(6, days(90), 'art. 8.5'),
  '27-11': count(4, days(60), 'art. 12'),
  '27-13-b': fraction('untc-27-13', 3, 4, 'adoption', days(90), 'art. 14 of the Convention'),
  '27-16': count(16, days(90), 'art. 29'),
  '27-17': count(50, days(90), 'art. 31'),
  '28-1': count(10, months(3), 'art. 13'),
  '29-1': count(5, days(30), 'art. 12'),
};

/** Dates of entry into force that are widely known and that the tables do not give, with where they are stated. */
export const DATES = {
  '1-1': ['1945-10-24', 'Charter, art. 110 (3): protocol of the United States of America of 24 October 1945'],
  '1-3': ['1945-10-24', 'Charter, arts. 92 and 110 (3): protocol of the United States of America of 24 October 1945'],
  '1-5-a': ['1965-08-31', 'Charter, art. 108; Yearbook of the United Nations 1965'],
  '1-5-b': ['1968-06-12', 'Charter, art. 108; Yearbook of the United Nations 1968'],
  '1-5-c': ['1973-09-24', 'Charter, art. 108; Yearbook of the United Nations 1973'],
};
