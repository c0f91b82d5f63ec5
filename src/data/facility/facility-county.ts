import { COUNTIES, letters } from "./counties.ts";
import type { County } from "./counties.ts";

/** The county of a facility, or null, and why. */
export interface Placed {
  readonly county: County | null;
  readonly why: string;
}

const COUNTY_WORD = /^(.*?)\s*\b(COUNTY|CNTY|CTY|CO|PARISH|BOROUGH)\b/u;
const CITY_WORD = /^(.*?)\s*\bCITY\b/u;
const END = /,\s*([A-Z]{2})\.?$/u;

/** Cities whose whole area, and no other, is one county. */
const WHOLE_COUNTIES: Readonly<Record<string, string>> = {
  "PA PHILADELPHIA": "42101",
  "CA SANFRANCISCO": "06075",
  "LA NEWORLEANS": "22071",
  "DC WASHINGTON": "11001",
  "NY BRONX": "36005",
  "NY BROOKLYN": "36047",
  "NY STATENISLAND": "36085",
};

/**
 * Rules, first that fits: (1) a name that ends in another state's code is placed nowhere; (2) the words before County, Cnty,
 * Co, Parish are a county of the state, to the letter; (3) or one letter from the only county so near; (4) the words before
 * City are an independent city; (5) the city is one county as a whole. What no rule places stays unplaced.
 */
export function countyOf(name: string, city: string, state: string): Placed {
  const counties = COUNTIES.get(state) ?? [];
  const upper = name.toUpperCase().replace(/\s+/gu, " ").trim();
  const end = END.exec(upper)?.[1];
  if (end !== undefined && COUNTIES.has(end) && end !== state) {
    return { county: null, why: `The name ends in ${end}, the state is ${state || "unknown"}.` };
  }
  const named = letters(lastPart(COUNTY_WORD.exec(upper)?.[1] ?? ""));
  if (named !== "") {
    const found = counties.find((county) => !county.isCity && letters(county.name) === named);
    if (found) return { county: found, why: "The name says the county." };
    const near = counties.filter(
      (county) => !county.isCity && isOneLetterOff(named, letters(county.name)),
    );
    const [only] = near;
    if (only !== undefined && near.length === 1 && named.length >= 7) {
      return {
        county: only,
        why: `The name says ${named}, one letter from ${only.name} and from no other county.`,
      };
    }
    return { county: null, why: "The name says a county that the state does not have." };
  }
  const cityNamed = letters(lastPart(CITY_WORD.exec(upper)?.[1] ?? ""));
  const independent = counties.find(
    (county) => county.isCity && cityNamed !== "" && letters(county.name) === cityNamed,
  );
  if (independent)
    return { county: independent, why: "The name says the city, which is in no county." };
  const whole = WHOLE_COUNTIES[`${state} ${letters(city)}`];
  const found = counties.find(({ fips }) => fips === whole);
  if (found) return { county: found, why: "The city is one county as a whole." };
  return { county: null, why: "Neither the name nor the city says the county." };
}

function lastPart(words: string): string {
  return words.split(/[,/]| - /u).at(-1) ?? "";
}

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}
