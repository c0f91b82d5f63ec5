import type { IsoDate } from "#domain/calendar/week.ts";
import {
  parseDateText,
  decideDateOrder,
  countDateOrders,
  type DateOrderEvidence,
} from "./parse-date.ts";
import { getSampleTexts } from "./table-sample.ts";
import type { TableSample } from "./table-sample.ts";
import type { DateOrder, Mapping } from "./mapping.ts";

/** What the dates of the first rows leave open: whether month or day comes first. */
export interface DateOrderQuestion {
  readonly heading: string;
  /** A value of that column, and the two days that it may be. */
  readonly example: string;
  readonly monthFirst: IsoDate | null;
  readonly dayFirst: IsoDate | null;
  /** The reason for the question, as a sentence. */
  readonly why: string;
}

/** A column of dates: its heading and its texts. */
export interface DateTexts {
  readonly heading: string;
  readonly texts: readonly string[];
}

/** The order that the chosen columns of dates decide by themselves in the first rows, or the question that the reader has to answer. */
export function findDateOrderQuestion(
  sample: TableSample,
  mapping: Pick<Mapping, "columns">,
): { readonly order: DateOrder | null; readonly question: DateOrderQuestion | null } {
  const columns = (["issued", "declined"] as const).flatMap((field) => {
    const heading = mapping.columns[field];
    return heading === null ? [] : [{ heading, texts: getSampleTexts(sample, mapping, field) }];
  });
  const evidence = countDateOrders(columns.flatMap(({ texts }) => texts));
  const order = decideDateOrder(evidence);
  return {
    order,
    question: order === null ? findOpenOrder(columns, evidence, "the first rows") : null,
  };
}

/** What dates leave open, of which `evidence` was found; null where they are none of numbers. `where` they stand: "the first rows". */
export function findOpenOrder(
  columns: readonly DateTexts[],
  evidence: DateOrderEvidence,
  where: string,
): DateOrderQuestion | null {
  const { monthFirst, dayFirst, ambiguousDate, sameDate } = evidence;
  const example =
    ambiguousDate ?? sameDate ?? columns.flatMap(({ texts }) => texts).find(hasOneOrder);
  if (example === undefined) return null;
  const words = [
    ...(monthFirst > 0 ? [`${formatDateCount(monthFirst)} only with the month first`] : []),
    ...(dayFirst > 0 ? [`${formatDateCount(dayFirst)} only with the day first`] : []),
  ];
  return {
    heading: columns.find(({ texts }) => texts.includes(example))?.heading ?? "",
    example,
    monthFirst: parseDateText(example, { order: "month-first", epoch: null }),
    dayFirst: parseDateText(example, { order: "day-first", epoch: null }),
    why:
      words.length > 0
        ? `Of ${where}, ${words.join(" and ")}.`
        : `All dates of ${where} can be read both ways.`,
  };
}

function hasOneOrder(text: string): boolean {
  const [month, day] = (["month-first", "day-first"] as const).map((order) =>
    parseDateText(text, { order, epoch: null }),
  );
  return (month === null) !== (day === null);
}

function formatDateCount(count: number): string {
  return `${count} ${count === 1 ? "date exists" : "dates exist"}`;
}
