import { UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";

/** A field office of ICE Enforcement and Removal Operations: its name and the states in which it has territory. */
export interface FieldOffice {
  readonly name: string;
  readonly states: readonly string[];
}

/** Field offices by area-of-responsibility code. Harlingen (HAL) did not exist in 2017: its counties were San Antonio's. */
export const FIELD_OFFICES: ReadonlyMap<string, FieldOffice> = new Map(
  Object.entries({
    ATL: { name: "Atlanta", states: ["GA", "NC", "SC"] },
    BAL: { name: "Baltimore", states: ["MD"] },
    BOS: { name: "Boston", states: ["CT", "MA", "ME", "NH", "RI", "VT"] },
    BUF: { name: "Buffalo", states: ["NY"] },
    CHI: { name: "Chicago", states: ["IL", "IN", "KS", "KY", "MO", "WI"] },
    DAL: { name: "Dallas", states: ["OK", "TX"] },
    DEN: { name: "Denver", states: ["CO", "WY"] },
    DET: { name: "Detroit", states: ["MI", "OH"] },
    ELP: { name: "El Paso", states: ["NM", "TX"] },
    HAL: { name: "Harlingen", states: ["TX"] },
    HOU: { name: "Houston", states: ["TX"] },
    LOS: { name: "Los Angeles", states: ["CA"] },
    MIA: { name: "Miami", states: ["FL", "PR", "VI"] },
    NEW: { name: "Newark", states: ["NJ"] },
    NOL: { name: "New Orleans", states: ["AL", "AR", "LA", "MS", "TN"] },
    NYC: { name: "New York City", states: ["NY"] },
    PHI: { name: "Philadelphia", states: ["DE", "PA", "WV"] },
    PHO: { name: "Phoenix", states: ["AZ"] },
    SEA: { name: "Seattle", states: ["AK", "OR", "WA"] },
    SFR: { name: "San Francisco", states: ["CA", "GU", "HI", "MP"] },
    SLC: { name: "Salt Lake City", states: ["ID", "MT", "NV", "UT"] },
    SNA: { name: "San Antonio", states: ["TX"] },
    SND: { name: "San Diego", states: ["CA"] },
    SPM: { name: "St. Paul", states: ["IA", "MN", "ND", "NE", "SD"] },
    WAS: { name: "Washington", states: ["DC", "VA"] },
  }),
);

/** Two-letter codes of the states in which an office has territory; empty where the office is not known. */
export function listOfficeStates(aor: string): readonly string[] {
  return FIELD_OFFICES.get(aor)?.states ?? [];
}

/** The name of a field office code or reserved value; the code itself where it is not known. */
export function getFieldOfficeName(code: string): string {
  if (code === UNKNOWN) return "Unknown";
  if (code === WITHDRAWN) return "Withdrawn";
  return FIELD_OFFICES.get(code)?.name ?? code;
}
