import type { Policy } from "#domain/report/edition.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import type { Note } from "#domain/note/note.ts";
import { isIncluded, type PolicyFilter } from "./policy-filter.ts";

/** A policy with the state it lies in and the notes that touch it. */
export interface PolicyRow {
  readonly policy: Policy;
  readonly state: string;
  readonly notes: readonly Note[];
}

/** True where policy and criteria were read whole in a copy of the table, so that they may be quoted as the report's words. */
export function isAsPrinted({ completeness }: Policy): boolean {
  return completeness === "complete";
}

/** The policies that a state and a field office leave, in the order printed. */
export function createPolicyRows(
  edition: {
    readonly policies: readonly Policy[];
    readonly jurisdictions: readonly Pick<Jurisdiction, "key" | "state">[];
  },
  notes: readonly Note[],
  chosen: PolicyFilter,
): readonly PolicyRow[] {
  const states = new Map(edition.jurisdictions.map(({ key, state }) => [key, state]));
  return edition.policies
    .map((policy) => ({
      policy,
      state: states.get(policy.jurisdiction) ?? "unknown",
      notes: notes.filter(({ touches }) =>
        touches.some(({ section, ids }) => section === "III" && ids.includes(policy.id)),
      ),
    }))
    .filter(
      ({ policy, state }) => isIncluded(chosen.state, state) && isIncluded(chosen.aor, policy.aor),
    );
}
