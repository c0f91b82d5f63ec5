import { capitalizeFirst } from "./capitalize-first.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { Basis } from "#domain/report/collection.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import type { FieldChange } from "#domain/diff/field.ts";
import type { ChangedItem, ListDifference } from "#domain/diff/list-difference.ts";
import type { Row } from "#domain/detainer/row.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import {
  getFieldTitle,
  formatPlaceName,
  formatFieldValue,
  type EntityNames,
} from "./entity-names.ts";
import {
  listNewlyWithdrawn,
  listReportedFields,
  listWithdrawnRows,
} from "#domain/diff/withdrawn-rows.ts";

/** Places that a sentence names; of more it gives the number, and the table has them all. */
const MAX_NAMED_PLACES = 8;

/** Who is behind what differs: the agency published a revision, or we read the same revision again. */
export function getChangeAuthor({ first, second }: EditionDifference): "ICE" | "we" {
  return first.revision === second.revision ? "we" : "ICE";
}

/** What a new file is, in words: "ICE changed" for a revision, "we read more" for a transcription. */
export function formatChangeTitle(difference: EditionDifference): string {
  const { first, second } = difference;
  return getChangeAuthor(difference) === "ICE"
    ? `Revision ${first.revision}, then revision ${second.revision}: ICE changed`
    : `Transcription ${first.transcription}, then transcription ${second.transcription} of revision ${second.revision}: we read more`;
}

/** What differs between two files of a week, in sentences; the table of changed lines says the same field by field. */
export function formatDifference(
  difference: EditionDifference,
  names: EntityNames,
  basis: Basis,
): readonly string[] {
  const unit = basis === "recorded" ? "decline" : "detainer";
  const sentences = [
    formatWithdrawals(difference, names, unit),
    formatNamedPlaces(difference),
    formatPlaceTotals(difference, names),
    ...formatRowChanges(difference, unit),
    ...formatListChanges(difference.sectionI, "line", "of Section I", difference),
    ...formatListChanges(difference.policies, "entry", "of Section III", difference),
    ...[...difference.headings, ...difference.totals].map(formatFieldChange),
  ].filter((words) => words !== "");
  const certain = formatCertainty(difference);
  if (sentences.length === 0) {
    return [`Nothing that is read here differs between the two files.`, ...certain];
  }
  return [...sentences, ...certain];
}

function formatWithdrawals(
  difference: EditionDifference,
  names: EntityNames,
  unit: string,
): string {
  const rows = listWithdrawnRows(difference);
  const lines = listNewlyWithdrawn(difference.sectionI.changed);
  const issued = lines.reduce((sum, { before }) => sum + before.issued, 0);
  const sectionI =
    lines.length === 0
      ? ""
      : `${formatCount(lines.length)} of the ${formatPlural(difference.sectionI.sizes[0], "row")} of Section I, ${formatCount(issued)} of ${formatPlural(difference.first.issued, "issued detainer")}`;
  const isIce = getChangeAuthor(difference) === "ICE";
  if (rows.length === 0) {
    if (sectionI === "") return "";
    return isIce ? `ICE withdrew ${sectionI}.` : `We read as withdrawn ${sectionI}.`;
  }
  const agencies = `the agency of ${formatPlural(sumCounts(rows), unit)}: ${formatPrintedUnder(rows, names)}`;
  const rest = sectionI === "" ? "" : `; and ${sectionI}`;
  return isIce ? `ICE withdrew ${agencies}${rest}.` : `We read as withdrawn ${agencies}${rest}.`;
}

function sumCounts(rows: readonly Pick<ChangedItem<Row>, "before">[]): number {
  return rows.reduce((sum, { before }) => sum + before.count, 0);
}

/** "4 printed under Williamson County, 3 under Bastrop County, Texas": a state is named after the last of its places. */
function formatPrintedUnder(rows: readonly ChangedItem<Row>[], names: EntityNames): string {
  const byPlace = new Map<string, { count: number; name: string; state: string }>();
  for (const { before } of rows) {
    const place = formatPlaceName(before.jurisdiction, names);
    const key = `${place.name}, ${place.state}`;
    byPlace.set(key, { ...place, count: (byPlace.get(key)?.count ?? 0) + before.count });
  }
  const places = [...byPlace.values()];
  if (places.length > MAX_NAMED_PLACES) return `printed under ${formatCount(places.length)} places`;
  return places
    .map(({ count, name, state }, i) => {
      const isLast = state !== "" && places[i + 1]?.state !== state;
      return `${formatCount(count)} ${i === 0 ? "printed " : ""}under ${name}${isLast ? `, ${state}` : ""}`;
    })
    .join(", ");
}

function formatNamedPlaces(difference: EditionDifference): string {
  const { namedOnly } = difference;
  const formatPart = (verb: string, places: readonly { readonly asPrinted: string }[]) =>
    places.length === 0
      ? []
      : [
          `${verb} ${formatPlural(places.length, "place")} named without a number: ${formatSomePlaces(places.map(({ asPrinted }) => asPrinted))}`,
        ];
  const isIce = getChangeAuthor(difference) === "ICE";
  const parts = [
    ...formatPart(
      isIce ? "ICE withdrew" : "We read as withdrawn",
      listNewlyWithdrawn(namedOnly.changed).map(({ before }) => before),
    ),
    ...formatPart(isIce ? "ICE added" : "We read more:", namedOnly.added),
    ...formatPart(isIce ? "ICE took out" : "No longer read:", namedOnly.removed),
  ];
  return parts.map((part) => `${part}.`).join(" ");
}

function formatSomePlaces(places: readonly string[]): string {
  const named = places.slice(0, MAX_NAMED_PLACES).join("; ");
  return places.length > MAX_NAMED_PLACES
    ? `${named}; and ${places.length - MAX_NAMED_PLACES} more`
    : named;
}

