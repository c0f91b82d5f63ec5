// Names under which a page shows what the records hold as codes, written a second time on purpose.

export const STATE_NAMES = {
  AK: "Alaska",
  AL: "Alabama",
  AR: "Arkansas",
  AZ: "Arizona",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DC: "District of Columbia",
  DE: "Delaware",
  FL: "Florida",
  GA: "Georgia",
  GU: "Guam",
  HI: "Hawaii",
  IA: "Iowa",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  MA: "Massachusetts",
  MD: "Maryland",
  ME: "Maine",
  MI: "Michigan",
  MN: "Minnesota",
  MO: "Missouri",
  MP: "Northern Mariana Islands",
  MS: "Mississippi",
  MT: "Montana",
  NC: "North Carolina",
  ND: "North Dakota",
  NE: "Nebraska",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NV: "Nevada",
  NY: "New York",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  PR: "Puerto Rico",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VA: "Virginia",
  VI: "United States Virgin Islands",
  VT: "Vermont",
  WA: "Washington",
  WI: "Wisconsin",
  WV: "West Virginia",
  WY: "Wyoming",
  unknown: "Unknown",
};

export const FIELD_OFFICES = {
  ATL: ["Atlanta", "GA NC SC"],
  BAL: ["Baltimore", "MD"],
  BOS: ["Boston", "CT MA ME NH RI VT"],
  BUF: ["Buffalo", "NY"],
  CHI: ["Chicago", "IL IN KS KY MO WI"],
  DAL: ["Dallas", "OK TX"],
  DEN: ["Denver", "CO WY"],
  DET: ["Detroit", "MI OH"],
  ELP: ["El Paso", "NM TX"],
  HOU: ["Houston", "TX"],
  LOS: ["Los Angeles", "CA"],
  MIA: ["Miami", "FL PR VI"],
  NEW: ["Newark", "NJ"],
  NOL: ["New Orleans", "AL AR LA MS TN"],
  NYC: ["New York City", "NY"],
  PHI: ["Philadelphia", "DE PA WV"],
  PHO: ["Phoenix", "AZ"],
  SEA: ["Seattle", "AK OR WA"],
  SFR: ["San Francisco", "CA GU HI MP"],
  SLC: ["Salt Lake City", "ID MT NV UT"],
  SNA: ["San Antonio", "TX"],
  SND: ["San Diego", "CA"],
  SPM: ["St. Paul", "IA MN ND NE SD"],
  WAS: ["Washington", "DC VA"],
  unknown: ["Unknown", ""],
};

export const FORM_NAMES = {
  "i-247": "I-247",
  "i-247-before-march-2013": "I-247 (before March 2013)",
  "i-247d": "I-247D",
  "i-247n": "I-247N",
};

/** Names of reasons that are not the words of the file. */
const OUTCOME_NAMES = { "": "Open or not recorded", "Detainer Declined by LEA": "Declined" };

const capitalize = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a page calls a facility in a list without a heading by state. */
const nameFacility = ({ isUnnamed, name, state }) =>
  isUnnamed ? "Not itemized" : name.endsWith(`, ${state}`) ? name : `${name}, ${state}`;

const nameCounty = ({ county, countyName, state }) =>
  county === "unknown" ? "Unknown" : `${countyName}, ${state}`;

/** Of each field that is filtered: the legend of its list on the page, and a detainer's name in it. */
export const FACETS = {
  state: ["State", ({ facility }) => STATE_NAMES[facility.state]],
  county: ["County", ({ facility }) => nameCounty(facility)],
  agency: ["Agency", ({ facility }) => nameFacility(facility)],
  kind: ["Kind of agency", ({ facility }) => capitalize(facility.kind)],
  aor: ["Field office", ({ facility }) => FIELD_OFFICES[facility.aor][0]],
  request: ["Request", ({ request }) => capitalize(request)],
  form: ["Form", ({ form }) => FORM_NAMES[form]],
  outcome: ["Outcome", ({ reason }) => OUTCOME_NAMES[reason] ?? reason],
};
