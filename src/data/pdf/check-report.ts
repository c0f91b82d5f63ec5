import type { PrintedTotals } from "#domain/report/printed-totals.ts";
import { getWeekEnd } from "#domain/calendar/week.ts";
import type { Edition } from "#domain/report/edition.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { ReportCheck } from "#domain/import/import-summary.ts";
import { overlapsWeek } from "#data/native/check-edition.ts";

/** Sentences of a report outside of its tables. */
export interface ReportSentences {
  readonly front: string;
  readonly I: string;
  readonly II: string;
  readonly III: string;
}

const NUMBER_PATTERN = String.raw`(\d[\d,]*)`;
const NUMBER_WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Totals that the sentences print; null where none does. `totalRow` is a line Total of Section I's table. */
export function parsePrintedTotals(
  texts: ReportSentences,
  pages: number,
  totalRow: number | null,
): PrintedTotals {
  const all = `${texts.front} ${texts.I} ${texts.II}`;
  const issuedNationwide = findFirstNumber(all, [
    String.raw`issued (?:a total of )?${NUMBER_PATTERN} (?:immigration )?detainers (?:throughout|nationwide|across|in) `,
    String.raw`${NUMBER_PATTERN} (?:immigration )?detainers (?:were )?issued (?:throughout|nationwide|across)`,
  ]);
  return {
    pages,
    issuedNationwide,
    declined: findFirstNumber(all, [
      String.raw`${NUMBER_PATTERN} (?:recorded )?declined detainers`,
      String.raw`${NUMBER_PATTERN} (?:of (?:these|those) )?(?:\w+ )?detainers (?:\w+ ){0,3}(?:were |was )?(?:recorded )?(?:as )?declined`,
      String.raw`declined detainers[^.\d]{0,40}${NUMBER_PATTERN}`,
    ]),
    sectionIJurisdictions: findFirstNumber(texts.I, [
      String.raw`(\d+|${NUMBER_WORDS.slice(1).join("|")}) (?:separate |listed |such |non-cooperative )?(?:jurisdictions|counties)`,
    ]),
    sectionIIssued: totalRow ?? findSectionSum(texts.I, issuedNationwide),
    sectionIIIEntries: findFirstNumber(texts.III, [
      String.raw`${NUMBER_PATTERN} (?:jurisdictions|entries)`,
    ]),
  };
}

function findFirstNumber(text: string, forms: readonly string[]): number | null {
  for (const form of forms) {
    const found = new RegExp(form, "iu").exec(text)?.[1]?.toLowerCase();
    if (found !== undefined) {
      return NUMBER_WORDS.includes(found)
        ? NUMBER_WORDS.indexOf(found)
        : Number(found.replaceAll(",", ""));
    }
  }
  return null;
}

/** The one number of detainers in Section I's sentences that is not the nationwide one. */
function findSectionSum(text: string, nationwide: number | null): number | null {
  const found = [
    ...text.matchAll(/(\d[\d,]*)(?= (?:\w+ )?(?:detainers|of (?:these|those)|were issued))/giu),
  ]
    .map(([, digits = ""]) => Number(digits.replaceAll(",", "")))
    .filter((number) => number !== nationwide);
  const [only] = found;
  return new Set(found).size === 1 && only !== undefined ? only : null;
}

/** What is not certain of the reading: how many rows, cells, words or signs there are of each kind. */
export interface Uncertainties {
  /** Rows of Sections I to III that white space alone separated from those beside them. */
  readonly cutByWhiteSpace: number;
  /** Rows with something that is not certain, such as a word that was put together over two lines. */
  readonly uncertainRows: number;
  readonly twoDates: number;
  /** Citizenships that are in no list of countries. */
  readonly unlistedCitizenships: number;
  /** Signs that stand for no known letter. */
  readonly unknownSigns: number;
}

/** How many sections and tables with rows were found, pages could not be read or have no text, and pieces of text belong to no field. */
interface ReportParts {
  readonly sections: number;
  readonly tables: number;
  readonly damaged: number;
  readonly withoutText: number;
  readonly unplaced: number;
  readonly uncertainties: Uncertainties;
}

/** True where something of the reading itself is not certain. */
export function hasUncertainties(uncertainties: Uncertainties): boolean {
  return Object.values(uncertainties).some((count) => count > 0);
}

/** The check list of an edition, rows as read (a date outside the week still in place), and of the parts that were read. */
export function checkReport(
  edition: Pick<Edition, "week" | "totals" | "rows" | "sectionI" | "policies">,
  { sections, tables, damaged, withoutText, unplaced, uncertainties }: ReportParts,
): readonly ReportCheck[] {
  const { week, totals, rows, sectionI, policies } = edition;
  const sum = sectionI.reduce((all, { issued }) => all + issued, 0);
  const outside = rows.filter(
    ({ declined }) => declined !== null && !overlapsWeek(declined, week),
  ).length;
  const withoutAgency = rows.filter(({ agency }) => agency === UNKNOWN).length;
  const withoutStatus = rows.filter(({ charge }) => charge.status === UNKNOWN).length;
  const withoutPlace = policies.filter(({ jurisdiction }) => jurisdiction === UNKNOWN).length;
  const undated = rows.filter(({ declined }) => declined === null).length;
  return [
    buildCheck(
      "Declined detainers: the number printed, and lines of Section II",
      totals.declined,
      rows.length,
    ),
    buildCheck("Section I: the sum printed, and the sum of its lines", totals.sectionIIssued, sum),
    buildCheck(
      "Section I: jurisdictions printed, and its lines",
      totals.sectionIJurisdictions,
      sectionI.length,
    ),
    buildCheck(
      "Section III: entries printed, and its lines",
      totals.sectionIIIEntries,
      policies.length,
    ),
    buildCheck(`Lines declined outside ${week} to ${getWeekEnd(week)}`, 0, outside),
    buildCheck("Lines without a date of decline", 0, undated),
    buildCheck("Lines without an agency", 0, withoutAgency),
    buildCheck("Lines without charge or conviction", 0, withoutStatus),
    buildCheck("Policies without a place", 0, withoutPlace),
    buildCheck("Sections I to IV", 4, sections),
    buildCheck("Sections I, II and III with a table", 3, tables),
    buildCheck("Pages that could not be read", 0, damaged),
    buildCheck("Pages without text", 0, withoutText),
    buildCheck("Pieces of text that could not be placed", 0, unplaced),
    buildCheck("Rows told apart by white space alone", 0, uncertainties.cutByWhiteSpace),
    buildCheck("Rows with text that is not certain", 0, uncertainties.uncertainRows),
    buildCheck("Cells with two dates", 0, uncertainties.twoDates),
    buildCheck("Citizenships in no list of countries", 0, uncertainties.unlistedCitizenships),
    buildCheck("Signs that could not be read as letters", 0, uncertainties.unknownSigns),
  ];
}

function buildCheck(what: string, printed: number | null, found: number): ReportCheck {
  return { what, printed, found, holds: printed === null ? null : printed === found };
}
