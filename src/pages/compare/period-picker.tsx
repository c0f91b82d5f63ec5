import { useRef } from "react";
import type { Collection } from "#domain/report/collection.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { listWholePeriods } from "#domain/report/choose-default-periods.ts";
import { formatPeriod, formatShortPeriod } from "#domain/calendar/format-period.ts";
import { type Period } from "#domain/calendar/period.ts";
import { GATHERED_GRAINS } from "#domain/calendar/gathered-grains.ts";
import { formatDate, type Grain, type WeekStart } from "#domain/calendar/week.ts";
import { nameCollections } from "#domain/import/collection-names.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { listEditionWeeks, type ChosenPeriod } from "#state/url/resolve-periods.ts";
import { TextButton } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { PeriodInput } from "./period-input.tsx";
import { createPeriodShortcuts } from "./period-shortcuts.ts";
import { PickerSelect } from "./picker-select.tsx";
import styles from "./period-picker.module.css";

interface PeriodPickerProps {
  /** The period that is changed, or, of a new one, the last. */
  readonly chosen: ChosenPeriod;
  readonly isNew: boolean;
  readonly infos: readonly DatasetInfo[];
  /** Those that can be compared with the others. */
  readonly collections: readonly Collection[];
  /** `isDone` where nothing else of the period is left to choose. */
  readonly onChoose: (period: Period, isDone: boolean) => void;
  readonly onShortcut: ((periods: readonly Period[]) => void) | null;
  /** Null where too few periods would be left. */
  readonly onRemove: (() => void) | null;
}

/** Chooses a period: a week with its number, a range, a month or longer, shortcuts, and another date of publication. */
export function PeriodPicker(props: PeriodPickerProps) {
  const { chosen, isNew, infos, collections, onChoose, onShortcut, onRemove } = props;
  const { period, collection, asof } = chosen;
  const info = infos.find(({ datasetPeriod }) => datasetPeriod.collection === collection.id);
  const weeks = listEditionWeeks(collection, asof);
  const base = { collection: period.collection, asof: period.asof };
  const dates = listPublicationDates(
    collection.editions.filter(({ week }) => week >= period.from && week <= period.to),
  );
  const listed = [...new Set([...dates, ...(period.asof === null ? [] : [period.asof])])].sort();
  const shortcuts = onShortcut === null ? [] : createPeriodShortcuts(chosen);
  const calendar =
    info === undefined
      ? []
      : listPickedGrains(collection).flatMap((grain) => listWholePeriods(info, grain));
  const isOfWeeks = collection.grain === undefined;
  const collectionNames = nameCollections(collections);
  return (
    <div className={styles.picker}>
      {isOfWeeks ? (
        <WeekList
          weeks={weeks}
          chosenWeek={
            !isNew && period.key === undefined && period.from === period.to ? period.from : null
          }
          collection={collection}
          info={info}
          onChoose={(week, isDone) => onChoose({ ...base, from: week, to: week }, isDone)}
        />
      ) : null}
      {isNew || weeks.length < 2 || !isOfWeeks ? null : (
        <div className={styles.range}>
          <PickerSelect
            label="From"
            value={weeks.includes(period.from) ? period.from : ""}
            options={weeks.map((week) => ({ value: week, words: formatWeekStart(week) }))}
            onChange={(from) =>
              onChoose({ ...base, from, to: period.to < from ? from : period.to }, false)
            }
          />
          <PickerSelect
            label="To"
            value={weeks.includes(period.to) ? period.to : ""}
            options={weeks.map((week) => ({ value: week, words: formatWeekEndOf(week) }))}
            onChange={(to) =>
              onChoose({ ...base, from: to < period.from ? to : period.from, to }, false)
            }
          />
        </div>
      )}
      {calendar.length === 0 ? null : (
        <PickerSelect
          label={isOfWeeks ? "Month or longer" : "Period"}
          value={
            calendar.find((each) => isSameDays(each, period) && !isNew) === undefined
              ? ""
              : formatPeriod(period)
          }
          options={[
            { value: "", words: "none" },
            ...calendar.map((each) => ({ value: formatPeriod(each), words: formatPeriod(each) })),
          ]}
          onChange={(words) => {
            const found = calendar.find((each) => formatPeriod(each) === words);
            if (found !== undefined) onChoose({ ...found, ...base }, true);
          }}
        />
      )}
      {collections.length < 2 ? null : (
        <PickerSelect
          label="Collection"
          value={collection.id}
          options={collections.map(({ id, title }) => ({
            value: id,
            words: collectionNames.get(id) ?? title,
          }))}
          onChange={(id) => onChoose({ ...period, collection: id }, false)}
        />
      )}
      {shortcuts.length === 0 ? null : (
        <div className={styles.shortcuts} role="group" aria-label="Shortcuts">
          {shortcuts.map(({ words, periods }) => (
            <TextButton key={words} onClick={() => onShortcut?.(periods)}>
              {words}
            </TextButton>
          ))}
        </div>
      )}
      <Disclosure summary="Another date of publication" open={period.asof !== null}>
        {isNew ? null : (
          <PickerSelect
            label="As of"
            value={period.asof ?? ""}
            options={[
              { value: "", words: "the date of the page" },
              ...listed.map((date) => ({ value: date, words: formatDate(date) })),
            ]}
            onChange={(date) => onChoose({ ...period, asof: date === "" ? null : date }, false)}
          />
        )}
        <PeriodInput
          onEnter={(typed) => onChoose(typed, true)}
          collection={collection}
          collections={collections}
        />
      </Disclosure>
      {onRemove === null ? null : <TextButton onClick={onRemove}>Remove</TextButton>}
    </div>
  );
}

