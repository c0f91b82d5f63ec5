import { listed } from "#domain/words/listed.ts";
import type { Basis } from "#domain/collection.ts";
import type { EditionDifference } from "./edition-difference.ts";
import type { FieldChange } from "./field.ts";
import type { Changed, ListDifference } from "./list-difference.ts";
import type { Row } from "#domain/row.ts";
import { formatCount, plural } from "#domain/words/count.ts";
import { fieldTitle, placeName, valueWords, type Names } from "./names.ts";
import { nowWithdrawn, reportedFields, withdrawnRows } from "./withdrawn.ts";

/** Places that a sentence names; of more it gives the number, and the table has them all. */
const NAMED = 8;

/** Who is behind what differs: the agency published a revision, or we read the same revision again. */
export function changedBy({ left, right }: EditionDifference): "ICE" | "we" {
  return left.revision === right.revision ? "we" : "ICE";
}

/** What a new file is, in words: "ICE changed" for a revision, "we read more" for a transcription. */
export function changeTitle(difference: EditionDifference): string {
  const { left, right } = difference;
  return changedBy(difference) === "ICE"
    ? `Revision ${left.revision}, then revision ${right.revision}: ICE changed`
    : `Transcription ${left.transcription}, then transcription ${right.transcription} of revision ${right.revision}: we read more`;
}

/** What differs between two files of a week, in sentences; the table of changed lines says the same field by field. */
export function differenceWords(
  difference: EditionDifference,
  names: Names,
  basis: Basis,
): readonly string[] {
  const unit = basis === "recorded" ? "decline" : "detainer";
  const sentences = [
    withdrawalWords(difference, names, unit),
    namedWords(difference),
    placeTotalWords(difference, names),
    ...rowWords(difference, unit),
    ...listWords(difference.sectionI, "line", "of Section I", difference),
    ...listWords(difference.policies, "entry", "of Section III", difference),
    ...[...difference.headings, ...difference.totals].map(fieldWords),
  ].filter((words) => words !== "");
  const certain = certaintyWords(difference);
  if (sentences.length === 0) {
    return [`Nothing that is read here differs between the two files.`, ...certain];
  }
  return [...sentences, ...certain];
}

function withdrawalWords(difference: EditionDifference, names: Names, unit: string): string {
  const rows = withdrawnRows(difference);
  const lines = nowWithdrawn(difference.sectionI.changed);
  const issued = lines.reduce((sum, { before }) => sum + before.issued, 0);
  const sectionI =
    lines.length === 0
      ? ""
      : `${formatCount(lines.length)} of the ${plural(difference.sectionI.sizes[0], "row")} of Section I, ${formatCount(issued)} of ${plural(difference.left.issued, "issued detainer")}`;
  const isIce = changedBy(difference) === "ICE";
  if (rows.length === 0) {
    if (sectionI === "") return "";
    return isIce ? `ICE withdrew ${sectionI}.` : `We read as withdrawn ${sectionI}.`;
  }
  const of = `the agency of ${plural(countOf(rows), unit)}: ${printedUnder(rows, names)}`;
  const rest = sectionI === "" ? "" : `; and ${sectionI}`;
  return isIce ? `ICE withdrew ${of}${rest}.` : `We read as withdrawn ${of}${rest}.`;
}

function countOf(rows: readonly Pick<Changed<Row>, "before">[]): number {
  return rows.reduce((sum, { before }) => sum + before.count, 0);
}

/** "4 printed under Williamson County, 3 under Bastrop County, Texas": a state is told after the last of its places. */
function printedUnder(rows: readonly Changed<Row>[], names: Names): string {
  const byPlace = new Map<string, { count: number; name: string; state: string }>();
  for (const { before } of rows) {
    const place = placeName(before.jurisdiction, names);
    const key = `${place.name}, ${place.state}`;
    byPlace.set(key, { ...place, count: (byPlace.get(key)?.count ?? 0) + before.count });
  }
  const places = [...byPlace.values()];
  if (places.length > NAMED) return `printed under ${formatCount(places.length)} places`;
  return places
    .map(({ count, name, state }, i) => {
      const isLast = state !== "" && places[i + 1]?.state !== state;
      return `${formatCount(count)} ${i === 0 ? "printed " : ""}under ${name}${isLast ? `, ${state}` : ""}`;
    })
    .join(", ");
}

function namedWords(difference: EditionDifference): string {
  const { namedOnly } = difference;
  const said = (verb: string, places: readonly { readonly asPrinted: string }[]) =>
    places.length === 0
      ? []
      : [
          `${verb} ${plural(places.length, "place")} named without a number: ${some(places.map(({ asPrinted }) => asPrinted))}`,
        ];
  const isIce = changedBy(difference) === "ICE";
  const parts = [
    ...said(
      isIce ? "ICE withdrew" : "We read as withdrawn",
      nowWithdrawn(namedOnly.changed).map(({ before }) => before),
    ),
    ...said(isIce ? "ICE added" : "We read more:", namedOnly.added),
    ...said(isIce ? "ICE took out" : "No longer read:", namedOnly.removed),
  ];
  return parts.map((part) => `${part}.`).join(" ");
}

function some(places: readonly string[]): string {
  const named = places.slice(0, NAMED).join("; ");
  return places.length > NAMED ? `${named}; and ${places.length - NAMED} more` : named;
}

