// What a page must show of ICE's records at an address, worked out from the CSVs and from rules that stand here in words.
// It imports nothing of the application. `node scripts/oracle/recompute-records.mjs "/?state=CA"` prints it.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AGENCIES } from "./record-addresses.mjs";
import { FACETS, FIELD_OFFICES, STATE_NAMES } from "./record-names.mjs";
import { readRecords } from "./read-records.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../ice-foia-2015");

let records = null;
/** All detainers, read once. */
export const getRecords = () => (records ??= readRecords(FOLDER));

const DAY = 86_400_000;
const addDays = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const saturdays = new Map();
/** The Saturday on or before a day. */
export function getSaturday(day) {
  const known = saturdays.get(day);
  if (known !== undefined) return known;
  const found = addDays(day, -((new Date(day).getUTCDay() + 1) % 7));
  saturdays.set(day, found);
  return found;
}

/** Weeks whose outcomes are taken as final: the first 17 of 43, to January 23, 2015. */
const OPEN_SINCE = "2015-01-24";

/** "declined": the reason says so. "recorded": there is a reason. "all": every detainer. */
const MEASURES = {
  declined: ({ reason }) => reason === "Detainer Declined by LEA",
  recorded: ({ reason }) => reason !== "",
  all: () => true,
};

/** The key of the period in which a day lies; weeks run from Saturday to Friday, fiscal years from October. */
const PERIODS = {
  week: getSaturday,
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: (day) => day.slice(0, 4),
  "fiscal-year": (day) => String(Number(day.slice(0, 4)) + (day.slice(5, 7) >= "10" ? 1 : 0)),
};

/** How a detainer's value in each field is written in an address. */
const VALUES = {
  state: ({ facility }) => facility.state,
  county: ({ facility }) => facility.county,
  agency: ({ facility }) => (facility.isUnnamed ? "not-itemised" : facility.id),
  kind: ({ facility }) => facility.kind,
  aor: ({ facility }) => facility.aor,
  request: ({ request }) => request,
  form: ({ form }) => form,
  outcome: ({ outcome }) => outcome,
};
const PLACE_FIELDS = ["state", "county", "agency", "kind", "aor"];
const UNKNOWN = new Set(["unknown", "not-itemised"]);

/** The choices of an address: of each field its values, and whether they are left out. */
function readChoices(parameters) {
  return Object.keys(VALUES).flatMap((field) => {
    const written = (parameters.get(field) ?? "").split(",").filter((value) => value !== "");
    if (written.length === 0) return [];
    const isExcluded = written.every((value) => value.startsWith("-"));
    const values = written.map((value) => value.replace(/^-/u, ""));
    return [{ field, isExcluded, values: new Set(values.map((value) => toValue(field, value))) }];
  });
}

/** An agency's key names a facility of the file. */
function toValue(field, value) {
  if (field !== "agency" || value === "not-itemised") return value;
  const found = getRecords().facilities.find(
    ({ name, state }) => `${name}, ${state}` === AGENCIES[value],
  );
  if (found === undefined) throw new Error(`no facility is known under the key ${value}`);
  return found.id;
}

const accepts = ({ isExcluded, values }, value) => values.has(value) !== isExcluded;

/** Whether a detainer may lie in what is chosen although fields of its place are unknown: some facility of the file does. */
function mayMatch(choices, row) {
  const chosen = choices.filter(({ field }) => PLACE_FIELDS.includes(field));
  const { facility } = row;
  if (!facility.isUnnamed) {
    // Only county and field office can be unknown of a facility with a name: those of its state are not ruled out.
    return chosen.every((choice) => {
      const value = VALUES[choice.field](row);
      if (!UNKNOWN.has(value) || choice.isExcluded) return accepts(choice, value);
      return [...choice.values].some((each) => liesInState(choice.field, each, facility.state));
    });
  }
  return getRecords().facilities.some(
    (each) =>
      !each.isUnnamed &&
      chosen.every((choice) => accepts(choice, VALUES[choice.field]({ facility: each }))),
  );
}

