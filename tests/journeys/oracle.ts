import type { Edition, Line } from "./published-files.ts";

/*
 * Recomputes the numbers of a page from the published files alone. It shares no code with the application: what it
 * knows of the files and of the rules is written here a second time, on purpose.
 */

const PLACES = ["state", "county", "agency", "kind", "aor"] as const;
const DIMENSIONS = [...PLACES, "charge", "status", "citizenship", "request", "outcome"] as const;
type Dimension = (typeof DIMENSIONS)[number];
/** States in which each field office that is asked for has its area; others are not known here. */
const OFFICE_STATES: Record<string, string[]> = { NYC: ["NY"] };

/** What a page at an address has to show. */
export interface Recomputed {
  match: number;
  /** In the files, not matching, but not ruled out either, because a filtered field is unknown. */
  unknown: number;
  /** Reported by ICE, not in the files, and not ruled out by a place that is complete. */
  notInFile: number;
  /** Kept out of a chosen place or agency because the place or agency was withdrawn. */
  withdrawn: number;
  reported: number;
  transcribed: number;
  lines: number;
  /** Counts of the lines that match, by value. */
  by: Record<Dimension | "week" | "days", Record<string, number>>;
}

/** Days between two dates that are known to the day, otherwise null. */
function formatDays({ issued, declined }: Line): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u;
  if (issued === null || declined === null || !day.test(issued) || !day.test(declined))
    return "unknown";
  return String((Date.parse(declined) - Date.parse(issued)) / 86_400_000);
}

/** The numbers at an address, given by its search (`state=TX&asof=2017-03-20`). */
export function recompute(editions: readonly Edition[], search: string): Recomputed {
  const parameters = new URLSearchParams(search);
  const chosen = listLatest(editions, parameters.get("asof") ?? "9999-12-31").filter(
    ({ week }) =>
      week >= (parameters.get("from") ?? "") && week <= (parameters.get("to") ?? "9999"),
  );
  const by = Object.fromEntries(
    [...DIMENSIONS, "week", "days"].map((name) => [name, {} as Record<string, number>]),
  ) as Recomputed["by"];
  const sums = {
    match: 0,
    unknown: 0,
    notInFile: 0,
    withdrawn: 0,
    reported: 0,
    transcribed: 0,
    lines: 0,
  };
  for (const edition of chosen) {
    const transcribed = edition.rows.reduce((sum, { count }) => sum + count, 0);
    const reported = edition.totals.declined ?? 0;
    sums.reported += reported;
    sums.transcribed += transcribed;
    if (!isComplete(edition, editions, parameters)) sums.notInFile += reported - transcribed;
    for (const line of edition.rows) {
      const verdict = classifyRow(line, edition, editions, parameters);
      if (verdict !== "no") sums[verdict] += line.count;
      if (verdict !== "match") continue;
      sums.lines += 1;
      addCount(by.week, edition.week, line.count);
      addCount(by.days, formatDays(line), line.count);
      for (const name of DIMENSIONS)
        addCount(by[name], getDimensionValue(line, edition, name), line.count);
    }
  }
  return { ...sums, by };
}

function addCount(counts: Record<string, number>, value: string, count: number): void {
  counts[value] = (counts[value] ?? 0) + count;
}

function listLatest(editions: readonly Edition[], asof: string): Edition[] {
  const published = editions.filter((edition) => edition.published.date <= asof);
  return published.filter(
    ({ week, revision }) =>
      !published.some((other) => other.week === week && other.revision > revision),
  );
}

function getDimensionValue(line: Line, edition: Edition, name: Dimension): string {
  if (name === "charge") return line.charge.category;
  if (name === "status") return line.charge.status;
  if (name !== "kind") return line[name];
  if (line.agency === "withdrawn") return "withdrawn";
  return edition.agencies.find(({ key }) => key === line.agency)?.kind ?? "unknown";
}

function readChoice(
  parameters: URLSearchParams,
  name: string,
): { values: string[]; out: boolean } | null {
  const text = parameters.get(name);
  if (text === null) return null;
  const values = text.split(",");
  return { values: values.map((value) => value.replace(/^-/u, "")), out: text.startsWith("-") };
}

