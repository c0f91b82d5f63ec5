import { chargeTitle } from "#domain/charge.ts";
import { NOT_ITEMISED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import type { ChartFacts } from "./chart-facts.ts";
import { stateName } from "./us-states.ts";

const REGIONS = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const RESERVED_WORDS: Readonly<Record<string, string>> = {
  [UNKNOWN]: "Unknown",
  [WITHDRAWN]: "Withdrawn",
  [NOT_ITEMISED]: "Not itemised",
};

/** Two-letter codes of the ISO 3166-1 alpha-3 codes met in these reports; others are shown as their code. */
const ALPHA2: Readonly<Record<string, string>> = {
  ARG: "AR",
  BHS: "BS",
  BLZ: "BZ",
  BOL: "BO",
  BRA: "BR",
  CAN: "CA",
  CHL: "CL",
  CHN: "CN",
  COL: "CO",
  CRI: "CR",
  CUB: "CU",
  DOM: "DO",
  ECU: "EC",
  SLV: "SV",
  ETH: "ET",
  FRA: "FR",
  DEU: "DE",
  GHA: "GH",
  GTM: "GT",
  GUY: "GY",
  HTI: "HT",
  HND: "HN",
  IND: "IN",
  IRQ: "IQ",
  JAM: "JM",
  KEN: "KE",
  KOR: "KR",
  LBR: "LR",
  MEX: "MX",
  NIC: "NI",
  NGA: "NG",
  PAK: "PK",
  PAN: "PA",
  PER: "PE",
  PHL: "PH",
  POL: "PL",
  PRT: "PT",
  ROU: "RO",
  RUS: "RU",
  SOM: "SO",
  SSD: "SS",
  SDN: "SD",
  TTO: "TT",
  UKR: "UA",
  GBR: "GB",
  VEN: "VE",
  VNM: "VN",
};

/** What a value of a dimension is called: "Texas", "Travis County Jail", "Assault"; the value itself where no name is known. */
export function valueTitle(facts: ChartFacts, dimension: string, value: string): string {
  const reserved = RESERVED_WORDS[value];
  if (reserved !== undefined) return reserved;
  switch (dimension) {
    case "state":
      return stateName(value);
    case "agency":
      return facts.agencies[value]?.name ?? value;
    case "county": {
      const place = Object.values(facts.jurisdictions).find(
        (found) => found.level === "county" && found.county === value,
      );
      return place === undefined ? value : `${place.name}, ${stateName(place.state)}`;
    }
    case "charge":
      return chargeTitle(value);
    case "citizenship":
      return REGIONS.of(ALPHA2[value] ?? "ZZ")?.replace("Unknown Region", value) ?? value;
    case "status":
    case "kind":
    case "request":
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    default:
      return value;
  }
}
