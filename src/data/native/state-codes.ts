import { UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";

/** Two-letter codes of states, the District of Columbia and territories, and what may stand in their place. */
export const STATE_CODES: ReadonlySet<string> = new Set([...STATES.keys(), UNKNOWN, WITHDRAWN]);