function classifyRow(
  line: Line,
  edition: Edition,
  editions: readonly Edition[],
  parameters: URLSearchParams,
): "match" | "unknown" | "withdrawn" | "no" {
  let open = false;
  let withdrawn = false;
  for (const name of DIMENSIONS) {
    const chosenValues = readChoice(parameters, name);
    if (chosenValues === null) continue;
    const value = getDimensionValue(line, edition, name);
    if (chosenValues.values.includes(value) !== chosenValues.out) continue;
    if (value === "withdrawn" && PLACES.some((place) => place === name)) withdrawn = true;
    else if (value !== "unknown" && value !== "not-itemised") return "no";
    else if (!chosenValues.values.some((each) => mayBe(line, edition, editions, name, each)))
      return "no";
    else open = true;
  }
  const words = (parameters.get("q") ?? "").toLowerCase().split(" ").filter(Boolean);
  const name = edition.agencies.find(({ key }) => key === line.agency)?.name ?? "";
  const text = `${name}\n${line.charge.text ?? ""}`.toLowerCase();
  if (words.some((word) => !text.includes(word))) {
    if (name !== "" && line.charge.text !== null) return "no";
    if (line.agency === "withdrawn" && line.charge.text !== null) return "no";
    open = true;
  }
  if (open && withdrawn) return "no";
  return withdrawn ? "withdrawn" : open ? "unknown" : "match";
}

/** Whether a line whose value is open may be of this value, by where the value and the line lie. */
function mayBe(
  line: Line,
  edition: Edition,
  editions: readonly Edition[],
  name: Dimension,
  value: string,
): boolean {
  if (["unknown", "withdrawn", "not-itemised"].includes(value)) return false;
  const location = findLocation(editions, name, value);
  if (location === null) return true;
  if (line.state !== "unknown" && !location.states.includes(line.state)) return false;
  if (location.county === null) return true;
  if (line.county !== "unknown" && line.county !== location.county) return false;
  const place = edition.jurisdictions.find(({ key }) => key === line.jurisdiction);
  return place === undefined || place.covers.length === 0 || place.covers.includes(location.county);
}

function findLocation(
  editions: readonly Edition[],
  name: Dimension,
  value: string,
): { states: string[]; county: string | null } | null {
  if (name === "state") return { states: [value], county: null };
  if (name === "aor") {
    const states = OFFICE_STATES[value];
    if (states === undefined) throw new Error(`the area of ${value} is not written here`);
    return { states, county: null };
  }
  if (name === "county") {
    const places = editions.flatMap(({ jurisdictions }) => jurisdictions);
    const states = places.filter(({ covers }) => covers.includes(value)).map(({ state }) => state);
    return { states, county: value };
  }
  const agency = editions.flatMap(({ agencies }) => agencies).find(({ key }) => key === value);
  if (name !== "agency" || agency === undefined) return null;
  return { states: [agency.state], county: agency.county };
}

/** Whether the chosen places are ones of which nothing is missing in this edition. */
function isComplete(
  edition: Edition,
  editions: readonly Edition[],
  parameters: URLSearchParams,
): boolean {
  const complete = edition.placeTotals
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((total) => edition.jurisdictions.filter(({ key }) => key === total.jurisdiction));
  const states = complete.filter(({ level }) => level === "state").map(({ state }) => state);
  const counties = complete.flatMap(({ covers }) => covers);
  const every = (name: string, holds: (value: string) => boolean) => {
    const chosenValues = readChoice(parameters, name);
    return chosenValues !== null && !chosenValues.out && chosenValues.values.every(holds);
  };
  return (
    every("state", (value) => states.includes(value)) ||
    every("county", (value) => {
      const inWholeState = findLocation(editions, "county", value)?.states.some((state) =>
        states.includes(state),
      );
      return counties.includes(value) || inWholeState === true;
    }) ||
    every("aor", (value) =>
      (OFFICE_STATES[value] ?? ["unknown"]).every((state) => states.includes(state)),
    ) ||
    every("agency", (value) => {
      const agency = editions.flatMap(({ agencies }) => agencies).find(({ key }) => key === value);
      if (agency === undefined) return false;
      return (
        states.includes(agency.state) ||
        complete.some(({ key }) => key === agency.jurisdiction) ||
        (agency.county !== null && counties.includes(agency.county))
      );
    })
  );
}
