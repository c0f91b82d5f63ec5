/*
 * What the page calls the values of the published files, written a second time and apart from it. Agencies and counties
 * are called as the files call them.
 */
const STATES: Record<string, string> = {
  CA: "California",
  CO: "Colorado",
  IA: "Iowa",
  LA: "Louisiana",
  MD: "Maryland",
  MN: "Minnesota",
  NM: "New Mexico",
  NY: "New York",
  OR: "Oregon",
  TX: "Texas",
  WA: "Washington",
};

const COUNTRIES: Record<string, string> = {
  ECU: "Ecuador",
  GTM: "Guatemala",
  KHM: "Cambodia",
  MEX: "Mexico",
};

/** Field offices as ICE names them. */
const OFFICES: Record<string, string> = {
  BAL: "Baltimore",
  DEN: "Denver",
  ELP: "El Paso",
  LOS: "Los Angeles",
  NOL: "New Orleans",
  NYC: "New York City",
  SEA: "Seattle",
  SFR: "San Francisco",
  SNA: "San Antonio",
  SPM: "St. Paul",
};

/** Charge categories as the NCIC code list names them. */
const CATEGORIES: Record<string, string> = {
  arson: "Arson",
  assault: "Assault",
  burglary: "Burglary",
  "dangerous-drugs": "Dangerous Drugs",
  "family-offenses": "Family Offenses",
  "traffic-offenses": "Traffic Offenses",
  "traffic-offenses-dui": "Traffic Offenses - DUI",
  "weapon-offenses": "Weapon Offenses",
};

const RESERVED: Record<string, string> = {
  unknown: "Unknown",
  withdrawn: "Withdrawn",
  "not-itemised": "Not itemized",
};

const WEEKS: Record<string, string> = {
  "2017-01-28": "January 28 to February 3, 2017",
  "2017-02-04": "February 4 to 10, 2017",
  "2017-02-11": "February 11 to 17, 2017",
};

const TABLES: Record<string, Record<string, string>> = {
  state: STATES,
  citizenship: COUNTRIES,
  aor: OFFICES,
  charge: CATEGORIES,
  week: WEEKS,
};

/** What a value is called; texts without a table of their own, such as kinds, begin with a capital. */
export function nameOf(dimension: string, value: string): string {
  const name = RESERVED[value] ?? TABLES[dimension]?.[value];
  if (name !== undefined) return name;
  if (TABLES[dimension] !== undefined) throw new Error(`no name for ${dimension} ${value}`);
  return value.slice(0, 1).toUpperCase() + value.slice(1);
}