function formatPlaceTotals({ placeTotals }: EditionDifference, names: EntityNames): string {
  const title = (jurisdiction: string) => {
    const { name, state } = formatPlaceName(jurisdiction, names);
    return state === "" ? name : `${name}, ${state}`;
  };
  const withdrawn = listNewlyWithdrawn(placeTotals.changed);
  const changed = placeTotals.changed.filter(
    ({ before, after }) => before.declined !== after.declined,
  );
  const formatPart = (words: string, places: readonly string[]) =>
    places.length === 0 ? [] : [`${words}: ${formatSomePlaces(places)}.`];
  return [
    ...formatPart(
      "Whole numbers of places that are withdrawn",
      withdrawn.map(({ before }) => `${title(before.jurisdiction)} (${before.declined})`),
    ),
    ...formatPart(
      "Whole numbers of places that differ",
      changed.map(
        ({ before, after }) =>
          `${title(before.jurisdiction)} (${formatCount(before.declined)}, then ${formatCount(after.declined)})`,
      ),
    ),
    ...formatPart(
      "Places whose whole number is known now",
      placeTotals.added.map((each) => `${title(each.jurisdiction)} (${each.declined})`),
    ),
    ...formatPart(
      "Places whose whole number is no longer known",
      placeTotals.removed.map((each) => `${title(each.jurisdiction)} (${each.declined})`),
    ),
  ].join(" ");
}

function formatRowChanges(difference: EditionDifference, unit: string): readonly string[] {
  const { rows, first, second } = difference;
  const isIce = getChangeAuthor(difference) === "ICE";
  const withdrawn = new Set(listWithdrawnRows(difference));
  const others = rows.changed.filter((each) => !withdrawn.has(each));
  const changed = others.filter((each) => listReportedFields(each).length > 0);
  const ours = others.length - changed.length;
  const sum = (items: readonly Row[]) => items.reduce((total, { count }) => total + count, 0);
  const stands = (items: readonly Row[]) =>
    `${items.length === 1 ? "line that stands" : "lines that stand"} for ${formatPlural(sum(items), unit)}`;
  const lines = (count: number) => formatPlural(count, "line");
  return [
    changed.length === 0
      ? ""
      : `${isIce ? "ICE changed" : "We read otherwise"} ${formatCount(changed.length)} ${stands(changed.map(({ after }) => after))}: ${formatFieldCounts(changed)}.`,
    rows.added.length === 0
      ? ""
      : `${isIce ? "ICE added" : "We read"} ${formatCount(rows.added.length)} ${isIce ? "" : "more "}${stands(rows.added)}.`,
    rows.removed.length === 0
      ? ""
      : isIce
        ? `ICE took out ${lines(rows.removed.length)} that stood for ${formatPlural(sum(rows.removed), unit)}.`
        : `Not in this reading: ${lines(rows.removed.length)} that stood for ${formatPlural(sum(rows.removed), unit)}.`,
    first.rowsCount === second.rowsCount
      ? ""
      : `The lines of Section II came to ${formatPlural(first.rowsCount, unit)}, and come to ${formatCount(second.rowsCount)} now.`,
    ours === 0 ? "" : `Only our own notes or sources differ in ${lines(ours)}.`,
  ];
}

/** "agency in 2, date issued in 1", by how the fields stand in a line. */
function formatFieldCounts(changed: readonly ChangedItem<unknown>[]): string {
  const counts = new Map<string, number>();
  for (const each of changed) {
    for (const field of listReportedFields(each)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return formatList([...counts].map(([field, count]) => `${getFieldTitle(field)} in ${count}`));
}

function formatListChanges<T>(
  list: ListDifference<T>,
  noun: "line" | "entry",
  where: string,
  difference: EditionDifference,
): readonly string[] {
  const isIce = getChangeAuthor(difference) === "ICE";
  const many = noun === "line" ? "lines" : "entries";
  const others = list.changed.filter((each) =>
    listReportedFields(each).some((field) => field !== "withdrawn"),
  );
  const formatPart = (verb: string, count: number, rest = "") =>
    count === 0 ? "" : `${verb} ${formatPlural(count, noun, many)} ${where}${rest}.`;
  return [
    formatPart(isIce ? "ICE added" : "We read more:", list.added.length),
    formatPart(isIce ? "ICE took out" : "Not in this reading:", list.removed.length),
    formatPart(
      isIce ? "ICE changed" : "We read otherwise",
      others.length,
      `: ${formatFieldCounts(others)}`,
    ),
    list.order === null ? "" : `The ${many} ${where} stand in another order.`,
  ];
}

function formatFieldChange({ field, before, after }: FieldChange): string {
  const isTotal = field.startsWith("totals.");
  const words = (value: typeof before) => {
    if (value === null || value === undefined) return "not known";
    const text = formatFieldValue(field, value, { jurisdictions: new Map(), agencies: new Map() });
    return isTotal ? text : `“${text}”`;
  };
  const title = isTotal
    ? `Printed total of ${getFieldTitle(field)}`
    : capitalizeFirst(getFieldTitle(field));
  return `${title}: ${words(before)}, then ${words(after)}.`;
}

function formatCertainty({ rows }: EditionDifference): readonly string[] {
  if (rows.renamed === null) return [];
  const unsure = rows.renamed.filter(({ isCertain }) => !isCertain).length;
  const matched = formatPlural(rows.renamed.length, "line");
  return [
    unsure === 0
      ? `The two files share no row ids; ${matched} were matched by what they say, each for certain.`
      : `The two files share no row ids; ${matched} were matched by what they say, and ${formatPlural(unsure, "match", "matches")} of these ${unsure === 1 ? "is" : "are"} not certain.`,
  ];
}