function placeTotalWords({ placeTotals }: EditionDifference, names: Names): string {
  const title = (jurisdiction: string) => {
    const { name, state } = placeName(jurisdiction, names);
    return state === "" ? name : `${name}, ${state}`;
  };
  const withdrawn = nowWithdrawn(placeTotals.changed);
  const changed = placeTotals.changed.filter(
    ({ before, after }) => before.declined !== after.declined,
  );
  const said = (words: string, places: readonly string[]) =>
    places.length === 0 ? [] : [`${words}: ${some(places)}.`];
  return [
    ...said(
      "Whole numbers of places that are withdrawn",
      withdrawn.map(({ before }) => `${title(before.jurisdiction)} (${before.declined})`),
    ),
    ...said(
      "Whole numbers of places that differ",
      changed.map(
        ({ before, after }) =>
          `${title(before.jurisdiction)} (${formatCount(before.declined)}, then ${formatCount(after.declined)})`,
      ),
    ),
    ...said(
      "Places whose whole number is known now",
      placeTotals.added.map((each) => `${title(each.jurisdiction)} (${each.declined})`),
    ),
    ...said(
      "Places whose whole number is no longer known",
      placeTotals.removed.map((each) => `${title(each.jurisdiction)} (${each.declined})`),
    ),
  ].join(" ");
}

function rowWords(difference: EditionDifference, unit: string): readonly string[] {
  const { rows, left, right } = difference;
  const isIce = changedBy(difference) === "ICE";
  const withdrawn = new Set(withdrawnRows(difference));
  const others = rows.changed.filter((each) => !withdrawn.has(each));
  const changed = others.filter((each) => reportedFields(each).length > 0);
  const ours = others.length - changed.length;
  const sum = (items: readonly Row[]) => items.reduce((total, { count }) => total + count, 0);
  const stands = (items: readonly Row[]) =>
    `${items.length === 1 ? "line that stands" : "lines that stand"} for ${plural(sum(items), unit)}`;
  const lines = (count: number) => plural(count, "line");
  return [
    changed.length === 0
      ? ""
      : `${isIce ? "ICE changed" : "We read otherwise"} ${formatCount(changed.length)} ${stands(changed.map(({ after }) => after))}: ${fieldCounts(changed)}.`,
    rows.added.length === 0
      ? ""
      : `${isIce ? "ICE added" : "We read"} ${formatCount(rows.added.length)} ${isIce ? "" : "more "}${stands(rows.added)}.`,
    rows.removed.length === 0
      ? ""
      : isIce
        ? `ICE took out ${lines(rows.removed.length)} that stood for ${plural(sum(rows.removed), unit)}.`
        : `Not in this reading: ${lines(rows.removed.length)} that stood for ${plural(sum(rows.removed), unit)}.`,
    left.rowsCount === right.rowsCount
      ? ""
      : `The lines of Section II came to ${plural(left.rowsCount, unit)}, and come to ${formatCount(right.rowsCount)} now.`,
    ours === 0 ? "" : `Only our own notes or sources differ in ${lines(ours)}.`,
  ];
}

/** "agency in 2, date issued in 1", by how the fields stand in a line. */
function fieldCounts(changed: readonly Changed<unknown>[]): string {
  const counts = new Map<string, number>();
  for (const each of changed) {
    for (const field of reportedFields(each)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return listed([...counts].map(([field, count]) => `${fieldTitle(field)} in ${count}`));
}

function listWords<T>(
  list: ListDifference<T>,
  noun: "line" | "entry",
  where: string,
  difference: EditionDifference,
): readonly string[] {
  const isIce = changedBy(difference) === "ICE";
  const many = noun === "line" ? "lines" : "entries";
  const others = list.changed.filter((each) =>
    reportedFields(each).some((field) => field !== "withdrawn"),
  );
  const said = (verb: string, count: number, rest = "") =>
    count === 0 ? "" : `${verb} ${plural(count, noun, many)} ${where}${rest}.`;
  return [
    said(isIce ? "ICE added" : "We read more:", list.added.length),
    said(isIce ? "ICE took out" : "Not in this reading:", list.removed.length),
    said(isIce ? "ICE changed" : "We read otherwise", others.length, `: ${fieldCounts(others)}`),
    list.order === null ? "" : `The ${many} ${where} stand in another order.`,
  ];
}

function fieldWords({ field, before, after }: FieldChange): string {
  const isTotal = field.startsWith("totals.");
  const words = (value: typeof before) => {
    if (value === null || value === undefined) return "not known";
    const text = valueWords(field, value, { jurisdictions: new Map(), agencies: new Map() });
    return isTotal ? text : `“${text}”`;
  };
  const title = isTotal ? `Printed total of ${fieldTitle(field)}` : capital(fieldTitle(field));
  return `${title}: ${words(before)}, then ${words(after)}.`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function certaintyWords({ rows }: EditionDifference): readonly string[] {
  if (rows.renamed === null) return [];
  const unsure = rows.renamed.filter(({ isCertain }) => !isCertain).length;
  const of = plural(rows.renamed.length, "line");
  return [
    unsure === 0
      ? `The two files share no row ids; ${of} were matched by what they say, each for certain.`
      : `The two files share no row ids; ${of} were matched by what they say, and ${plural(unsure, "match", "matches")} of these ${unsure === 1 ? "is" : "are"} not certain.`,
  ];
}
