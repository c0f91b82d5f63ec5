import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { importFile } from "#data/import/import-file.ts";
import { proposeFileMapping } from "#data/import/propose-file-mapping.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { QuestionKey, ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";
import { sheetXml, workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import type { HandParts, HandSheet } from "#tests/data/xlsx/build-workbook.ts";

/** A cell: text, or a number, which is a day where it is above 40,000. */
type Cell = string | number;

/** A sheet by its rows; a row can be hidden, and what follows the rows can be given as XML. */
export interface CellSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
  /** XML before the rows. */
  readonly columns?: string;
  readonly state?: "hidden";
}

/** The bytes of a case file. */
export function readCase(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join("tests", "cases", name)));
}

/** A workbook by the cells of its sheets. */
export function buildSheets(sheets: readonly CellSheet[], parts: HandParts = {}): Uint8Array {
  return workbookOf(
    sheets.map(({ name, rows, hiddenRows = [], merged = [], columns = "", state }): HandSheet => {
      const xml = rows.map((cells, r) => {
        const filled = cells.map((cell, c) => {
          const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
          if (cell === "") return "";
          if (typeof cell === "string") return `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
          return `<c ${at} s="${cell > 40_000 ? 1 : 0}"><v>${cell}</v></c>`;
        });
        const hidden = hiddenRows.includes(r + 1) ? ` hidden="1"` : "";
        return `<row r="${r + 1}"${hidden}>${filled.join("")}</row>`;
      });
      const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
      const tail = merged.length === 0 ? "" : `<mergeCells>${merges}</mergeCells>`;
      return {
        name,
        state: state ?? "visible",
        xml: sheetXml(xml.join(""))
          .replace("<sheetData>", `${columns}<sheetData>`)
          .replace("</sheetData>", `</sheetData>${tail}`),
      };
    }),
    { formats: [0, 14], ...parts },
  );
}

const AT = "2026-12-01T00:00:00Z";

/** A file read as what it is recognized as; a table of one's own as it is proposed, what is given aside. */
export async function readAsProposed(
  bytes: Uint8Array,
  answers: ReadingAnswers = {},
  more: Partial<Mapping> = {},
): Promise<ImportedCollection> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const recognition = await recognizeFile(source);
  const file = { name: "mine.xlsx", bytes: source.size, sha256: "00", at: AT };
  if (recognition.format !== "table") {
    return importFile(source, file, recognition, recognition.format, { answers });
  }
  const { mapping } = await proposeFileMapping(source, recognition, answers);
  const whole = { ...mapping, ...more };
  return importFile(source, file, recognition, "table", { answers, mapping: whole });
}

/** What the columns of a workbook are proposed to be. */
export async function proposeSheets(
  bytes: Uint8Array,
  answers: ReadingAnswers = {},
): Promise<MappingProposal> {
  return proposeFileMapping(new Blob([Uint8Array.from(bytes)]), { container: "xlsx" }, answers);
}

/** The answer by which a question was read, with its choices; null where it was not asked. */
export function getAnswer(
  { questions }: Pick<MappingProposal, "questions">,
  key: QuestionKey,
): { readonly answer: string | null; readonly choices: readonly string[] } | null {
  const question = questions.find((each) => each.key === key);
  if (question === undefined) return null;
  return { answer: question.answer, choices: question.choices.map(({ value }) => value) };
}

/** What the command line found in a file. */
interface CommandResult {
  readonly rows: number;
  readonly declined: number;
  /** What the command check said of it. */
  readonly said: string;
}

/** Reads a file by the command line, as the page reads it with the same answers; a table of one's own by its mapping. */
export async function readByCommand(
  bytes: Uint8Array,
  answers: ReadingAnswers = {},
  mapping: Mapping | null = null,
): Promise<CommandResult> {
  const folder = createTempFolder();
  const path = join(folder, "mine.xlsx");
  writeFileSync(path, bytes);
  const typed = Object.entries(answers).map(([key, value]) => `${key}=${value}`);
  const by = typed.length === 0 ? [] : ["--answers", typed.join(",")];
  if (mapping !== null) {
    writeFileSync(join(folder, "mapping.json"), JSON.stringify(mapping));
    by.push("--mapping", join(folder, "mapping.json"));
  }
  const rows = csvParse((await run("read", path, "--as", "csv", ...by)).out);
  const declined = rows.filter(({ outcome }) => outcome === "declined");
  const check = await run("check", path, ...by);
  return {
    rows: rows.length,
    declined: declined.reduce((sum, { count }) => sum + Number(count), 0),
    said: check.out,
  };
}
