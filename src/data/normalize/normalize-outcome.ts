import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { BOOKED_OUTCOME, LIFT_REASONS, makeOutcomeKey } from "#domain/vocabulary/lift-reasons.ts";
import { isMissing, isRedacted } from "./cell-text.ts";

/** A blank lift reason: still open, or nothing recorded. */
export const OPEN_OUTCOME: Outcome = {
  key: "open-or-not-recorded",
  title: "Open or not recorded",
  group: "open or not recorded",
};
const REDACTED_OUTCOME: Outcome = {
  key: "redacted",
  title: "Redacted",
  group: "open or not recorded",
};

const OUTCOME_BY_REASON: ReadonlyMap<string, Outcome> = new Map(
  LIFT_REASONS.map(({ reason, outcome }) => [makeOutcomeKey(reason), outcome]),
);

const OUTCOME_BY_CODE: ReadonlyMap<string, Outcome> = new Map([
  ["A", DECLINED_OUTCOME],
  ["B", BOOKED_OUTCOME],
]);

const OUTCOME_BY_KEY: ReadonlyMap<string, Outcome> = new Map(
  [...OUTCOME_BY_REASON.values(), OPEN_OUTCOME, REDACTED_OUTCOME].map((outcome) => [
    outcome.key,
    outcome,
  ]),
);

/** The outcome of a key; one of its own, in no group of a decline, where the key is in no list. */
export function findOutcomeByKey(key: string): Outcome {
  return OUTCOME_BY_KEY.get(key) ?? { key, title: key, group: "other" };
}

const OUTCOME_BY_TITLE: ReadonlyMap<string, Outcome> = new Map(
  [...OUTCOME_BY_KEY.values()].map((outcome) => [makeOutcomeKey(outcome.title), outcome]),
);

/** The outcome of a key or a title as this page writes them; null where it is in no list. */
export function findOutcomeByTitle(text: string): Outcome | null {
  return OUTCOME_BY_KEY.get(text) ?? OUTCOME_BY_TITLE.get(makeOutcomeKey(text)) ?? null;
}

/** An outcome read from a reason and its code, and what is wrong with them. */
export interface NormalizedOutcome {
  readonly outcome: Outcome;
  readonly fault: string | null;
}

/** The outcome that a lift reason and its code name. Where they differ the reason is taken; an unlisted reason is an outcome of its own. */
export function normalizeOutcome(reason: string, code: string): NormalizedOutcome {
  const byCode = OUTCOME_BY_CODE.get(code) ?? null;
  if (isMissing(reason)) return { outcome: byCode ?? OPEN_OUTCOME, fault: null };
  if (isRedacted(reason)) return { outcome: byCode ?? REDACTED_OUTCOME, fault: null };
  const listed = OUTCOME_BY_REASON.get(makeOutcomeKey(reason));
  if (listed === undefined) {
    const key = `unlisted-${makeOutcomeKey(reason)}`;
    return {
      outcome: { key, title: `"${reason}"`, group: "other" },
      fault: `lift reason '${reason}' is in no list; kept as an outcome of its own`,
    };
  }
  const isAgainst = byCode !== null && byCode.key !== listed.key;
  const fault = `lift reason '${reason}' stands beside code ${code}; the reason is taken`;
  return { outcome: listed, fault: isAgainst ? fault : null };
}
