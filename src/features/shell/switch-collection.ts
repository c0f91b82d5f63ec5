import { hasOutcomes } from "#domain/detainer/outcome.ts";
import type { Collection } from "#domain/report/collection.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import { parsePeriod } from "#domain/calendar/parse-period.ts";
import { DIMENSIONS, type Choice, type Dimension, type RowColumn } from "#engine/query/question.ts";
import { findJoinedAgency } from "#features/profiles/join-profiles.ts";
import { findProfileByKey } from "#features/profiles/profile.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatSearch } from "#state/url/use-view.ts";
import type { ParameterIssue, View } from "#state/url/view.ts";

/** What a page shows before it switches to another collection. */
export interface SwitchSource {
  readonly view: View;
  readonly pathname: string;
  readonly search: string;
  /** Undefined where it could not be loaded: agencies are then joined by their keys alone. */
  readonly info: DatasetInfo | undefined;
}

/** The collection that a page switches to. */
export interface SwitchTarget {
  readonly collection: Collection;
  readonly info: DatasetInfo;
  /** True for the collection of an address that names none. */
  readonly isDefault: boolean;
}

/** The address of the same page of another collection, and what of the present one it leaves out. */
export interface SwitchedAddress {
  readonly address: string;
  readonly leftOut: readonly ParameterIssue[];
}

/** Carries what is chosen over to another collection, as far as it means something there. */
export function switchCollection(source: SwitchSource, target: SwitchTarget): SwitchedAddress {
  const leftOut: ParameterIssue[] = [];
  const leaveOut = (parameter: string, value: string, message: string): null => {
    leftOut.push({ parameter, value, message });
    return null;
  };
  const view = switchView(source, target, leaveOut);
  const parameters = switchParameters(source, target, leaveOut);
  return {
    address: source.pathname + formatSearch(view, parameters.toString(), false),
    leftOut,
  };
}

type LeaveOut = (parameter: string, value: string, message: string) => null;

const OTHER_COLLECTION = "It belongs to the collection that was shown before.";
const NO_FIELD = "No row of this collection has this field.";

function switchView(source: SwitchSource, target: SwitchTarget, leaveOut: LeaveOut): View {
  const { view } = source;
  const { info, collection, isDefault } = target;
  const isKnown = (column: RowColumn) => info.knownColumns.includes(column);
  const { from, to } = view.filter;
  const hasWeeks =
    (from === null && to === null) || info.weeks.some(({ week }) => isInRange(view.filter, week));
  const keepWeek = (parameter: string, week: string | null) =>
    week === null || hasWeeks
      ? week
      : leaveOut(parameter, week, "No week of this collection lies in the range.");
  const keepColumn = (parameter: string, column: RowColumn) =>
    isKnown(column) || leaveOut(parameter, column, NO_FIELD) !== null;
  const columns = view.columns?.filter((column) => keepColumn("cols", column)) ?? [];
  const { measure, asof, transcription, openWeeks, by } = view;
  if (asof !== null) leaveOut("asof", asof, OTHER_COLLECTION);
  if (transcription !== null) leaveOut("reading", String(transcription), OTHER_COLLECTION);
  const hasMeasure = measure === "declined" || hasOutcomes(info.outcomes);
  if (!hasMeasure) leaveOut("measure", measure, "This collection holds declines alone.");
  const hasOpenWeeks = openWeeks === null || collection.basis === "issued";
  if (!hasOpenWeeks)
    leaveOut("open", String(openWeeks), "No week of this collection is open still.");
  return {
    ...view,
    data: isDefault ? null : collection.id,
    asof: null,
    transcription: null,
    measure: hasMeasure ? measure : "declined",
    openWeeks: hasOpenWeeks ? openWeeks : null,
    by: by !== null && keepColumn("by", by) ? by : null,
    sort: view.sort.filter(({ column }) => keepColumn("sort", column)),
    columns: columns.length === 0 ? null : columns,
    filter: {
      ...view.filter,
      from: keepWeek("from", from),
      to: keepWeek("to", to),
      choices: switchChoices(source, info, leaveOut),
    },
  };
}

function switchChoices(
  { view, info: source }: SwitchSource,
  info: DatasetInfo,
  leaveOut: LeaveOut,
): View["filter"]["choices"] {
  const choices: Partial<Record<Dimension, Choice>> = {};
  for (const dimension of DIMENSIONS) {
    const choice = view.filter.choices[dimension];
    if (choice === undefined) continue;
    const isKnown = info.knownColumns.includes(dimension);
    const found = new Set(info.values[dimension]);
    const values = choice.values.flatMap((value) => {
      const other =
        dimension === "agency" && source !== undefined
          ? (findJoinedAgency(value, source, info)?.key ?? value)
          : value;
      if (isKnown && found.has(other)) return [other];
      const message = isKnown ? "No row of this collection has this value." : NO_FIELD;
      leaveOut(dimension, (choice.isExcluded ? "-" : "") + value, message);
      return [];
    });
    if (values.length > 0) choices[dimension] = { ...choice, values };
  }
  return choices;
}

/** The parameters of the page itself: profiles by their key in the other collection, and no week or period that it lacks. */
function switchParameters(
  { search, info: source }: SwitchSource,
  { collection, info }: SwitchTarget,
  leaveOut: LeaveOut,
): URLSearchParams {
  const joinKey = (key: string) =>
    source === undefined ? key : (findJoinedAgency(key, source, info)?.key ?? key);
  const switched = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search)) {
    if (name === "p" && !isPeriodOf(value, collection.id)) {
      leaveOut(name, value, OTHER_COLLECTION);
    } else if (name === "week" && !collection.editions.some(({ week }) => week === value)) {
      leaveOut(name, value, "This collection has no such week.");
    } else if (name === "key") {
      switched.append(name, joinKey(value));
    } else if (name === "with") {
      const keys = value.split(",").map(joinKey);
      const here = keys.filter((key) => findProfileByKey(info, key) !== null);
      for (const key of keys.filter((each) => !here.includes(each)))
        leaveOut(name, key, "No agency or place of this collection has this key.");
      if (here.length > 0) switched.append(name, here.join(","));
    } else {
      switched.append(name, value);
    }
  }
  return switched;
}

/** True where a period names a collection; one that names none is of the collection of the page. */
function isPeriodOf(text: string, collection: string): boolean {
  const parsed = parsePeriod(text);
  return parsed.ok && parsed.period.collection === collection;
}
