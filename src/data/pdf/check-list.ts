import type { PrintedTotals } from "#domain/publication/printed.ts";
import { weekEnd } from "#domain/week.ts";
import type { Edition } from "#domain/edition.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Check } from "#domain/opening/found.ts";
import { touchesWeek } from "#data/read/check-edition.ts";

/** Sentences of a report outside of its tables. */
export interface Sentences {
  readonly front: string;
  readonly I: string;
  readonly II: string;
  readonly III: string;
}

const NUMBER = String.raw`(\d[\d,]*)`;
const WORDS = [
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
export function printedTotals(
  texts: Sentences,
  pages: number,
  totalRow: number | null,
): PrintedTotals {
  const all = `${texts.front} ${texts.I} ${texts.II}`;
  const issuedNationwide = first(all, [
    String.raw`issued (?:a total of )?${NUMBER} (?:immigration )?detainers (?:throughout|nationwide|across|in) `,
    String.raw`${NUMBER} (?:immigration )?detainers (?:were )?issued (?:throughout|nationwide|across)`,
  ]);
  return {
    pages,
    issuedNationwide,
    declined: first(all, [
      String.raw`${NUMBER} (?:recorded )?declined detainers`,
      String.raw`${NUMBER} (?:of (?:these|those) )?(?:\w+ )?detainers (?:\w+ ){0,3}(?:were |was )?(?:recorded )?(?:as )?declined`,
      String.raw`declined detainers[^.\d]{0,40}${NUMBER}`,
    ]),
    sectionIJurisdictions: first(texts.I, [
      String.raw`(\d+|${WORDS.slice(1).join("|")}) (?:separate |listed |such |non-cooperative )?(?:jurisdictions|counties)`,
    ]),
    sectionIIssued: totalRow ?? sumIn(texts.I, issuedNationwide),
    sectionIIIEntries: first(texts.III, [String.raw`${NUMBER} (?:jurisdictions|entries)`]),
  };
}

function first(text: string, forms: readonly string[]): number | null {
  for (const form of forms) {
    const found = new RegExp(form, "iu").exec(text)?.[1]?.toLowerCase();
    if (found !== undefined) {
      return WORDS.includes(found) ? WORDS.indexOf(found) : Number(found.replaceAll(",", ""));
    }
  }
  return null;
}

/** The one number of detainers in Section I's sentences that is not the nationwide one. */
function sumIn(text: string, nationwide: number | null): number | null {
  const found = [
    ...text.matchAll(/(\d[\d,]*)(?= (?:\w+ )?(?:detainers|of (?:these|those)|were issued))/giu),
  ]
    .map(([, digits = ""]) => Number(digits.replaceAll(",", "")))
    .filter((number) => number !== nationwide);
  const [only] = found;
  return new Set(found).size === 1 && only !== undefined ? only : null;
}

/** What is not certain of the reading: how many rows, cells, words or signs there are of each kind. */
export interface Doubts {
  /** Rows of Sections I to III that white space alone told from those beside them. */
  readonly cutByWhiteSpace: number;
  /** Rows with something that is not certain, such as a word that was put together over two lines. */
  readonly doubtful: number;
  readonly twoDates: number;
  /** Citizenships that are in no list of countries. */
  readonly unlistedCitizenships: number;
  /** Signs that stand for no letter which could be told. */
  readonly unknownSigns: number;
}

/** How many sections and tables with rows were found, pages could not be read or have no text, and pieces of text belong to no field. */
interface ReadParts {
  readonly sections: number;
  readonly tables: number;
  readonly damaged: number;
  readonly withoutText: number;
  readonly unplaced: number;
  readonly doubts: Doubts;
}

/** True where something of the reading itself is not certain. */
export function hasDoubts(doubts: Doubts): boolean {
  return Object.values(doubts).some((count) => count > 0);
}

/** The check list of an edition, rows as read (a date outside the week still in place), and of the parts that were read. */
export function checkList(
  edition: Pick<Edition, "week" | "totals" | "rows" | "sectionI" | "policies">,
  { sections, tables, damaged, withoutText, unplaced, doubts }: ReadParts,
): readonly Check[] {
  const { week, totals, rows, sectionI, policies } = edition;
  const sum = sectionI.reduce((all, { issued }) => all + issued, 0);
  const outside = rows.filter(
    ({ declined }) => declined !== null && !touchesWeek(declined, week),
  ).length;
  const withoutAgency = rows.filter(({ agency }) => agency === UNKNOWN).length;
  const withoutStatus = rows.filter(({ charge }) => charge.status === UNKNOWN).length;
  const withoutPlace = policies.filter(({ jurisdiction }) => jurisdiction === UNKNOWN).length;
  const undated = rows.filter(({ declined }) => declined === null).length;
  return [
    compared(
      "Declined detainers: the number printed, and lines of Section II",
      totals.declined,
      rows.length,
    ),
    compared("Section I: the sum printed, and the sum of its lines", totals.sectionIIssued, sum),
    compared(
      "Section I: jurisdictions printed, and its lines",
      totals.sectionIJurisdictions,
      sectionI.length,
    ),
    compared(
      "Section III: entries printed, and its lines",
      totals.sectionIIIEntries,
      policies.length,
    ),
    compared(`Lines declined outside ${week} to ${weekEnd(week)}`, 0, outside),
    compared("Lines without a date of decline", 0, undated),
    compared("Lines without an agency", 0, withoutAgency),
    compared("Lines without charge or conviction", 0, withoutStatus),
    compared("Policies without a place", 0, withoutPlace),
    compared("Sections I to IV", 4, sections),
    compared("Sections I, II and III with a table", 3, tables),
    compared("Pages that could not be read", 0, damaged),
    compared("Pages without text", 0, withoutText),
    compared("Pieces of text that could not be placed", 0, unplaced),
    compared("Rows told apart by white space alone", 0, doubts.cutByWhiteSpace),
    compared("Rows with text that is not certain", 0, doubts.doubtful),
    compared("Cells with two dates", 0, doubts.twoDates),
    compared("Citizenships in no list of countries", 0, doubts.unlistedCitizenships),
    compared("Signs that could not be read as letters", 0, doubts.unknownSigns),
  ];
}

function compared(what: string, printed: number | null, found: number): Check {
  return { what, printed, found, holds: printed === null ? null : printed === found };
}