function liesInState(field, value, state) {
  if (field === "aor") return FIELD_OFFICES[value]?.[1].split(" ").includes(state) === true;
  return getRecords().facilities.some((each) => each.county === value && each.state === state);
}

/** "match", "unknown" where a row fails only because a filtered field is unknown and nothing rules it out, or "no". */
function classify(row, choices, isPossible) {
  let isUnknown = false;
  for (const choice of choices) {
    const value = VALUES[choice.field](row);
    if (accepts(choice, value)) continue;
    if (!UNKNOWN.has(value) || choice.isExcluded) return "no";
    isUnknown = true;
  }
  if (!isUnknown) return "match";
  return isPossible(row) ? "unknown" : "no";
}

function count(rows, keyOf) {
  const counts = {};
  for (const row of rows) {
    const key = keyOf(row);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The column of the table of outcomes in which a reason is counted; every other reason is in "Other". */
const OUTCOME_COLUMNS = {
  "Detainer Declined by LEA": "Declined",
  "Booked into Detention": "Taken into custody",
  "": "Open or not recorded",
};

/** Detainers by line and column. */
function countOutcomes(rows, keyOf) {
  const lines = {};
  for (const row of rows) {
    const line = (lines[keyOf(row)] ??= {
      Declined: 0,
      "Taken into custody": 0,
      Other: 0,
      "Open or not recorded": 0,
      All: 0,
    });
    line[OUTCOME_COLUMNS[row.reason] ?? "Other"] += 1;
    line.All += 1;
  }
  return lines;
}

/** A share with one decimal from a base of 20 on, never 0.0 or 100.0 for a part; the pair of counts below it. */
export function formatShare(part, base) {
  if (base === 0) return "none";
  if (base < 20) return `${part} of ${base}`;
  const share = ((100 * part) / base).toFixed(1);
  if (part > 0 && share === "0.0") return "<0.1%";
  if (part < base && share === "100.0") return ">99.9%";
  return `${share}%`;
}

/** Of each line, its share of those with an outcome recorded and of all. */
function formatShares(lines) {
  return Object.fromEntries(
    Object.entries(lines).map(([name, line]) => [
      name,
      [
        formatShare(line.Declined, line.All - line["Open or not recorded"]),
        formatShare(line.Declined, line.All),
      ],
    ]),
  );
}

/** What stands in a line of the table of outcomes. */
const LINES = {
  Year: ({ date }) => date.slice(0, 4),
  "Fiscal year": ({ date }) => PERIODS["fiscal-year"](date),
  State: FACETS.state[1],
  County: FACETS.county[1],
  Agency: FACETS.agency[1],
};

/** The figures of an address, of one of its periods where `period` is given (`2014-10-11` or `2014-10-11..2014-10-25`). */
export function recompute(address, { line = "Year", period = null } = {}) {
  const parameters = new URL(address, "http://localhost").searchParams;
  const choices = readChoices(parameters);
  const measure = parameters.get("measure") ?? "declined";
  const [from, to = from] = period?.split("..") ?? [
    parameters.get("from"),
    parameters.get("to") ?? undefined,
  ];
  const text = (parameters.get("q") ?? "").toLowerCase();
  const first = from ?? "2014-09-27";
  const last = addDays(to ?? "2015-07-18", 6);
  const days = getRecords().detainers.filter(({ date }) => date >= first && date <= last);
  // Words are looked for in the names of agencies: a detainer that names none may be of one called so.
  const hasWords = ({ facility }) =>
    text === "" || (!facility.isUnnamed && facility.name.toLowerCase().includes(text));
  const inRange = days.filter(hasWords);
  const isCounted = MEASURES[measure];
  const possible = new Map();
  const isPossible = (row) => {
    const { id } = row.facility;
    if (!possible.has(id)) possible.set(id, mayMatch(choices, row));
    return possible.get(id);
  };
  const matching = [];
  let unknown = 0;
  for (const row of inRange) {
    const verdict = classify(row, choices, isPossible);
    if (verdict === "match") matching.push(row);
    else if (verdict === "unknown" && isCounted(row)) unknown += 1;
  }
  const counted = matching.filter(isCounted);
  for (const row of days) {
    if (hasWords(row) || !row.facility.isUnnamed || !isCounted(row)) continue;
    if (classify(row, choices, isPossible) !== "no") unknown += 1;
  }
  const leftOut = choices.filter(({ isExcluded }) => isExcluded);
  const facets = Object.fromEntries(
    Object.entries(FACETS).map(([field, [legend, nameOf]]) => {
      const others = choices.filter((choice) => choice.field !== field);
      const rows = inRange.filter(
        (row) =>
          isCounted(row) && others.every((choice) => accepts(choice, VALUES[choice.field](row))),
      );
      return [legend, count(rows, nameOf)];
    }),
  );
  const withoutOutcome = inRange.filter((row) =>
    choices.every(
      (choice) => choice.field === "outcome" || accepts(choice, VALUES[choice.field](row)),
    ),
  );
  const grain = parameters.get("grain") ?? "week";
  const periodOf = ({ date }) => PERIODS[grain](date);
  const [countByPeriod, issuedByPeriod] = [counted, matching].map((rows) => count(rows, periodOf));
  const outcomes = countOutcomes(withoutOutcome, LINES[line]);
  const isPeriodLine = line === "Year" || line === "Fiscal year";
  const closed = withoutOutcome.filter(({ date }) => isPeriodLine || date < OPEN_SINCE);
  return {
    measure,
    open: matching.filter(({ reason }) => reason === "").length,
    /** Counts of facilities of one name, of which a list has a line each. */
    namesakes: listNamesakes(inRange.filter(isCounted), choices),
    match: counted.length,
    unknown,
    /** Of those that match, unknown on a field from which a value is left out. */
    matchUnknown: counted.filter((row) =>
      leftOut.some((choice) => UNKNOWN.has(VALUES[choice.field](row))),
    ).length,
    issued: matching.length,
    facets,
    periods: listPeriods(first, last, grain).map((key) => ({
      key,
      count: countByPeriod[key] ?? 0,
      issued: issuedByPeriod[key] ?? 0,
    })),
    states: count(counted, ({ facility }) => STATE_NAMES[facility.state]),
    statesOpen: count(
      matching.filter(({ reason }) => reason === ""),
      ({ facility }) => STATE_NAMES[facility.state],
    ),
    statesIssued: count(matching, ({ facility }) => STATE_NAMES[facility.state]),
    counties: count(counted, FACETS.county[1]),
    agencies: count(counted, FACETS.agency[1]),
    outcomes,
    shares: formatShares(countOutcomes(closed, LINES[line])),
    /** Lines of which no share is taken: they reach into weeks whose outcomes are still open. */
    openLines: isPeriodLine
      ? Object.keys(outcomes).filter((name) =>
          withoutOutcome.some((row) => LINES[line](row) === name && row.date >= OPEN_SINCE),
        )
      : [],
  };
}

/** Counts of each facility that shares name and state with another, under that name. */
function listNamesakes(rows, choices) {
  const others = choices.filter(({ field }) => field !== "agency");
  const nameOf = FACETS.agency[1];
  const named = getRecords().facilities.filter(({ isUnnamed }) => !isUnnamed);
  const names = count(named, (facility) => nameOf({ facility }));
  const found = {};
  for (const facility of named) {
    const name = nameOf({ facility });
    if (names[name] === 1) continue;
    const own = rows.filter(
      (row) =>
        row.facility === facility &&
        others.every((choice) => accepts(choice, VALUES[choice.field](row))),
    );
    (found[name] ??= []).push(own.length);
  }
  return found;
}

/** The periods that a range of days reaches into, of the days that the records cover. */
function listPeriods(first, last, grain) {
  const keys = new Set();
  const from = first < "2014-10-01" ? "2014-10-01" : first;
  const to = last > "2015-07-19" ? "2015-07-19" : last;
  for (let day = from; day <= to; day = addDays(day, 1)) keys.add(PERIODS[grain](day));
  return [...keys];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address = "/", line] = process.argv.slice(2);
  console.log(JSON.stringify(recompute(address, { line }), null, 1));
}
