import { UNKNOWN } from "#domain/row.ts";
import { COUNTRIES } from "#domain/vocabulary/countries.ts";

/** Names that ICE or news use beside the list's own, without case, marks and spaces. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  burma: "MMR",
  bosniaherzegovina: "BIH",
  capeverde: "CPV",
  chinapeoplesrepublicof: "CHN",
  peoplesrepublicofchina: "CHN",
  czechrepublic: "CZE",
  congodemrepofthe: "COD",
  demrepofthecongo: "COD",
  democraticrepublicofthecongo: "COD",
  democraticrepublicofcongo: "COD",
  easttimor: "TLS",
  gambiathe: "GMB",
  thegambia: "GMB",
  ivorycoast: "CIV",
  korea: "KOR",
  koreasouth: "KOR",
  republicofkorea: "KOR",
  koreanorth: "PRK",
  macedonia: "MKD",
  micronesiafederatedstatesof: "FSM",
  republicofthecongo: "COG",
  russianfederation: "RUS",
  stkittsnevis: "KNA",
  stlucia: "LCA",
  stvincentandthegrenadines: "VCT",
  stvincentgrenadines: "VCT",
  swaziland: "SWZ",
  syrianarabrepublic: "SYR",
  thebahamas: "BHS",
  trinidadtobago: "TTO",
  turkey: "TUR",
  unitedstatesofamerica: "USA",
  vietnamsocialistrepublicof: "VNM",
};

const NAMED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_NAMES),
  ...Object.entries(COUNTRIES).map(([code, name]) => [plain(name), code] as const),
]);

/** ISO 3166-1 alpha-3 code of a country's printed name or code, otherwise `unknown`: never a guess. */
export function countryOf(text: string): string {
  const code = text.trim().toUpperCase();
  if (COUNTRIES[code] !== undefined && /^[A-Z]{3}$/u.test(code)) return code;
  return NAMED.get(plain(text)) ?? UNKNOWN;
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
}
