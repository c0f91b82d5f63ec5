import type { IsoDate } from "#domain/calendar/week.ts";
import { parseDateText, decideDateOrder, countDateOrders } from "./parse-date.ts";
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

/** The order that the chosen columns of dates decide by themselves, or the question that the reader has to answer. */
export function findDateOrderQuestion(
  sample: TableSample,
  mapping: Pick<Mapping, "columns">,
): { readonly order: DateOrder | null; readonly question: DateOrderQuestion | null } {
  const fields = (["issued", "declined"] as const).flatMap((field) => {
    const heading = mapping.columns[field];
    return heading === null ? [] : [{ heading, texts: getSampleTexts(sample, mapping, field) }];
  });
  const tried = countDateOrders(fields.flatMap(({ texts }) => texts));
  const order = decideDateOrder(tried);
  const example = tried.ambiguousDate ?? fields.flatMap(({ texts }) => texts).find(hasOneOrder);
  if (order !== null || fields.length === 0 || example === undefined) {
    return { order, question: null };
  }
  const { monthFirst, dayFirst } = tried;
  const why =
    monthFirst > 0
      ? `Of the first rows, ${formatDateCount(monthFirst)} only with the month first and ${formatDateCount(dayFirst)} only with the day first.`
      : "All dates of the first rows can be read both ways.";
  return {
    order,
    question: {
      heading: fields.find(({ texts }) => texts.includes(example))?.heading ?? "",
      example,
      monthFirst: parseDateText(example, { order: "month-first", epoch: null }),
      dayFirst: parseDateText(example, { order: "day-first", epoch: null }),
      why,
    },
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
