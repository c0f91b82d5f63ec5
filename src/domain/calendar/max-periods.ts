/** Most periods that a comparison takes. */
export const MAX_PERIODS = 6;
