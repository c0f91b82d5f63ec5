import { expect, it } from "vitest";
import { MAPPED_FIELDS } from "#domain/import/mapping.ts";
import type { MappedField } from "#domain/import/mapping.ts";
import { mappingOf, readTable } from "#tests/data/tabular/mapped-files.ts";
import { NAMES_OF_OBJECTS } from "#tests/names-of-objects.ts";
import { exportedRows, openNativeFile } from "./native-files.ts";

/** Fields that hold words. */
const FIELDS = MAPPED_FIELDS.filter(
  (field): field is Exclude<MappedField, "issued" | "declined" | "count"> =>
    !["issued", "declined", "count"].includes(field),
);

/** A table of four rows whose columns hold one word each, read by a mapping and exported with all its columns. */
async function exportTable(word: string, headings: (field: string) => string): Promise<string> {
  const names = ["issued", ...FIELDS];
  const rows = ["3/5/2014", "3/6/2014", "3/12/2014", "4/2/2014"].map((day) =>
    [day, ...FIELDS.map(() => word)].join(","),
  );
  const content = `${[names.map(headings).join(","), ...rows].join("\n")}\n`;
  const mapping = mappingOf(Object.fromEntries(names.map((name) => [name, headings(name)])), {
    rows: "outcomes",
    outcomes: [{ text: word, group: "declined" }],
  });
  const read = await readTable(content, mapping);
  const text = exportedRows(read, "all");
  const again = await openNativeFile(new TextEncoder().encode(text));
  return `${text}\n${exportedRows(again, "all")}`;
}

/** A word of the same letters but the first one, which names nothing. */
const plain = (word: string) => word.replace(/[a-z]/iu, "x");

it.each(NAMES_OF_OBJECTS)(
  "A table whose every word is %s is exported like one of any other word, and opened again",
  async (word) => {
    const text = await exportTable(word, (field) => field);
    const other = await exportTable(plain(word), (field) => field);
    expect(text.length).toBeGreaterThan(400);
    // Keys have the letters alone, in small ones.
    const [letters, others] = [word, plain(word)].map((each) => each.replaceAll("_", "")) as [
      string,
      string,
    ];
    expect(text.replaceAll(new RegExp(letters, "giu"), others.toLowerCase())).toBe(
      other.replaceAll(new RegExp(others, "giu"), others.toLowerCase()),
    );
  },
);

it.each(NAMES_OF_OBJECTS)(
  "A table whose headings begin with %s is read like one of any other headings",
  async (word) => {
    const exportUnder = (heading: string) =>
      exportTable("Ohio", (field) => (field === "citizenship" ? heading : field));
    expect(await exportUnder(word)).toBe(await exportUnder(plain(word)));
  },
);
