/** Codes of participants: ISO 3166-1 alpha-3, ISO 3166-3 alpha-4 for former States, acronyms of organisations. */
export const PARTICIPANT_CODE = /^[A-Z][A-Z0-9-]{1,11}$/;
