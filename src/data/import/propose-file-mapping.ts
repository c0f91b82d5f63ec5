import { TABLE_READERS } from "./import-file.ts";
import { unpackFile } from "./packed-file.ts";
import { readFirstSheets } from "#data/import/first-rows.ts";
import { placeRows } from "#data/tabular/place-rows.ts";
import type { FirstSheets, SheetRows } from "#data/import/first-rows.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { Recognition } from "#domain/import/file-format.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import type { MappedField } from "#domain/import/mapping.ts";
import { proposeMapping } from "#data/tabular/propose-mapping.ts";
import { buildTableSample, listHeadingRows } from "#data/tabular/sample-table.ts";
import { createHeadingRowQuestion } from "#data/tabular/heading-row-question.ts";
import { getChosenHeadingRow } from "#data/tabular/heading-rows.ts";
import {
  createLayoutQuestion,
  createLongSample,
  parseLayout,
} from "#data/tabular/layout-question.ts";
import { findWideTable, type WideTable } from "#data/tabular/wide-table.ts";

/** Rows that are looked at: 25 before the headings, and 1,000 under them. */
const MAX_ROWS = 1_025;
const DATE_FIELDS: readonly MappedField[] = ["issued", "declined"];
const PLACE_FIELDS: readonly MappedField[] = ["agency", "city", "county", "state"];
const MAX_FIT = 2;

/**
 * What the columns of a file's table are proposed to be, by the sheet and the row of headings that the answers choose, or else
 * by the sheet with the most rows among those that have dates and places. Throws `ImportError` where it has no table with
 * headings.
 */
export async function proposeFileMapping(
  source: Blob,
  { container, packing }: Pick<Recognition, "container" | "packing">,
  answers: ReadingAnswers = {},
): Promise<MappingProposal> {
  const load = TABLE_READERS[container];
  if (load === undefined) throw new ImportError("Files of this kind hold no table.");
  const first = await readFirstSheets(
    await load(),
    await unpackFile(source, packing),
    MAX_ROWS,
    undefined,
    answers,
  );
  const { sheet, proposal } = proposeSheet(first.sheets, answers);
  const rows = placeRows(sheet.rows, MAX_ROWS);
  const { questions } = proposal;
  return {
    ...proposal,
    questions: [
      ...listSheetQuestions(first, sheet),
      ...(questions.length > 0
        ? questions
        : createHeadingRowQuestion(rows, proposal.sample.headingRow)),
    ],
  };
}

interface SheetProposal {
  readonly sheet: SheetRows;
  readonly proposal: MappingProposal;
}

function proposeSheet(sheets: readonly SheetRows[], answers: ReadingAnswers): SheetProposal {
  const proposals: (SheetProposal & { readonly fit: number })[] = [];
  let fault: unknown = null;
  for (const sheet of sheets) {
    try {
      proposals.push({ sheet, ...proposeRows(placeRows(sheet.rows, MAX_ROWS), answers) });
    } catch (thrown) {
      if (!(thrown instanceof ImportError)) throw thrown;
      fault ??= thrown;
    }
  }
  const [best] = proposals.toSorted(
    (a, b) => b.fit - a.fit || b.sheet.rows.length - a.sheet.rows.length,
  );
  if (best === undefined) throw fault;
  return best;
}

interface RowsProposal {
  readonly proposal: MappingProposal;
  /** How many of dates and places it has. */
  readonly fit: number;
}

/** By the row of headings that was found, or by another of the first rows where that alone gives both dates and places. */
function proposeRows(rows: readonly (readonly string[])[], answers: ReadingAnswers): RowsProposal {
  const wide = findWideTable(rows, getChosenHeadingRow(answers));
  if (wide !== null) return proposeWide(wide, rows, answers);
  const found = proposeBy(rows, answers);
  if (found.fit === MAX_FIT || answers["heading-row"] !== undefined) return found;
  const others = listHeadingRows(rows, found.proposal.sample.headingRow).map((row) =>
    proposeBy(rows, { "heading-row": String(row) }),
  );
  return others.find(({ fit }) => fit === MAX_FIT) ?? found;
}

function proposeBy(rows: readonly (readonly string[])[], answers: ReadingAnswers): RowsProposal {
  const proposal = proposeMapping(buildTableSample(rows, answers));
  return { proposal, fit: countFit(proposal) };
}

/**
 * A wide table as it is read long, or as it stands; whichever it is, it fits as well as it does when it is read long.
 */
function proposeWide(
  wide: WideTable,
  rows: readonly (readonly string[])[],
  answers: ReadingAnswers,
): RowsProposal {
  const layout = parseLayout(answers.layout);
  const long = proposeMapping(createLongSample(wide, rows));
  const proposal =
    layout === "long"
      ? long
      : proposeMapping(
          buildTableSample(rows, { ...answers, "heading-row": String(wide.headingAt + 1) }),
        );
  const questions = [createLayoutQuestion(wide, rows, layout)];
  return { proposal: { ...proposal, questions }, fit: countFit(long) };
}

function countFit({ mapping }: MappingProposal): number {
  const has = (fields: readonly MappedField[]): number =>
    fields.some((field) => mapping.columns[field] !== null) ? 1 : 0;
  return has(DATE_FIELDS) + has(PLACE_FIELDS);
}

/** Which sheet is read, with the one that the columns are of. */
function listSheetQuestions(
  { questions }: FirstSheets,
  { name }: SheetRows,
): readonly ReadingQuestion[] {
  return questions
    .filter(({ key }) => key === "sheet")
    .map((question) => ({
      ...question,
      why: `${question.why} The columns below are those of “${name ?? ""}”.`,
    }));
}
