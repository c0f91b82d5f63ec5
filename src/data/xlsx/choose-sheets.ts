import { ImportError } from "#data/errors/import-error.ts";
import type {
  QuestionChoice,
  ReadingAnswers,
  ReadingQuestion,
} from "#domain/import/reading-question.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { SheetPart } from "./read-workbook.ts";
import type { SheetFacts } from "./sheet-layout.ts";
import { formatFirstCells } from "#data/tabular/format-first-cells.ts";

/** The sheets of a workbook that a reader may choose from, and which of them are read. */
export interface SheetChoice {
  readonly sheets: readonly (SheetPart & { readonly isRead: boolean })[];
  /** Names of hidden sheets that are not read. */
  readonly leftOut: readonly string[];
  /** The answer by which hidden rows and sheets are read. */
  readonly hidden: HiddenAnswer;
}

/** What is counted of what a workbook hides: all, its rows alone, or nothing. */
type HiddenAnswer = "count" | "rows" | "leave-out";

/** A sheet that was read or looked at, with what it hides and how it begins. */
export interface SheetView {
  readonly sheet: SheetPart;
  readonly facts: SheetFacts;
  /** Texts of its first row with cells. */
  readonly firstCells: readonly string[];
}

/** Value of the choice to read every sheet that holds the table. */
const ALL_SHEETS = "all";
/** Sheets that can be chosen; a workbook of more is read as a whole. */
const MAX_CHOICES = 50;

/** The sheets to read by the answers, hidden ones left out as long as others are visible. Throws `ImportError` where one is chosen that the workbook does not have. */
export function chooseSheets(sheets: readonly SheetPart[], answers: ReadingAnswers): SheetChoice {
  const isAllHidden = sheets.every(({ isHidden }) => isHidden);
  const hidden = getHiddenAnswer(answers, isAllHidden);
  const chosen = answers.sheet ?? ALL_SHEETS;
  const listed = sheets.filter(
    ({ isHidden, number }) => !isHidden || hidden === "count" || chosen === String(number),
  );
  if (chosen !== ALL_SHEETS && !listed.some(({ number }) => String(number) === chosen)) {
    const names = sheets.map(({ number, name }) => `${number} “${name}”`).join(", ");
    throw new ImportError(`The workbook has no sheet ${chosen}. Its sheets are: ${names}.`);
  }
  if (sheets.length > 0 && listed.length === 0) {
    throw new ImportError("Every sheet of the workbook is hidden, and hidden sheets are left out.");
  }
  return {
    sheets: listed.map((sheet) => ({
      ...sheet,
      isRead: chosen === ALL_SHEETS || chosen === String(sheet.number),
    })),
    leftOut: sheets.filter((sheet) => !listed.includes(sheet)).map(({ name }) => name),
    hidden,
  };
}

function getHiddenAnswer({ hidden }: ReadingAnswers, isAllHidden: boolean): HiddenAnswer {
  if (hidden === "count" || hidden === "leave-out") return hidden;
  return isAllHidden ? "count" : "rows";
}

/** What the sheets that were read leave to the reader: which of them count, and whether hidden rows and sheets do. */
export function listSheetQuestions(
  views: readonly SheetView[],
  workbookSheets: readonly SheetPart[],
  { hidden }: SheetChoice,
  answers: ReadingAnswers,
): readonly ReadingQuestion[] {
  const filled = views.filter(({ firstCells }) => firstCells.length > 0);
  return [
    ...(filled.length < 2 || filled.length > MAX_CHOICES
      ? []
      : [createSheetQuestion(filled, answers.sheet ?? ALL_SHEETS)]),
    ...createHiddenQuestion(views, workbookSheets, hidden),
  ];
}

function createSheetQuestion(views: readonly SheetView[], answer: string): ReadingQuestion {
  return {
    key: "sheet",
    words: "Which sheet holds the table?",
    why: `The workbook has ${formatPlural(views.length, "sheet")} with cells.`,
    examples: views.map(
      ({ sheet, firstCells }) => `sheet “${sheet.name}” begins: ${formatFirstCells(firstCells)}`,
    ),
    choices: [
      { value: ALL_SHEETS, words: "Each sheet that has the headings of the table" },
      ...views.map(({ sheet }) => ({
        value: String(sheet.number),
        words: `Only the sheet “${sheet.name}”`,
      })),
    ],
    answer,
    isUnanswered: false,
  };
}

function createHiddenQuestion(
  views: readonly SheetView[],
  workbookSheets: readonly SheetPart[],
  answer: HiddenAnswer,
): readonly ReadingQuestion[] {
  const withRows = views.filter(({ facts }) => facts.hiddenRowCount > 0);
  const sheets = workbookSheets.filter(({ isHidden }) => isHidden);
  const rows = withRows.reduce((sum, { facts }) => sum + facts.hiddenRowCount, 0);
  if (rows === 0 && sheets.length === 0) return [];
  const what = [...(rows > 0 ? ["rows"] : []), ...(sheets.length > 0 ? ["sheets"] : [])].join(
    " and ",
  );
  const isOneSheet = workbookSheets.length === 1;
  const places = withRows.map(({ sheet, facts: { hiddenRowCount: count } }) => {
    const where = isOneSheet ? "in this sheet" : `in sheet “${sheet.name}”`;
    return `${formatPlural(count, "row")} ${count === 1 ? "is" : "are"} hidden ${where}.`;
  });
  const names = sheets.map(({ name }) => `“${name}”`).join(", ");
  const sheetPlaces =
    sheets.length === 0
      ? []
      : [
          `${formatPlural(sheets.length, "sheet")} ${sheets.length === 1 ? "is" : "are"} hidden: ${names}.`,
        ];
  return [
    {
      key: "hidden",
      words: `Are hidden ${what} counted?`,
      why: [...places, ...sheetPlaces].join(" "),
      examples: withRows.flatMap(({ sheet, facts }) =>
        facts.hiddenRows.map((row) =>
          isOneSheet ? `row ${formatCount(row)}` : `sheet “${sheet.name}”, row ${formatCount(row)}`,
        ),
      ),
      choices: listHiddenChoices(what, rows > 0 && sheets.length > 0),
      answer: getShownAnswer(answer, rows, sheets.length),
      isUnanswered: false,
    },
  ];
}

/** Where only one of the two is hidden, rows alone is all, or nothing. */
function getShownAnswer(answer: HiddenAnswer, rows: number, sheets: number): HiddenAnswer {
  if (answer !== "rows" || (rows > 0 && sheets > 0)) return answer;
  return rows > 0 ? "count" : "leave-out";
}

function listHiddenChoices(what: string, hasBoth: boolean): readonly QuestionChoice[] {
  return [
    { value: "count", words: `Count hidden ${what}` },
    ...(hasBoth ? [{ value: "rows", words: "Count hidden rows, leave hidden sheets out" }] : []),
    { value: "leave-out", words: `Leave hidden ${what} out` },
  ];
}
