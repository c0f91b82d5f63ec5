import { UNKNOWN } from "#domain/row.ts";
import { COUNTRIES } from "./countries.ts";

/** Names of countries as ICE writes them, where they are not the short name of ISO 3166 in other letters. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "ANTIGUA-BARBUDA": "ATG",
  "BOSNIA-HERZEGOVINA": "BIH",
  BURMA: "MMR",
  "CAPE VERDE": "CPV",
  "CHINA, PEOPLES REPUBLIC OF": "CHN",
  "CZECH REPUBLIC": "CZE",
  "DEM REP OF THE CONGO": "COD",
  "EAST TIMOR": "TLS",
  "IVORY COAST": "CIV",
  MACAU: "MAC",
  MACEDONIA: "MKD",
  "MICRONESIA, FEDERATED STATES OF": "FSM",
  "ST. KITTS-NEVIS": "KNA",
  "ST. LUCIA": "LCA",
  "ST. VINCENT-GRENADINES": "VCT",
  SWAZILAND: "SWZ",
  TURKEY: "TUR",
  "UNITED STATES OF AMERICA": "USA",
  "WESTERN SAMOA": "WSM",
};

function letters(name: string): string {
  return name
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z]/gu, "");
}

const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COUNTRIES).map(([code, name]) => [letters(name), code] as const),
  ...Object.entries(OTHER_NAMES).map(([name, code]) => [letters(name), code] as const),
]);

/** The code of a country by name, capitals and marks aside; unknown for a name that is in neither list, such as YUGOSLAVIA. */
export function countryCode(name: string): string {
  return CODES.get(letters(name)) ?? UNKNOWN;
}
