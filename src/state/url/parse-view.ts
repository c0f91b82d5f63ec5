import { MEASURES, DEFAULT_OPEN_WEEKS } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { MAX_OPEN_WEEKS } from "#domain/report/open-weeks.ts";
import { isCollectionId } from "#domain/calendar/collection-id.ts";
import { GRAINS, isDate, isWeekStart } from "#domain/calendar/week.ts";
import { DIMENSIONS, ROW_COLUMNS } from "#engine/query/question.ts";
import type { Choice, Dimension, Filter } from "#engine/query/question.ts";
import { PAGE_PARAMETERS, DIMENSION_RULES, isPanelTab, VIEW_PARAMETERS } from "./parameters.ts";
import type { ParameterIssue, Sort, View } from "./view.ts";

/** A view with the parts of its address that were not understood. */
export interface ParsedView {
  readonly view: View;
  readonly issues: readonly ParameterIssue[];
}

/** Values of one parameter that are read; more than there are agencies in any published week. */
const MAX_VALUES = 1000;

/** Letters of the words that rows are searched for. */
const MAX_TEXT_LETTERS = 1000;

class ParameterReader {
  readonly issues: ParameterIssue[] = [];
  private readonly params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.params = params;
  }

  addIssue(parameter: string, value: string, words: string): void {
    this.issues.push({ parameter, value, message: words });
  }

  /** The last value of a parameter, if it is accepted. */
  readValue<T extends string>(
    parameter: string,
    accepts: (value: string) => value is T,
    expected: string,
  ) {
    const value = this.params.getAll(parameter).at(-1);
    if (value === undefined || value === "") return null;
    if (accepts(value)) return value;
    this.addIssue(parameter, value, `expected ${expected}`);
    return null;
  }

  /** Words as they are typed. */
  readText(parameter: string): string {
    const text = this.params.get(parameter) ?? "";
    if (text.length <= MAX_TEXT_LETTERS) return text;
    const words = `${formatCount(text.length)} letters; the first ${formatCount(MAX_TEXT_LETTERS)} are looked for`;
    this.addIssue(parameter, text.slice(0, 20), words);
    return text.slice(0, MAX_TEXT_LETTERS);
  }

  /** The values of a parameter that are accepted, each once; `sign` is what stands before a value. */
  readValues(parameter: string, accepts: (value: string) => boolean, expected: string) {
    const texts = this.params
      .getAll(parameter)
      .flatMap((text) => text.split(","))
      .filter((text) => text !== "");
    if (texts.length > MAX_VALUES) {
      const words = `${formatCount(texts.length)} values; the first ${formatCount(MAX_VALUES)} are read`;
      this.addIssue(parameter, texts[0] ?? "", words);
    }
    const found = new Map<string, boolean>();
    for (const written of texts.slice(0, MAX_VALUES)) {
      const minus = written.startsWith("-");
      const value = minus ? written.slice(1) : written;
      if (!accepts(value)) this.addIssue(parameter, written, `expected ${expected}`);
      else if (!found.has(value)) found.set(value, minus);
    }
    return [...found].map(([value, minus]) => ({ value, minus }));
  }
}

const createListGuard =
  <T extends string>(values: readonly T[]) =>
  (value: string): value is T =>
    (values as readonly string[]).includes(value);

const text =
  (accepts: (value: string) => boolean) =>
  (value: string): value is string =>
    accepts(value);

/** Reads a view from an address. What is not understood falls back to the default and is named in `issues`. */
export function parseView(params: URLSearchParams): ParsedView {
  const reader = new ParameterReader(params);
  const reading = reader.readValue("reading", text(isPositiveInteger), "a whole number from 1");
  const open = reader.readValue(
    "open",
    text(isOpenWeekCount),
    `a number of weeks from 0 to ${MAX_OPEN_WEEKS}`,
  );
  const view: View = {
    data: reader.readValue(
      "data",
      text(isCollectionId),
      "the name of a collection, such as ddor-2017",
    ),
    asof: reader.readValue("asof", text(isDate), "a date, such as 2017-03-20"),
    transcription: reading === null ? null : Number(reading),
    grain: reader.readValue("grain", createListGuard(GRAINS), `one of ${GRAINS.join(", ")}`),
    measure:
      reader.readValue("measure", createListGuard(MEASURES), `one of ${MEASURES.join(", ")}`) ??
      "declined",
    openWeeks: open === null || Number(open) === DEFAULT_OPEN_WEEKS ? null : Number(open),
    filter: parseFilter(reader),
    by: reader.readValue("by", createListGuard(DIMENSIONS), `one of ${DIMENSIONS.join(", ")}`),
    tabs: parseTabs(reader),
    sort: parseSort(reader),
    columns: parseColumns(reader),
  };
  for (const name of new Set(params.keys())) {
    if (createListGuard([...VIEW_PARAMETERS, ...PAGE_PARAMETERS])(name)) continue;
    reader.addIssue(name, params.get(name) ?? "", "this page has no such parameter");
  }
  return { view, issues: reader.issues };
}

