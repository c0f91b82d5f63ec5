import { describe, expect, it } from "vitest";
import { importFile } from "#data/import/import-file.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import { DOUBTFUL_WAYS, PLAIN_WAYS, readSample } from "./twenty-ways.ts";

/** What is right of the sample, counted apart from the project: tests/fixtures/README.md says how. */
const RIGHT = "30,297 detainers of 2007-10-02 to 2014-06-30, 103 of them declined";

const rows = readSample();

/** What a file is opened with, or what its reader is asked before. */
async function openFile(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = new Blob([Uint8Array.from(bytes)]);
  const recognition = await recognizeFile(source);
  if (recognition.format === "table") return "asked: what its columns hold";
  const file = { name: "own", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  const { found } = await importFile(source, file, recognition, recognition.format);
  const unanswered = found.questions.filter(({ isUnanswered }) => isUnanswered);
  if (unanswered.length > 0) return `asked: ${unanswered.map(({ key }) => key).join(", ")}`;
  const { countedRows, declined, period } = found;
  const count = countedRows.toLocaleString("en-US");
  return `${count} detainers of ${period?.from} to ${period?.to}, ${declined} of them declined`;
}

describe("the sample saved again", () => {
  it.each(PLAIN_WAYS)("The sample saved %s is read as it was", async (_, save) => {
    expect(await openFile(save(rows))).toBe(RIGHT);
  });

  it.each(DOUBTFUL_WAYS)(
    "The sample saved %s is read as it was, or asked about",
    async (_, save) => {
      expect(await openFile(save(rows))).toMatch(new RegExp(`^(?:asked: |${RIGHT}$)`, "u"));
    },
  );
});
