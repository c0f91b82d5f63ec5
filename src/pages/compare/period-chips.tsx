import { formatComparisonConflict } from "#domain/report/collection-conflict.ts";
import { MAX_PERIODS } from "#domain/calendar/max-periods.ts";
import type { Period } from "#domain/calendar/period.ts";
import { nameCollections } from "#domain/import/collection-names.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { PeriodsState } from "#state/queries/use-periods.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { getPeriodSwatch } from "#charts/comparison/period-bars-model.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { AddressNotices } from "#features/notices/address-notices.tsx";
import { Notice } from "#ui/notice.tsx";
import { PopoverButton } from "#ui/popup/popover-button.tsx";
import { namePeriods } from "./name-periods.ts";
import { PeriodPicker } from "./period-picker.tsx";
import styles from "./period-chips.module.css";

interface PeriodChipsProps {
  readonly periodsState: PeriodsState;
  /** The datasets that are known so far. */
  readonly infos: readonly DatasetInfo[];
}

/** The periods that are compared, each a button that opens its choices; Add and Swap. */
export function PeriodChips({ periodsState, infos }: PeriodChipsProps) {
  const { periods, collections, setPeriods } = periodsState;
  const { view } = useUrlView();
  const all = periods.map(({ period }) => period);
  const isOneCollection = new Set(periods.map(({ collection }) => collection.id)).size < 2;
  const names = namePeriods(periods, isOneCollection ? null : nameCollections(collections));
  const [first] = periods;
  const last = periods.at(-1);
  const comparable = collections.filter(
    (each) =>
      first === undefined ||
      formatComparisonConflict(first.collection, each, view.measure) === null,
  );
  if (first === undefined || last === undefined) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Periods" data-print="hidden">
      {periods.map((chosen, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a period is the one at its place; two may be alike
        <span key={at} className={styles.chip}>
          {at === 0 ? null : <span className={styles.then}>then</span>}
          <PopoverButton
            look="box"
            title={`Change ${names[at] ?? ""}`}
            label={
              <>
                <i data-swatch={getPeriodSwatch(at, periods.length) ?? undefined} />
                {names[at]}
              </>
            }
          >
            {(close) => (
              <PeriodPicker
                chosen={chosen}
                isNew={false}
                infos={infos}
                collections={comparable}
                onChoose={(period, isDone) => {
                  setPeriods(all.map((each, place) => (place === at ? period : each)));
                  if (isDone) close();
                }}
                onShortcut={(next) => {
                  setPeriods(next);
                  close();
                }}
                onRemove={
                  all.length > 2
                    ? () => {
                        setPeriods(all.toSpliced(at, 1));
                        close();
                      }
                    : null
                }
              />
            )}
          </PopoverButton>
        </span>
      ))}
      {all.length >= MAX_PERIODS ? null : (
        <span className={styles.plain}>
          <PopoverButton
            look="plain"
            icon="plus"
            title="Add a period"
            label="Add"
            name="Add a period"
          >
            {(close) => (
              <PeriodPicker
                chosen={last}
                isNew
                infos={infos}
                collections={comparable}
                onChoose={(period) => {
                  setPeriods(addPeriod(all, period));
                  close();
                }}
                onShortcut={null}
                onRemove={null}
              />
            )}
          </PopoverButton>
        </span>
      )}
      {all.length < 2 ? null : (
        <button type="button" className={styles.swap} onClick={() => setPeriods(all.toReversed())}>
          <Icon name="swap" /> {all.length === 2 ? "Swap" : "Reverse"}
        </button>
      )}
    </div>
  );
}

/** Single weeks follow each other as they were; chosen otherwise, the order is the reader's. */
export function addPeriod(periods: readonly Period[], added: Period): readonly Period[] {
  const next = [...periods, added];
  const areWeeks = next.every(
    ({ from, to, asof, key }) => from === to && asof === null && key === undefined,
  );
  return areWeeks ? next.toSorted((a, b) => (a.from < b.from ? -1 : 1)) : next;
}

/** What of the address was not understood, and what was put in its place. */
export function PeriodNotices({ periodsState }: { readonly periodsState: PeriodsState }) {
  const { issues, notice } = periodsState;
  const { view } = useUrlView();
  return (
    <>
      <AddressNotices issues={issues} lead="Period not used" />
      {view.filter.from === null && view.filter.to === null ? null : (
        <Notice title="Weeks of the address are not used here">
          On this page the periods choose the weeks. The range of weeks in the address changes
          nothing.
        </Notice>
      )}
      {notice === "" ? null : <Notice title="Periods put in">{notice}</Notice>}
    </>
  );
}
