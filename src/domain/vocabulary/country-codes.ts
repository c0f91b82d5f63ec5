import { UNKNOWN } from "#domain/detainer/row.ts";
import { COUNTRIES } from "./countries.ts";

/** Names of countries as ICE or the news write them, where they are not the short name of the list in other letters. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

function normalizeLetters(name: string): string {
  return name
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z]/gu, "");
}

const CODES_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...[...COUNTRIES].map(([code, name]) => [normalizeLetters(name), code] as const),
  ...[...OTHER_NAMES].map(([name, code]) => [normalizeLetters(name), code] as const),
]);

/** The code of a country by its name or code, capitals and marks aside; unknown for one that is in neither list, such as YUGOSLAVIA. */
export function findCountryCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{3}$/u.test(code) && COUNTRIES.get(code) !== undefined) return code;
  return CODES_BY_NAME.get(normalizeLetters(text)) ?? UNKNOWN;
}
