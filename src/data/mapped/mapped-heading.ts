import type { HeadingFinder } from "#data/foia/gather-rows.ts";
import { continuedRows } from "#data/foia/sheet-rule.ts";
import { dateBy } from "#domain/opening/dates-tried.ts";
import type { Heading } from "#data/foia/row-store.ts";
import { MAPPED_FIELDS, plainHeading } from "#domain/opening/mapping.ts";
import type { MappedField, Mapping } from "#domain/opening/mapping.ts";

/** The row of headings of a mapped table. */
export interface MappedHeading extends Heading<MappedField> {
  /** Headings of columns that are not kept, as printed. */
  readonly dropped: readonly string[];
}

/** Finds the row that holds every heading that a mapping names. */
export function mappedHeading(
  mapping: Pick<Mapping, "columns" | "rows" | "week" | "order" | "epoch">,
): HeadingFinder<MappedHeading> {
  const { columns, rows } = mapping;
  const named = MAPPED_FIELDS.flatMap((field) => {
    // Where every row is a decline, nothing is read from a column of outcomes.
    const heading = field === "outcome" && rows === "declines" ? null : columns[field];
    return heading === null ? [] : [{ field, heading }];
  });
  const words = [...new Set(named.map(({ heading }) => `“${heading}”`))].join(", ");
  return {
    whole: "the table",
    isSame: () => true,
    continued: (rows, { names, columns: places }) =>
      continuedRows(
        rows,
        names,
        places.get(mapping.week) ?? 0,
        (text) => dateBy(text, mapping) !== null,
      ),
    missing: `None of the first 25 rows holds all headings that the mapping names: ${words}.`,
    find: (cells) => {
      const plain = cells.map(plainHeading);
      const places = new Map<MappedField, number>();
      for (const { field, heading } of named) {
        const at = plain.indexOf(heading);
        if (at < 0) return null;
        places.set(field, at);
      }
      const kept = new Set(places.values());
      return {
        width: cells.length,
        names: plain,
        columns: places,
        compared: cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [at])),
        doubled: named.flatMap(({ heading }) =>
          plain.indexOf(heading) === plain.lastIndexOf(heading) ? [] : [heading],
        ),
        dropped: cells.filter((cell, at) => !kept.has(at) && cell.trim() !== ""),
      };
    },
  };
}
