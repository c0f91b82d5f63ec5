import { MEASURES, OPEN_WEEKS } from "#domain/outcome.ts";
import { MOST_OPEN_WEEKS } from "#domain/publication/newest-weeks.ts";
import { GRAINS, isDate, isWeekStart } from "#domain/week.ts";
import { DIMENSIONS, ROW_COLUMNS } from "#engine/question.ts";
import type { Choice, Dimension, Filter } from "#engine/question.ts";
import { PAGE_PARAMETERS, READINGS, VIEW_PARAMETERS } from "./parameters.ts";
import type { Misread, Sort, View } from "./view.ts";

/** A view with the parts of its address that were not understood. */
export interface ReadView {
  readonly view: View;
  readonly misread: readonly Misread[];
}

class Reader {
  readonly misread: Misread[] = [];
  private readonly params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.params = params;
  }

  miss(parameter: string, value: string, words: string): void {
    this.misread.push({ parameter, value, words });
  }

  /** The last value of a parameter, if it is accepted. */
  one<T extends string>(
    parameter: string,
    accepts: (value: string) => value is T,
    expected: string,
  ) {
    const value = this.params.getAll(parameter).at(-1);
    if (value === undefined || value === "") return null;
    if (accepts(value)) return value;
    this.miss(parameter, value, `expected ${expected}`);
    return null;
  }

  /** The values of a parameter that are accepted, each once; `sign` is what stands before a value. */
  list(parameter: string, accepts: (value: string) => boolean, expected: string) {
    const texts = this.params.getAll(parameter).flatMap((text) => text.split(","));
    const found = new Map<string, boolean>();
    for (const text of texts.filter((each) => each !== "")) {
      const minus = text.startsWith("-");
      const value = minus ? text.slice(1) : text;
      if (!accepts(value)) this.miss(parameter, text, `expected ${expected}`);
      else if (!found.has(value)) found.set(value, minus);
    }
    return [...found].map(([value, minus]) => ({ value, minus }));
  }
}

const among =
  <T extends string>(values: readonly T[]) =>
  (value: string): value is T =>
    (values as readonly string[]).includes(value);

const text =
  (accepts: (value: string) => boolean) =>
  (value: string): value is string =>
    accepts(value);

/** Reads a view from an address. What is not understood falls back to the default and is named in `misread`. */
export function parseView(params: URLSearchParams): ReadView {
  const reader = new Reader(params);
  const reading = reader.one("reading", text(isCounting), "a whole number from 1");
  const open = reader.one("open", text(isOpen), `a number of weeks from 0 to ${MOST_OPEN_WEEKS}`);
  const view: View = {
    data: reader.one("data", text(isKey), "the name of a collection, such as ddor-2017"),
    asof: reader.one("asof", text(isDate), "a date, such as 2017-03-20"),
    reading: reading === null ? null : Number(reading),
    grain: reader.one("grain", among(GRAINS), `one of ${GRAINS.join(", ")}`),
    measure: reader.one("measure", among(MEASURES), `one of ${MEASURES.join(", ")}`) ?? "declined",
    open: open === null || Number(open) === OPEN_WEEKS ? null : Number(open),
    filter: filterOf(reader, params),
    by: reader.one("by", among(DIMENSIONS), `one of ${DIMENSIONS.join(", ")}`),
    sort: sortOf(reader),
    cols: colsOf(reader),
  };
  for (const name of new Set(params.keys())) {
    if (among([...VIEW_PARAMETERS, ...PAGE_PARAMETERS])(name)) continue;
    reader.miss(name, params.get(name) ?? "", "this page has no such parameter");
  }
  return { view, misread: reader.misread };
}

function isCounting(value: string): boolean {
  return /^[1-9]\d{0,5}$/u.test(value);
}

function isOpen(value: string): boolean {
  return /^(0|[1-9]\d{0,2})$/u.test(value) && Number(value) <= MOST_OPEN_WEEKS;
}

function isKey(value: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(value);
}

function filterOf(reader: Reader, params: URLSearchParams): Filter {
  const saturday = "the Saturday that begins a report week, such as 2017-01-28";
  const from = reader.one("from", text(isWeekStart), saturday);
  let to = reader.one("to", text(isWeekStart), saturday);
  if (from !== null && to !== null && to < from) {
    reader.miss("to", to, `the last week stands before the first, ${from}`);
    to = null;
  }
  const choices: Partial<Record<Dimension, Choice>> = {};
  for (const dimension of DIMENSIONS) {
    const choice = choiceOf(reader, dimension);
    if (choice !== null) choices[dimension] = choice;
  }
  return { from, to, choices, text: params.get("q") ?? "" };
}

function choiceOf(reader: Reader, dimension: Dimension): Choice | null {
  const { accepts, expected } = READINGS[dimension];
  const found = reader.list(dimension, accepts, expected);
  const kept = found.filter(({ minus }) => !minus);
  if (found.length === 0) return null;
  if (kept.length === 0) return { values: found.map(({ value }) => value), leaveOut: true };
  for (const { value } of found.filter(({ minus }) => minus)) {
    reader.miss(dimension, `-${value}`, "left out already, because other values are chosen");
  }
  return { values: kept.map(({ value }) => value), leaveOut: false };
}

function sortOf(reader: Reader): Sort {
  const found = reader.list("sort", among(ROW_COLUMNS), "columns of the table, such as -count");
  return found.flatMap(({ value, minus }) => {
    const column = ROW_COLUMNS.find((each) => each === value);
    return column === undefined ? [] : [{ column, descending: minus }];
  });
}

function colsOf(reader: Reader): View["cols"] {
  const found = reader.list(
    "cols",
    among(ROW_COLUMNS),
    "columns of the table, such as week,agency",
  );
  const names = found.filter(({ minus }) => !minus).map(({ value }) => value);
  const columns = names.flatMap((name) => ROW_COLUMNS.filter((each) => each === name));
  return columns.length === 0 ? null : columns;
}

/** Writes a view as a search: "" where all is default, otherwise "?" and what is not, in a fixed order. */
export function writeView(view: View): string {
  const { filter } = view;
  const sort = view.sort.map(({ column, descending }) => (descending ? `-${column}` : column));
  const values: Readonly<Record<string, string | null>> = {
    data: view.data,
    asof: view.asof,
    reading: view.reading === null ? null : String(view.reading),
    from: filter.from,
    to: filter.to,
    grain: view.grain,
    measure: view.measure === "declined" ? null : view.measure,
    open: view.open === null ? null : String(view.open),
    ...Object.fromEntries(DIMENSIONS.map((name) => [name, written(filter.choices[name])])),
    q: filter.text,
    by: view.by,
    sort: sort.join(","),
    cols: view.cols?.join(",") ?? null,
  };
  const parts = VIEW_PARAMETERS.flatMap((name) => {
    const value = values[name] ?? "";
    return value === "" ? [] : [new URLSearchParams([[name, value]]).toString()];
  });
  return parts.length === 0 ? "" : `?${parts.join("&").replaceAll("%2C", ",")}`;
}

function written(choice: Choice | undefined): string {
  return (choice?.values ?? [])
    .map((value) => (choice?.leaveOut === true ? `-${value}` : value))
    .join(",");
}
