import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import type { Choice, Dimension } from "#engine/query/question.ts";
import type { FactCollection } from "./facts.ts";
import { createValueTest, isNamed, listLocations } from "./locations.ts";

const PLACES: readonly Dimension[] = ["state", "county", "agency", "aor"];

/**
 * Whether a filter leaves a value out: its own choice does not keep it; no spot where it lies lies in a place that is chosen;
 * every spot where it lies lies in states, counties or the territory of offices that are left out; or the agency is known to
 * be of another kind.
 */
export function isLeftOut(
  known: FactCollection,
  [dimension, value]: readonly [Dimension, string],
  choices: readonly (readonly [Dimension, Choice])[],
): boolean {
  return choices.some(([chosen, choice]) => {
    const { values, isExcluded } = choice;
    if (chosen === dimension) return values.includes(value) === isExcluded;
    if (!isNamed(value)) return false;
    const kindOf = (key: string): string => known.agencies.get(key)?.kind ?? "unknown";
    if (dimension === "agency" && chosen === "kind") {
      const kind = kindOf(value);
      return isNamed(kind) && values.includes(kind) === isExcluded;
    }
    if (dimension === "kind" && chosen === "agency") {
      return !isExcluded && values.every((key) => isNamed(kindOf(key)) && kindOf(key) !== value);
    }
    if (!PLACES.includes(dimension) || !PLACES.includes(chosen)) return false;
    const counties = [
      ...(dimension === "county" ? [value] : []),
      ...(chosen === "county" ? values.filter(isNamed) : []),
    ];
    const spots = listLocations(known, counties).filter(createValueTest(known, dimension, value));
    if (isExcluded) {
      if (chosen === "agency" || spots.length === 0) return false;
      return spots.every(({ state, county }) => {
        if (chosen === "state") return values.includes(state);
        if (chosen === "county") return values.includes(county);
        const offices = [...FIELD_OFFICES].filter(([, one]) => one.states.includes(state));
        return offices.length > 0 && offices.every(([code]) => values.includes(code));
      });
    }
    const tests = values.filter(isNamed).map((one) => createValueTest(known, chosen, one));
    if (spots.some((spot) => tests.some((lies) => lies(spot)))) return false;
    // What is chosen as unknown may be any value that does not tell it.
    if (values.every(isNamed)) return true;
    if (chosen === "state") return new Set(spots.map(({ state }) => state)).size === 1;
    const its = new Set(spots.map(({ county }) => county));
    return chosen === "county" && its.size === 1 && [...its].every((fips) => /^\d{5}$/u.test(fips));
  });
}
