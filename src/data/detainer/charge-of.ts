import { UNKNOWN } from "#domain/row.ts";
import type { Status } from "#domain/row.ts";
import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { isMissing, isRedacted } from "./cell-words.ts";

/** A charge as the columns of editions hold it. */
export interface ChargeRead {
  readonly text: string;
  readonly category: string;
  readonly status: Status;
  readonly remark: string;
}

/**
 * The most serious conviction of a row; blank with pending charges, a charge of unknown category; blank with neither, no
 * conviction recorded.
 */
export function chargeOf(charge: string, code: string, criminality: string): ChargeRead {
  const hasText = !isMissing(charge) && !isRedacted(charge);
  const hasCode = !isMissing(code) && !isRedacted(code);
  if (hasText || hasCode) {
    const category = hasCode ? categoryOf(code) : UNKNOWN;
    return { text: hasText ? charge : "", category, status: "convicted", remark: "" };
  }
  const nothing = { text: "", category: UNKNOWN, remark: "" };
  if (/pending/iu.test(criminality)) return { ...nothing, status: "charged" };
  if (/convicted/iu.test(criminality)) return { ...nothing, status: "convicted" };
  if (isRedacted(charge) || isRedacted(code)) return { ...nothing, status: UNKNOWN };
  return { ...nothing, status: UNKNOWN, remark: "No conviction recorded." };
}

/** Category of an NCIC code: four digits, of which a first 0 may be lost, or two digits and letters that ICE added. */
export function categoryOf(code: string): string {
  const digits = /^\d{3,4}$/u.test(code) ? code.padStart(4, "0") : null;
  const number = digits ?? (/^\d{2}[A-Z]{2}$/u.test(code) ? `${code.slice(0, 2)}00` : "");
  return CHARGE_CATEGORIES.find(({ from, to }) => number >= from && number <= to)?.key ?? UNKNOWN;
}