/** Lengths of periods beside weeks; where periods are known and no weeks, their own and longer ones. */
function listPickedGrains({ grain }: Collection): readonly Grain[] {
  return grain === undefined ? ["month", "quarter", "year"] : GATHERED_GRAINS[grain];
}

function isSameDays(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to && a.key === b.key;
}

function formatWeekStart(week: WeekStart): string {
  return formatShortPeriod({ from: week, to: week }, true);
}

function formatWeekEndOf(week: WeekStart): string {
  return formatShortPeriod({ from: week, to: week }, true);
}

interface WeekListProps {
  readonly weeks: readonly WeekStart[];
  readonly chosenWeek: WeekStart | null;
  readonly collection: Collection;
  readonly info: DatasetInfo | undefined;
  readonly onChoose: (week: WeekStart, isDone: boolean) => void;
}

/** The weeks with what was reported in each, or is on record. */
function WeekList({ weeks, chosenWeek, collection, info, onChoose }: WeekListProps) {
  // By arrow keys a reader passes the weeks; a press means one of them.
  const isPress = useRef(false);
  const editions = chooseEditions(
    collection.editions,
    info?.datasetPeriod.asof ?? "9999-12-31",
    null,
  );
  const reported = new Map(editions.map(({ week, totals }) => [week, totals.declined]));
  const onRecord = new Map(info?.weeks.map(({ week, transcribed }) => [week, transcribed]));
  const hasYears = new Set(weeks.map((week) => week.slice(0, 4))).size > 1;
  return (
    <fieldset className={styles.weeks}>
      <legend>Week</legend>
      <div className={styles.list}>
        {weeks.map((week) => (
          <label
            key={week}
            className={styles.week}
            onPointerDown={() => {
              isPress.current = true;
            }}
            onKeyDown={() => {
              isPress.current = false;
            }}
          >
            <input
              type="radio"
              name="week"
              checked={week === chosenWeek}
              onChange={() => onChoose(week, isPress.current)}
            />
            <span>{formatShortPeriod({ from: week, to: week }, hasYears)}</span>
            <small>{formatWeekCount(reported.get(week) ?? null, onRecord.get(week))}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function formatWeekCount(reported: number | null, onRecord: number | undefined): string {
  if (reported !== null) return `${formatCount(reported)} reported`;
  return onRecord === undefined ? "" : `${formatCount(onRecord)} declined`;
}
