import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { releaseCounts, releaseRows } from "#tests/data/tabular/release-rows.ts";
import { readDamaged } from "#tests/fuzz/read-damaged.ts";
import { certainCounts } from "#tests/fuzz/count-by-week.ts";
import { readXlsxRelease, sheetXml, workbookOf } from "./build-workbook.ts";

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A release on two sheets, the second without headings: days as numbers, what stands often as shared texts, the rest in place. */
const RELEASE = releaseRows("old").slice(0, 21);
const [HEADINGS = [], ...ROWS] = RELEASE;
const SHARED = [...new Set(ROWS.flatMap((row) => row.slice(1, 5)))];
const SHEETS = [[HEADINGS, ...ROWS.slice(0, 9)], ROWS.slice(9)].map((rows) =>
  sheetXml(
    rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((text, c) => cellXml(text, `r="${String.fromCharCode(65 + c)}${r + 1}"`)).join("")}</row>`,
      )
      .join(""),
  ),
);
const TEXTS = SHARED.map((text) => `<si><t>${text}</t></si>`).join("");

function cellXml(text: string, at: string): string {
  if (text === "") return `<c ${at}/>`;
  if (/^\d{4}-/u.test(text)) return `<c ${at} s="1"><v>${(Date.parse(text) - EPOCH) / DAY}</v></c>`;
  const shared = SHARED.indexOf(text);
  return shared < 0
    ? `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`
    : `<c ${at} t="s"><v>${shared}</v></c>`;
}

function workbook(parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const [first = "", second = ""] = SHEETS;
  const sheets = [
    { name: "A", xml: first },
    { name: "B", xml: second },
  ];
  return workbookOf(sheets, { texts: TEXTS, formats: [0, 14], parts });
}

describe("a workbook damaged at random", () => {
  const whole = workbook();
  const expected = releaseCounts(RELEASE);

  it("A workbook damaged in its bytes has the counts that it had or ends in a sentence, because its parts carry checksums", async () => {
    expect(certainCounts(await readXlsxRelease(whole))).toEqual(expected);
    await readDamaged(whole, 11, readXlsxRelease, (read) => {
      expect(certainCounts(read)).toEqual(expected);
    });
  });

  it.each([
    ["xl/worksheets/sheet2.xml", 12],
    ["xl/sharedStrings.xml", 13],
    ["xl/workbook.xml", 14],
    ["xl/styles.xml", 15],
    ["xl/_rels/workbook.xml.rels", 16],
  ])(
    "A workbook damaged in the text of %s has the counts that another reader finds, or ends in a sentence",
    async (name, seed) => {
      const part = unzipSync(whole)[name];
      if (part === undefined) throw new Error(`there is no ${name}`);
      const read = async (damaged: Uint8Array) => {
        const bytes = workbook({ [name]: damaged });
        return { bytes, made: await readXlsxRelease(bytes) };
      };
      await readDamaged(part, seed, read, async ({ bytes, made }) => {
        const certain = certainCounts(made);
        if (certain === null) return;
        // What the other reader cannot read, or does not find, may be read here where the damage changed nothing that counts.
        const theirs = await rowsElsewhere(bytes).then(releaseCounts, (thrown: unknown) =>
          isPlaceless(thrown) ? certain : expected,
        );
        expect([theirs, expected]).toContainEqual(certain);
      });
    },
  );
});

/** True where the other reader stopped at a cell that does not say its place, which sheets may leave out: it cannot tell. */
function isPlaceless(thrown: unknown): boolean {
  return thrown instanceof TypeError && (thrown.stack ?? "").includes("parseCellAddress");
}

/** The rows of all sheets that are not blank, by another reader. */
async function rowsElsewhere(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return sheets
    .flatMap(({ data }) =>
      data.map((cells) =>
        cells.map((cell) => {
          // A day whose cell lost its format is a number.
          const isDay = typeof cell === "number" && cell > 40_000 && cell < 60_000;
          const value = isDay ? new Date(EPOCH + cell * DAY) : cell;
          return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "");
        }),
      ),
    )
    .filter((cells) => cells.join("") !== "");
}
