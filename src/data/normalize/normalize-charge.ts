import { UNKNOWN } from "#domain/detainer/row.ts";
import type { ChargeStatus } from "#domain/detainer/row.ts";
import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { isMissing, isRedacted } from "./cell-text.ts";

/** A charge as the columns of editions hold it. */
export interface NormalizedCharge {
  readonly text: string;
  readonly category: string;
  readonly status: ChargeStatus;
  readonly remark: string;
}

/**
 * The most serious conviction of a row; blank with pending charges, a charge of unknown category; blank with neither, no
 * conviction recorded.
 */
export function normalizeCharge(
  charge: string,
  code: string,
  criminality: string,
): NormalizedCharge {
  const hasText = !isMissing(charge) && !isRedacted(charge);
  const hasCode = !isMissing(code) && !isRedacted(code);
  if (hasText || hasCode) {
    const category = hasCode ? findChargeCategory(code) : UNKNOWN;
    return { text: hasText ? charge : "", category, status: "convicted", remark: "" };
  }
  const nothing = { text: "", category: UNKNOWN, remark: "" };
  if (/pending/iu.test(criminality)) return { ...nothing, status: "charged" };
  if (/convicted/iu.test(criminality)) return { ...nothing, status: "convicted" };
  if (isRedacted(charge) || isRedacted(code)) return { ...nothing, status: UNKNOWN };
  return { ...nothing, status: UNKNOWN, remark: "No conviction recorded." };
}

/** Category of an NCIC code: four digits, of which a first 0 may be lost, or two digits and letters that ICE added. */
export function findChargeCategory(code: string): string {
  const digits = /^\d{3,4}$/u.test(code) ? code.padStart(4, "0") : null;
  const number = digits ?? (/^\d{2}[A-Z]{2}$/u.test(code) ? `${code.slice(0, 2)}00` : "");
  return CHARGE_CATEGORIES.find(({ from, to }) => number >= from && number <= to)?.key ?? UNKNOWN;
}
