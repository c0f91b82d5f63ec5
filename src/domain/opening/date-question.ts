import type { IsoDate } from "#domain/week.ts";
import { dateBy, orderDecided, tryDates } from "./dates-tried.ts";
import { sampleTexts } from "./table-sample.ts";
import type { TableSample } from "./table-sample.ts";
import type { DateOrder, Mapping } from "./mapping.ts";

/** What the dates of the first rows leave open: whether month or day comes first. */
export interface DateQuestion {
  readonly heading: string;
  /** A value of that column, and the two days that it may be. */
  readonly example: string;
  readonly monthFirst: IsoDate | null;
  readonly dayFirst: IsoDate | null;
  /** Why it is asked, as a sentence. */
  readonly why: string;
}

/** The order that the chosen columns of dates decide by themselves, or what has to be asked of the reader. */
export function dateQuestion(
  sample: TableSample,
  mapping: Pick<Mapping, "columns">,
): { readonly order: DateOrder | null; readonly question: DateQuestion | null } {
  const fields = (["issued", "declined"] as const).flatMap((field) => {
    const heading = mapping.columns[field];
    return heading === null ? [] : [{ heading, texts: sampleTexts(sample, mapping, field) }];
  });
  const tried = tryDates(fields.flatMap(({ texts }) => texts));
  const order = orderDecided(tried);
  const example = tried.either ?? fields.flatMap(({ texts }) => texts).find(isOneWay);
  if (order !== null || fields.length === 0 || example === undefined) {
    return { order, question: null };
  }
  const { monthFirst, dayFirst } = tried;
  const why =
    monthFirst > 0
      ? `Of the first rows, ${dated(monthFirst)} only with the month first and ${dated(dayFirst)} only with the day first.`
      : "All dates of the first rows can be read both ways.";
  return {
    order,
    question: {
      heading: fields.find(({ texts }) => texts.includes(example))?.heading ?? "",
      example,
      monthFirst: dateBy(example, { order: "month-first", epoch: null }),
      dayFirst: dateBy(example, { order: "day-first", epoch: null }),
      why,
    },
  };
}

function isOneWay(text: string): boolean {
  const [month, day] = (["month-first", "day-first"] as const).map((order) =>
    dateBy(text, { order, epoch: null }),
  );
  return (month === null) !== (day === null);
}

function dated(count: number): string {
  return `${count} ${count === 1 ? "date exists" : "dates exist"}`;
}
