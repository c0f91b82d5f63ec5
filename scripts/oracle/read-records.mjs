// Reads ICE's records from their CSVs: a reader of its own, so that it shares no fault with the application's.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Rows of a CSV as objects by heading; a quoted cell may hold separators, line ends and doubled quotation marks. */
export function parseCsv(text) {
  const rows = [];
  let cells = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ",") {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      rows.push([...cells, cell.replace(/\r$/u, "")]);
      cells = [];
      cell = "";
    } else cell += letter;
  }
  if (cell !== "" || cells.length > 0) rows.push([...cells, cell]);
  const [headings, ...lines] = rows;
  return lines.map((line) => Object.fromEntries(headings.map((name, i) => [name, line[i] ?? ""])));
}

const readPacked = (folder, name) =>
  parseCsv(gunzipSync(readFileSync(join(folder, name))).toString("utf8"));

/** A facility that is no single one: the two lines without a name, "OTHER-OTHER FACILITY" and blank. */
const isUnnamed = ({ facility }) => facility === "" || facility === "OTHER-OTHER FACILITY";

const orUnknown = (text) => (text === "" ? "unknown" : text);

/** The form's key in an address, by the words of the file. */
const FORMS = {
  I247: "i-247",
  "I247 (before March 2013)": "i-247-before-march-2013",
  I247D: "i-247d",
  I247N: "i-247n",
};

/** A lift reason's key in an address: its words in small letters, joined by hyphens. */
const OUTCOMES = { "": "open-or-not-recorded", "Detainer Declined by LEA": "declined" };

const makeSlug = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");

/** All detainers, each with the values by which a page filters and counts it. */
export function readRecords(folder) {
  const facilities = readPacked(folder, "facilities.csv.gz").map((line) => ({
    id: line.facility_id,
    name: line.facility,
    isUnnamed: isUnnamed(line),
    state: orUnknown(line.state),
    county: orUnknown(line.county_fips),
    countyName: line.county,
    kind: line.facility_type === "not stated" ? "unknown" : line.facility_type,
    aor: orUnknown(line.aor_code),
  }));
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));
  const detainers = readPacked(folder, "detainers.csv.gz").map((line) => ({
    date: line.prepare_date,
    facility: byId.get(line.facility_id),
    form: FORMS[line.form],
    request: line.form === "I247N" ? "notification" : "detainer",
    reason: line.lift_reason,
    outcome: OUTCOMES[line.lift_reason] ?? makeSlug(line.lift_reason),
  }));
  return { facilities, detainers };
}
