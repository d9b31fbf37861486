/**
 * The number of the law: of the rules by which facts, verdicts and sums follow from events. It is raised whenever the
 * same events come to something else. Stored sums carry the number they were derived by; an answer that names it never
 * changes.
 */
export const LAW = 1;
