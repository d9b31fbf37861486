/** A calendar date `YYYY-MM-DD` without time zone. Two of them compare correctly as strings. */
export type PlainDate = string;
