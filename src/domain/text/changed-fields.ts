import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import type { ListDifference } from "#domain/diff/list-difference.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import {
  getFieldTitle,
  formatPlaceName,
  formatFieldValue,
  type EntityNames,
} from "./entity-names.ts";

/** One field of one line that differs, or a line that only one file has. */
export interface ChangedField {
  readonly key: string;
  /** Id of the item in the second file, or in the first where it is only there; empty for headings and totals. */
  readonly id: string;
  readonly part: string;
  /** Place or agency of the item, as the first file has it. */
  readonly what: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly isCertain: boolean;
  /** Citations of the item in the second file, or in the first where it is only there. */
  readonly sources: readonly string[];
}

interface SourcedItem {
  readonly sources: readonly string[];
}

interface DiffPart<T> {
  readonly title: string;
  readonly list: ListDifference<T>;
  readonly idOf: (item: T) => string;
  readonly what: (item: T) => string;
  /** What is said of an item that only one file has. */
  readonly whole: (item: T) => string;
}

/** Stands for an item in the file that does not have it. */
const NOT_IN_FILE = "not in this file";

/** Everything that differs in sections, named places, whole numbers, headings and totals, field by field, as the file has it. */
export function listChangedFields(
  difference: EditionDifference,
  names: EntityNames,
): readonly ChangedField[] {
  const placed = (key: string | null) => {
    const { name, state } = formatPlaceName(key, names);
    return state === "" ? name : `${name}, ${state}`;
  };
  const printed = ({ asPrinted }: { readonly asPrinted: string }) => asPrinted;
  const idOf = ({ id }: { readonly id: string }) => id;
  return [
    ...listFieldsOf(names, {
      title: "Section II",
      list: difference.rows,
      idOf,
      what: ({ agency, jurisdiction }) =>
        names.agencies.get(agency)?.name ??
        (jurisdiction === null ? formatFieldValue("agency", agency, names) : placed(jurisdiction)),
      whole: ({ count }) => formatPlural(count, "detainer"),
    }),
    ...listFieldsOf(names, {
      title: "Section II, named without a number",
      list: difference.namedOnly,
      idOf,
      what: printed,
      whole: printed,
    }),
    ...listFieldsOf(names, {
      title: "Whole number of a place",
      list: difference.placeTotals,
      idOf: ({ jurisdiction }) => jurisdiction,
      what: ({ jurisdiction }) => placed(jurisdiction),
      whole: ({ declined }) => String(declined),
    }),
    ...listFieldsOf(names, {
      title: "Section I",
      list: difference.sectionI,
      idOf,
      what: printed,
      whole: ({ issued }) => formatPlural(issued, "issued detainer"),
    }),
    ...listFieldsOf(names, {
      title: "Section III",
      list: difference.policies,
      idOf,
      what: printed,
      whole: ({ policy }) => policy ?? "words not known",
    }),
    ...[...difference.headings, ...difference.totals].map(({ field, before, after }) => ({
      key: field,
      id: "",
      part: field.startsWith("totals.") ? "Printed totals" : "Headings",
      what: "the report",
      field: getFieldTitle(field),
      before: formatFieldValue(field, before, names),
      after: formatFieldValue(field, after, names),
      isCertain: true,
      sources: [],
    })),
  ];
}

function listFieldsOf<T extends SourcedItem>(
  names: EntityNames,
  part: DiffPart<T>,
): readonly ChangedField[] {
  const { title, list, idOf, what, whole } = part;
  const alone = (item: T, before: string, after: string): ChangedField => ({
    key: `${title}/${idOf(item)}/${before === NOT_IN_FILE ? "added" : "removed"}`,
    id: idOf(item),
    part: title,
    what: what(item),
    field: "whole line",
    before,
    after,
    isCertain: true,
    sources: item.sources,
  });
  return [
    ...list.changed.flatMap(({ before, after, fields, isCertain }) =>
      fields.map((each): ChangedField => ({
        key: `${title}/${idOf(before)}/${each.field}`,
        id: idOf(after),
        part: title,
        what: what(before),
        field: getFieldTitle(each.field),
        before: formatFieldValue(each.field, each.before, names),
        after: formatFieldValue(each.field, each.after, names),
        isCertain,
        sources: after.sources,
      })),
    ),
    ...list.removed.map((item) => alone(item, whole(item), NOT_IN_FILE)),
    ...list.added.map((item) => alone(item, NOT_IN_FILE, whole(item))),
  ];
}

/** Lines gathered by the item that they are of, in their order. */
export function groupByItem(lines: readonly ChangedField[]): readonly (readonly ChangedField[])[] {
  const items = new Map<string, ChangedField[]>();
  for (const line of lines) {
    const key = line.id === "" ? line.key : `${line.part}/${line.id}`;
    const item = items.get(key);
    if (item === undefined) items.set(key, [line]);
    else item.push(line);
  }
  return [...items.values()];
}
