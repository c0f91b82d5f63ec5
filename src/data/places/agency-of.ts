import type { Agency, Jurisdiction, Kind } from "#domain/place.ts";
import { countiesNamed, countyNamed } from "./county.ts";
import { cityPlace, countyPlace, slugOf, statePlace } from "./place-of.ts";

/** An agency with its place. `sure` is false where the name alone does not tell the place or the kind. */
export interface PlacedAgency {
  readonly agency: Agency;
  readonly place: Jurisdiction;
  readonly sure: boolean;
}

const JAIL =
  /\b(jail|detention|correction(s|al)?|sheriff('s)?|prison|justice center|adult probation|holding|custody)\b/iu;
const STATE =
  /\b(state (prison|penitentiary|correctional)|department of corrections|state department|correctional institution|penitentiary)\b/iu;
const FEDERAL =
  /\b(federal|fci|usp|fdc|mcc|mdc|bop|u\.?s\.? marshals?|bureau of prisons|detention facility \(ice\))\b/iu;
const COUNTY = /^(.*?\S)\s+(?:County|Parish|Borough|Cnty|Co\.)(?:'s)?(?=\s|,|$)/iu;
const CITY =
  /^(?:city of\s+(.*?\S)|(.*?\S)\s+city)\s+(?:jail|police|detention|correction|holding)/iu;
const POLICE = /^(.*?\S)\s+(?:police|p\.?d\.?)(?:\s|$)/iu;

/**
 * The agency of a printed name in a state (two letters), by rules that its `reason` tells: a county named with the word County,
 * Parish or Borough; a city named with City Jail or Police; federal and state words; a county's bare name before a jail's words.
 * `known` are agencies that keep their keys where name or alias and state are the same.
 */
export function agencyOf(
  name: string,
  state: string,
  known: readonly PlacedAgency[],
): PlacedAgency {
  const plain = name.toLowerCase();
  const held = known.find(
    ({ agency }) =>
      agency.state === state &&
      [agency.name, ...agency.aliases].some((each) => each.toLowerCase() === plain),
  );
  return held ?? byRules(name, state);
}

function byRules(name: string, state: string): PlacedAgency {
  if (FEDERAL.test(name)) {
    return placed(
      name,
      statePlace(state),
      "federal",
      false,
      "Federal by its name; its county is not told.",
    );
  }
  const countyName = COUNTY.exec(name)?.[1];
  const county = countyName === undefined ? null : countyNamed(countyName, state);
  if (county !== null) {
    const isJail = JAIL.test(name);
    const reason = isJail
      ? "A county's agency by its name."
      : "The name tells a county and no jail; which agency held the person is not known.";
    return placed(
      name,
      countyPlace(county, state),
      isJail ? "county jail" : "unknown",
      true,
      reason,
    );
  }
  const city =
    CITY.exec(name)
      ?.slice(1)
      .find((each) => each !== undefined) ?? POLICE.exec(name)?.[1];
  if (city !== undefined && countyName === undefined) {
    return placed(name, cityPlace(city, state), "city jail", true, "A city's agency by its name.");
  }
  if (STATE.test(name)) {
    return placed(name, statePlace(state), "state prison", false, "The state's by its name.");
  }
  const bare = name.replace(JAIL, "|").split("|")[0]?.trim() ?? "";
  const namesakes = countiesNamed(bare, state).filter((each) => !each.city);
  const [only] = namesakes;
  if (only !== undefined && JAIL.test(name)) {
    const reason =
      "The name of a county of this state before a jail's words; the word County is not printed.";
    return placed(name, countyPlace(only, state), "county jail", false, reason);
  }
  return placed(
    name,
    statePlace(state),
    "unknown",
    false,
    "The name does not tell whose agency it is.",
  );
}

function placed(
  name: string,
  place: Jurisdiction,
  kind: Kind,
  sure: boolean,
  reason: string,
): PlacedAgency {
  const { state, county } = place;
  const key = [state.toLowerCase(), county ?? "", slugOf(name)].filter((part) => part !== "");
  const agency = { key: key.join("-"), name, kind, jurisdiction: place.key, state, county };
  return { agency: { ...agency, aliases: [], reason }, place, sure };
}
