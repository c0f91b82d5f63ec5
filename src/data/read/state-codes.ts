import { UNKNOWN, WITHDRAWN } from "#domain/row.ts";

const CODES = `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI`;

/** Two-letter codes of states, the District of Columbia and territories, and what may stand in their place. */
export const STATE_CODES: ReadonlySet<string> = new Set([
  ...CODES.split(/\s/u),
  UNKNOWN,
  WITHDRAWN,
]);
