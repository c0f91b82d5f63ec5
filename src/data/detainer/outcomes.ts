import { DECLINED } from "#domain/outcome.ts";
import type { Outcome } from "#domain/outcome.ts";
import { BOOKED, LIFT_REASONS, outcomeKey } from "#domain/vocabulary/lift-reasons.ts";
import { isMissing, isRedacted } from "./cell-words.ts";

/** A blank lift reason: still open, or nothing recorded. */
export const OPEN: Outcome = {
  key: "open-or-not-recorded",
  title: "Open or not recorded",
  group: "open or not recorded",
};
const REDACTED: Outcome = { key: "redacted", title: "Redacted", group: "open or not recorded" };

const REASONS: ReadonlyMap<string, Outcome> = new Map(
  LIFT_REASONS.map(({ reason, outcome }) => [outcomeKey(reason), outcome]),
);

const BY_CODE: ReadonlyMap<string, Outcome> = new Map([
  ["A", DECLINED],
  ["B", BOOKED],
]);

const BY_KEY: ReadonlyMap<string, Outcome> = new Map(
  [...REASONS.values(), OPEN, REDACTED].map((outcome) => [outcome.key, outcome]),
);

/** The outcome of a key; one of its own, in no group of a decline, where the key is in no list. */
export function outcomeNamed(key: string): Outcome {
  return BY_KEY.get(key) ?? { key, title: key, group: "other" };
}

const BY_TITLE: ReadonlyMap<string, Outcome> = new Map(
  [...BY_KEY.values()].map((outcome) => [outcomeKey(outcome.title), outcome]),
);

/** The outcome of a key or a title as this page writes them; null where it is in no list. */
export function outcomeTitled(text: string): Outcome | null {
  return BY_KEY.get(text) ?? BY_TITLE.get(outcomeKey(text)) ?? null;
}

/** An outcome read from a reason and its code, and what is wrong with them. */
export interface OutcomeRead {
  readonly outcome: Outcome;
  readonly fault: string | null;
}

/** The outcome that a lift reason and its code name. Where they differ the reason is taken; an unlisted reason is an outcome of its own. */
export function outcomeOf(reason: string, code: string): OutcomeRead {
  const byCode = BY_CODE.get(code) ?? null;
  if (isMissing(reason)) return { outcome: byCode ?? OPEN, fault: null };
  if (isRedacted(reason)) return { outcome: byCode ?? REDACTED, fault: null };
  const listed = REASONS.get(outcomeKey(reason));
  if (listed === undefined) {
    const key = `unlisted-${outcomeKey(reason)}`;
    return {
      outcome: { key, title: `"${reason}"`, group: "other" },
      fault: `lift reason '${reason}' is in no list; kept as an outcome of its own`,
    };
  }
  const isAgainst = byCode !== null && byCode.key !== listed.key;
  const fault = `lift reason '${reason}' stands beside code ${code}; the reason is taken`;
  return { outcome: listed, fault: isAgainst ? fault : null };
}
