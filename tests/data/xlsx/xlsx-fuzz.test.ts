import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { MUTATIONS } from "#tests/fuzz/how-many.ts";
import { mutations } from "#tests/fuzz/mutate.ts";
import { rowsOf, sheetXml, workbookOf } from "./workbook-of.ts";

describe("a workbook damaged at random", () => {
  const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a &amp; b</t></is></c></row>`;
  const more = Array.from(
    { length: 20 },
    (_, i) => `<row r="${i + 2}"><c s="1"><v>${42_000 + i}</v></c><c t="s"><v>1</v></c></row>`,
  ).join("");
  const sheet = sheetXml(cells + more);
  const texts = "<si><t>first</t></si><si><r><t>sec</t></r><r><t>ond</t></r></si>";
  const whole = workbookOf([{ name: "A", xml: sheet }], { texts, formats: [0, 14] });

  it("in its bytes is read to the same rows or ends in a sentence", async () => {
    const { rows } = await rowsOf(whole);
    for (const bytes of mutations(whole, MUTATIONS, 11)) {
      const read = await rowsOf(bytes).catch((error: unknown) => error);
      if (read instanceof Error) expect(read.name).toBe("NotReadable");
      else expect((read as Awaited<ReturnType<typeof rowsOf>>).rows).toEqual(rows);
    }
  });

  it.each([
    ["xl/worksheets/sheet1.xml", sheet],
    ["xl/sharedStrings.xml", `<sst>${texts}</sst>`],
    [
      "xl/workbook.xml",
      `<workbook><workbookPr date1904="0"/><sheets><sheet name="A" sheetId="1" r:id="rId10"/></sheets></workbook>`,
    ],
  ])("in the text of %s ends in rows or in a sentence", async (name, part) => {
    for (const bytes of mutations(strToU8(part), Math.ceil(MUTATIONS / 4), 12)) {
      const made = workbookOf([{ name: "A", xml: sheet }], {
        texts,
        formats: [0, 14],
        parts: { [name]: bytes },
      });
      const read = await rowsOf(made).catch((error: unknown) => error);
      if (read instanceof Error) expect(read.name).toBe("NotReadable");
    }
  });
});