function isPositiveInteger(value: string): boolean {
  return /^[1-9]\d{0,5}$/u.test(value);
}

function isOpenWeekCount(value: string): boolean {
  return /^(0|[1-9]\d{0,2})$/u.test(value) && Number(value) <= MAX_OPEN_WEEKS;
}

function parseFilter(reader: ParameterReader): Filter {
  const saturday = "the Saturday that begins a report week, such as 2017-01-28";
  const from = reader.readValue("from", text(isWeekStart), saturday);
  let to = reader.readValue("to", text(isWeekStart), saturday);
  if (from !== null && to !== null && to < from) {
    reader.addIssue("to", to, `the last week stands before the first, ${from}`);
    to = null;
  }
  const choices: Partial<Record<Dimension, Choice>> = {};
  for (const dimension of DIMENSIONS) {
    const choice = parseChoice(reader, dimension);
    if (choice !== null) choices[dimension] = choice;
  }
  return { from, to, choices, text: reader.readText("q") };
}

function parseChoice(reader: ParameterReader, dimension: Dimension): Choice | null {
  const { isAccepted: accepts, expected } = DIMENSION_RULES[dimension];
  const found = reader.readValues(dimension, accepts, expected);
  const included = found.filter(({ minus }) => !minus);
  if (found.length === 0) return null;
  if (included.length === 0) return { values: found.map(({ value }) => value), isExcluded: true };
  for (const { value } of found.filter(({ minus }) => minus)) {
    reader.addIssue(dimension, `-${value}`, "left out already, because other values are chosen");
  }
  return { values: included.map(({ value }) => value), isExcluded: false };
}

function parseTabs(reader: ParameterReader): View["tabs"] {
  const expected = "a panel and a tab, such as states:map";
  const found = reader.readValues("view", isPanelTab, expected);
  for (const { value } of found.filter(({ minus }) => minus)) {
    reader.addIssue("view", `-${value}`, `expected ${expected}`);
  }
  return found.filter(({ minus }) => !minus).map(({ value }) => value);
}

function parseSort(reader: ParameterReader): Sort {
  const found = reader.readValues(
    "sort",
    createListGuard(ROW_COLUMNS),
    "columns of the table, such as -count",
  );
  return found.flatMap(({ value, minus }) => {
    const column = ROW_COLUMNS.find((each) => each === value);
    return column === undefined ? [] : [{ column, descending: minus }];
  });
}

function parseColumns(reader: ParameterReader): View["columns"] {
  const found = reader.readValues(
    "cols",
    createListGuard(ROW_COLUMNS),
    "columns of the table, such as week,agency",
  );
  const names = found.filter(({ minus }) => !minus).map(({ value }) => value);
  const columns = names.flatMap((name) => ROW_COLUMNS.filter((each) => each === name));
  return columns.length === 0 ? null : columns;
}

/** Writes a view as a search: "" where all is default, otherwise "?" and what is not, in a fixed order. */
export function formatView(view: View): string {
  const { filter } = view;
  const sort = view.sort.map(({ column, descending }) => (descending ? `-${column}` : column));
  const values: Readonly<Record<string, string | null>> = {
    data: view.data,
    asof: view.asof,
    reading: view.transcription === null ? null : String(view.transcription),
    from: filter.from,
    to: filter.to,
    grain: view.grain,
    measure: view.measure === "declined" ? null : view.measure,
    open: view.openWeeks === null ? null : String(view.openWeeks),
    ...Object.fromEntries(DIMENSIONS.map((name) => [name, formatChoice(filter.choices[name])])),
    q: filter.text,
    by: view.by,
    view: view.tabs.join(","),
    sort: sort.join(","),
    cols: view.columns?.join(",") ?? null,
  };
  const parts = VIEW_PARAMETERS.flatMap((name) => {
    const value = values[name] ?? "";
    return value === "" ? [] : [new URLSearchParams([[name, value]]).toString()];
  });
  return parts.length === 0
    ? ""
    : `?${parts.join("&").replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}

function formatChoice(choice: Choice | undefined): string {
  return (choice?.values ?? [])
    .map((value) => (choice?.isExcluded === true ? `-${value}` : value))
    .join(",");
}
