/**
 * A text where a decimal is to stand; whether it is one, and with how many digits, the domain says. Numbers in JSON do
 * not fit.
 */
export const DECIMAL_TEXT = /^[\x20-\x7e]{1,60}$/;
