import { UNKNOWN } from "#domain/row.ts";
import { COUNTRIES } from "./countries.ts";

/** Names of countries as ICE or the news write them, where they are not the short name of the list in other letters. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "ANTIGUA-BARBUDA": "ATG",
  "BOSNIA-HERZEGOVINA": "BIH",
  BURMA: "MMR",
  "CAPE VERDE": "CPV",
  "CHINA, PEOPLES REPUBLIC OF": "CHN",
  "CONGO, DEM REP OF THE": "COD",
  "CZECH REPUBLIC": "CZE",
  "DEM REP OF THE CONGO": "COD",
  "DEMOCRATIC REPUBLIC OF CONGO": "COD",
  "DEMOCRATIC REPUBLIC OF THE CONGO": "COD",
  "EAST TIMOR": "TLS",
  "GAMBIA, THE": "GMB",
  "IVORY COAST": "CIV",
  KOREA: "KOR",
  "KOREA, NORTH": "PRK",
  "KOREA, SOUTH": "KOR",
  MACAU: "MAC",
  MACEDONIA: "MKD",
  "MICRONESIA, FEDERATED STATES OF": "FSM",
  "PEOPLES REPUBLIC OF CHINA": "CHN",
  "REPUBLIC OF KOREA": "KOR",
  "REPUBLIC OF THE CONGO": "COG",
  "RUSSIAN FEDERATION": "RUS",
  "ST. KITTS-NEVIS": "KNA",
  "ST. LUCIA": "LCA",
  "ST. VINCENT AND THE GRENADINES": "VCT",
  "ST. VINCENT-GRENADINES": "VCT",
  SWAZILAND: "SWZ",
  "SYRIAN ARAB REPUBLIC": "SYR",
  "THE BAHAMAS": "BHS",
  "THE GAMBIA": "GMB",
  "TRINIDAD-TOBAGO": "TTO",
  TURKEY: "TUR",
  "UNITED STATES OF AMERICA": "USA",
  "VIETNAM, SOCIALIST REPUBLIC OF": "VNM",
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

/** The code of a country by its name or code, capitals and marks aside; unknown for one that is in neither list, such as YUGOSLAVIA. */
export function countryCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{3}$/u.test(code) && COUNTRIES[code] !== undefined) return code;
  return CODES.get(letters(text)) ?? UNKNOWN;
}
