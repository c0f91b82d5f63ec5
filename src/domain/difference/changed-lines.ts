import type { EditionDifference } from "./edition-difference.ts";
import type { ListDifference } from "./list-difference.ts";
import { codeColumn, type Table } from "#domain/table.ts";
import { plural } from "#domain/words/count.ts";
import { fieldTitle, placeName, valueWords, type Names } from "./names.ts";

/** One field of one line that differs, or a line that only one file has. */
export interface ChangedLine {
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

interface Item {
  readonly sources: readonly string[];
}

interface Part<T> {
  readonly title: string;
  readonly list: ListDifference<T>;
  readonly idOf: (item: T) => string;
  readonly what: (item: T) => string;
  /** What is said of an item that only one file has. */
  readonly whole: (item: T) => string;
}

/** Stands for an item in the file that does not have it. */
const NONE = "not in this file";

/** Everything that differs in sections, named places, whole numbers, headings and totals, field by field, as the file has it. */
export function changedLines(difference: EditionDifference, names: Names): readonly ChangedLine[] {
  const placed = (key: string | null) => {
    const { name, state } = placeName(key, names);
    return state === "" ? name : `${name}, ${state}`;
  };
  const printed = ({ asPrinted }: { readonly asPrinted: string }) => asPrinted;
  const idOf = ({ id }: { readonly id: string }) => id;
  return [
    ...linesOf(names, {
      title: "Section II",
      list: difference.rows,
      idOf,
      what: ({ agency, jurisdiction }) =>
        names.agencies.get(agency)?.name ??
        (jurisdiction === null ? valueWords("agency", agency, names) : placed(jurisdiction)),
      whole: ({ count }) => plural(count, "detainer"),
    }),
    ...linesOf(names, {
      title: "Section II, named without a number",
      list: difference.namedOnly,
      idOf,
      what: printed,
      whole: printed,
    }),
    ...linesOf(names, {
      title: "Whole number of a place",
      list: difference.placeTotals,
      idOf: ({ jurisdiction }) => jurisdiction,
      what: ({ jurisdiction }) => placed(jurisdiction),
      whole: ({ declined }) => String(declined),
    }),
    ...linesOf(names, {
      title: "Section I",
      list: difference.sectionI,
      idOf,
      what: printed,
      whole: ({ issued }) => plural(issued, "issued detainer"),
    }),
    ...linesOf(names, {
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
      field: fieldTitle(field),
      before: valueWords(field, before, names),
      after: valueWords(field, after, names),
      isCertain: true,
      sources: [],
    })),
  ];
}

function linesOf<T extends Item>(names: Names, part: Part<T>): readonly ChangedLine[] {
  const { title, list, idOf, what, whole } = part;
  const alone = (item: T, before: string, after: string): ChangedLine => ({
    key: `${title}/${idOf(item)}/${before === NONE ? "added" : "removed"}`,
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
      fields.map((each): ChangedLine => ({
        key: `${title}/${idOf(before)}/${each.field}`,
        id: idOf(after),
        part: title,
        what: what(before),
        field: fieldTitle(each.field),
        before: valueWords(each.field, each.before, names),
        after: valueWords(each.field, each.after, names),
        isCertain,
        sources: after.sources,
      })),
    ),
    ...list.removed.map((item) => alone(item, whole(item), NONE)),
    ...list.added.map((item) => alone(item, NONE, whole(item))),
  ];
}

/** Lines gathered by the item that they are of, in their order. */
export function itemsOf(lines: readonly ChangedLine[]): readonly (readonly ChangedLine[])[] {
  const items = new Map<string, ChangedLine[]>();
  for (const line of lines) {
    const key = line.id === "" ? line.key : `${line.part}/${line.id}`;
    const item = items.get(key);
    if (item === undefined) items.set(key, [line]);
    else item.push(line);
  }
  return [...items.values()];
}

/** The lines as a table, for files; `notesOf` gives the ids of the notes that touch an item. */
export function changedTable(
  lines: readonly ChangedLine[],
  notesOf: (id: string) => readonly string[],
): Table {
  const texts = (of: (line: ChangedLine) => string) => codeColumn(lines.map(of));
  return {
    length: lines.length,
    columns: {
      part: texts(({ part }) => part),
      id: texts(({ id }) => id),
      what: texts(({ what }) => what),
      field: texts(({ field }) => field),
      before: texts(({ before }) => before),
      after: texts(({ after }) => after),
      match: texts(({ isCertain }) => (isCertain ? "certain" : "not certain")),
      notes: texts(({ id }) => notesOf(id).join(" ")),
      sources: texts(({ sources }) => sources.join("; ")),
    },
  };
}
