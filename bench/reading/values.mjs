// Invented values with the sizes of dictionaries that the release has; the same for a seed. No facility of them is a real one.

/** Numbers from 0 to before 1, the same for a seed. */
export function dice(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STATES =
  "ALABAMA ALASKA ARIZONA ARKANSAS CALIFORNIA COLORADO CONNECTICUT DELAWARE FLORIDA GEORGIA HAWAII IDAHO ILLINOIS INDIANA IOWA KANSAS KENTUCKY LOUISIANA MAINE MARYLAND MASSACHUSETTS MICHIGAN MINNESOTA MISSISSIPPI MISSOURI MONTANA NEBRASKA NEVADA OHIO OKLAHOMA OREGON PENNSYLVANIA TENNESSEE TEXAS UTAH VERMONT VIRGINIA WASHINGTON WISCONSIN WYOMING".split(
    " ",
  );
const FIRST =
  "AMBER ASH BIRCH BROOK CEDAR CLAY CROW ELM FERN FLINT FOX GLEN HAWK HAZEL IRON JUNIPER LARK MAPLE MOSS OAK".split(
    " ",
  );
const SECOND =
  "BANK BRIDGE BURY CROFT DALE FIELD FORD GATE HOLLOW LEIGH MERE MOOR RIDGE STEAD VALE WICK".split(
    " ",
  );
const KINDS = [
  "COUNTY JAIL",
  "CNTY SHERIFF",
  "CITY JAIL",
  "DETENTION CENTER",
  "REGIONAL JAIL",
  "CO. PUBLIC SAFETY BLDG",
];
const AREAS =
  "Atlanta Boston Buffalo Chicago Dallas Denver Detroit Houston Miami Newark Phoenix Seattle"
    .split(" ")
    .map((city) => `${city} Area of Responsibility`);
const COUNTRIES =
  "MEXICO GUATEMALA HONDURAS EL SALVADOR|NICARAGUA VENEZUELA COLOMBIA ECUADOR PERU BRAZIL CUBA HAITI JAMAICA CANADA INDIA PAKISTAN NEPAL BANGLADESH PHILIPPINES THAILAND LAOS CAMBODIA INDONESIA JAPAN POLAND ROMANIA UKRAINE GERMANY FRANCE SPAIN PORTUGAL ITALY GREECE ALBANIA TURKEY EGYPT NIGERIA GHANA KENYA ETHIOPIA SOMALIA SENEGAL MALI UGANDA MOROCCO ALGERIA ARGENTINA CHILE BOLIVIA PARAGUAY URUGUAY PANAMA BELIZE GUYANA SURINAME FIJI TONGA SAMOA AUSTRALIA"
    .replaceAll("EL SALVADOR|", "EL_SALVADOR ")
    .split(" ")
    .map((name) => name.replaceAll("_", " "));
const REASONS = [
  ["Booked into Detention", "B"],
  ["Detainer Declined by LEA", "A"],
  ["Case Closed", "C"],
  ["Prosecutorial Discretion", "D"],
  ["Insufficient Notice to ICE", "E"],
  ["ICE Temporary Resource Constraint", "F"],
  ["Superseding - New Form Issued", "G"],
];
/** One literal a code, and one code a category, so that a count by code is a count by category. */
const CHARGES = [
  ["5404", "Driving Under Influence Liquor"],
  ["1399", "Assault"],
  ["3599", "Dangerous Drugs"],
  ["5499", "Traffic Offense"],
  ["2399", "Larceny"],
  ["2299", "Burglary"],
  ["4899", "Obstructing Police"],
  ["5299", "Weapon Offense"],
  ["2699", "Fraudulent Activities"],
  ["3699", "Sex Offense"],
  ["1199", "Sexual Assault"],
  ["1299", "Robbery"],
  ["0999", "Homicide"],
  ["2599", "Forgery"],
  ["2499", "Stolen Vehicle"],
  ["5399", "Public Peace"],
  ["3899", "Family Offense"],
  ["1099", "Kidnapping"],
  ["2999", "Damage Property"],
  ["2099", "Arson"],
  ["4999", "Flight Escape"],
  ["4199", "Liquor"],
];
const CASES = [
  "[2A] Deportable - Under Adjudication by IJ",
  "[3] Deportable - Administratively Final Order",
  "[8C] Excludable / Inadmissible - Administrative Final Order Issued",
  "[11] Administrative Deportation / Removal",
  "[16] Reinstated Final Order",
  "[8F] Expedited Removal",
];
const DISPOSITIONS = [
  "Warrant of Arrest/Notice to Appear",
  "ADMINISTRATIVE DEPORTATION I-851/I-851A",
  "Reinstatement of Deport Order I-871",
  "Expedited Removal (I-860)",
  "Other",
  "Detainer",
];
const PROGRAMS = [
  "ERO Criminal Alien Program",
  "Fugitive Operations",
  "287(g) Program",
  "Non-Detained Docket Control",
  "Border Patrol",
];
const METHODS = [
  "Custodial Arrest",
  "CAP Local Incarceration",
  "CAP State Incarceration",
  "CAP Federal Incarceration",
  "Located",
  "Non-Custodial Arrest",
  "287(g) Program",
];
const CRIMINALITY = [
  "1 Convicted Criminal",
  "2 Pending Criminal Charges",
  "3 Other Immigration Violator",
];
const FORMS = [
  "I247A - Immigration Detainer - Notice of Action",
  "I247A - Immigration Detainer - Notice of Action (as of May 2025)",
  "I247D - Immigration Detainer - Request for Voluntary Action",
];
const ENTRIES = [
  "Not  Applicable",
  "Present Without Admission",
  "Nonimmigrant Visa Overstay",
  "Parolee",
  "Immigrant",
];
const PORTS = FIRST.map((first) => `${first}${SECOND[first.length % SECOND.length]}, TX, POE`);
const SITES = AREAS.flatMap((area, i) =>
  [0, 1, 2].map(
    (n) => `${area.split(" ")[0].toUpperCase()}, ${FIRST[i + n]} DOCKET CONTROL OFFICE`,
  ),
);

/** So many facilities, each with a name, city and state of its own. */
function facilities(roll, count) {
  return Array.from({ length: count }, (_, i) => {
    const city = `${FIRST[i % FIRST.length]}${SECOND[Math.floor(i / FIRST.length) % SECOND.length]}`;
    const state = STATES.get(Math.floor(roll() ** 2 * STATES.length));
    return {
      city,
      state,
      // Cities recur from state to state; a number makes the facility one.
      name: `${city} ${KINDS[i % KINDS.length]} ${100 + Math.floor(i / (FIRST.length * SECOND.length))}`,
      code: `${city.slice(0, 4)}${String(i).padStart(3, "0")}`.slice(0, 8),
      area: AREAS[STATES.indexOf(state) % AREAS.length],
    };
  });
}

/** Days as ISO dates, of October 2022 to mid-March 2026. */
const FIRST_DAY = Date.UTC(2022, 9, 1) / 86_400_000;
const DAYS = 1_260;

/** Yields the rows, each an array of texts in the order of `COLUMNS`, null where missing; the array is used again. */
export function* rowsOf(count, seed, columns) {
  const roll = dice(seed);
  const places = facilities(roll, 2_400);
  const place = new Map(columns.map(([name], at) => [name, at]));
  const dates = Array.from({ length: 20_000 }, (_, i) =>
    new Date((FIRST_DAY + DAYS - 19_999 + i) * 86_400_000).toISOString().slice(0, 10),
  );
  const lastDay = dates.length - 1;
  const row = columns.map(() => null);
  const put = (name, value) => {
    row[place.get(name)] = value;
  };
  const of = (list, skew = 2) => list[Math.floor(roll() ** skew * list.length)];
  const yesNo = columns.flatMap(([name], at) =>
    name.endsWith("_yes_no") ? [[at, name.length % 3]] : [],
  );
  const hex = () =>
    Math.floor(roll() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  let who = "";
  for (let i = 0; i < count; i += 1) {
    const { name, city, state, code, area } = places[Math.floor(roll() ** 3 * places.length)];
    const day = lastDay - Math.floor(roll() * DAYS);
    const isAgain = i > 0 && roll() < 0.04;
    const isKnown = roll() < 0.55;
    const [reason, letter] = isKnown ? of(REASONS) : [null, null];
    const crime = of(CRIMINALITY, 1.4);
    const charge = crime === CRIMINALITY[0] ? of(CHARGES) : null;
    const country = of(COUNTRIES, 3);
    if (!isAgain) who = hex() + hex() + hex() + hex() + hex();
    put("", String(i + 1));
    put("detainer_prepare_date", dates[day]);
    put("facility_state", state);
    put("facility_aor", area);
    const isGone = roll() < 0.3;
    put("port_of_departure", isGone ? of(PORTS) : null);
    put("departure_country", isGone ? country : null);
    put("departed_date", isGone ? dates[Math.min(lastDay, day + Math.floor(roll() * 300))] : null);
    put(
      "case_status",
      of(["ACTIVE", "8-Excluded/Removed - Inadmissibility", "6-Deported/Removed - Deportability"]),
    );
    put("detainer_prepared_criminality", crime);
    put("detention_facility", name);
    put("detention_facility_code", code);
    put("facility_city", city);
    put("detainer_prep_threat_level", roll() < 0.5 ? of(["1", "2", "3"], 1) : null);
    put("gender", of(["Male", "Female"], 3));
    put("citizenship_country", country);
    put("birth_country", country);
    put("birth_year", String(1950 + Math.floor(roll() * 57)));
    put("entry_status", roll() < 0.6 ? of(ENTRIES) : null);
    put("most_serious_conviction_charge", charge?.[1] ?? null);
    put("msc_sentence_days", charge && roll() < 0.4 ? String(Math.floor(roll() * 364)) : null);
    put("msc_sentence_months", charge && roll() < 0.2 ? String(Math.floor(roll() * 120)) : null);
    put("msc_sentence_years", charge && roll() < 0.2 ? String(Math.floor(roll() * 30)) : null);
    put("msc_charge_code", charge?.[0] ?? null);
    put("msc_charge_date", charge ? dates[day - 30 - Math.floor(roll() * 4_000)] : null);
    put("msc_conviction_date", charge ? dates[day - Math.floor(roll() * 3_000)] : null);
    put("felon", charge ? of(["Not an Aggravated Felon", "Aggravated Felon"]) : null);
    put("processing_disposition", of(DISPOSITIONS));
    put("case_category", roll() < 0.8 ? of(CASES) : null);
    put("arrest_time_case_category", roll() < 0.5 ? of(CASES) : null);
    put("arrest_time_current_program", roll() < 0.6 ? of(PROGRAMS) : null);
    put("apprehension_method", roll() < 0.6 ? of(METHODS) : null);
    put("final_order_date", roll() < 0.3 ? dates[day - Math.floor(roll() * 5_000)] : null);
    put("apprehension_date", roll() < 0.5 ? dates[day - Math.floor(roll() * 40)] : null);
    put("entry_date", roll() < 0.5 ? dates[day - Math.floor(roll() * 12_000)] : null);
    put("federal_interest_yes_no", roll() < 0.3 ? "YES" : null);
    for (const [at, kind] of yesNo)
      row[at] = roll() < 0.45 + kind * 0.2 ? (roll() < 0.2 ? "YES" : "NO") : null;
    put("detainer_lift_reason", reason);
    put("detainer_lift_reason_code", letter);
    put("detainer_type", of(FORMS));
    put("tod_current_duty_site", roll() < 0.8 ? of(SITES, 1) : null);
    put("unique_identifier", who);
    put("duplicate_likely", isAgain ? "TRUE" : "FALSE");
    put("file_original", "2026-INVENTED-00005_Detainers_FY26_Redacted.xlsx");
    put("sheet_original", `FY20${22 + Math.floor((day - lastDay + DAYS) / 365)}`);
    put("row_original", String(i + 7));
    yield row;
  }
}
