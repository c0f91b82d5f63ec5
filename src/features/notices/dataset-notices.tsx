import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import { formatEditions } from "#domain/calendar/period.ts";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import type { PeriodGrain, WeekStart } from "#domain/calendar/week.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useRetry } from "#state/queries/query-client.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { Notice } from "#ui/notice.tsx";
import { AddressNotices } from "./address-notices.tsx";
import { ErrorNotice } from "./query-fallback.tsx";

// Most addresses choose nothing that could be missing.
const UnknownValueNotices = createLazyComponent(
  async () => (await import("./unknown-value-notices.tsx")).UnknownValueNotices,
);

interface DatasetNoticesProps {
  readonly info: DatasetInfo;
  /** The datasets that the page shows, where they are several. */
  readonly shownInfos?: readonly DatasetInfo[];
}

/** What of the address was not understood, and what of the collection could not be loaded or checked. */
export function DatasetNotices({ info, shownInfos = [info] }: DatasetNoticesProps) {
  const retry = useRetry();
  const { view, issues: misread } = useUrlView();
  return (
    <>
      <AddressNotices issues={misread} lead="Part of the address was not understood" />
      {hasDatasetChoice(view) ? (
        <PanelBoundary fallback={null}>
          <UnknownValueNotices view={view} infos={shownInfos} />
        </PanelBoundary>
      ) : null}
      {groupByFile(info.faults).map(({ weeks, fault }) => (
        <div key={fault.file}>
          <p>{formatWeeks(weeks, info.datasetPeriod.grain)} could not be loaded.</p>
          <ErrorNotice fault={fault} />
        </div>
      ))}
      {info.notesFault === null ? null : (
        <Notice title="Notes could not be loaded" action={{ words: "Try again", onClick: retry }}>
          The numbers stand; the marks of corrections and disputes are missing.
        </Notice>
      )}
      {info.isHashChecked ? null : (
        <Notice title="Files were not checked">
          This page was not opened over a secure connection, so the files could not be checked
          against their published SHA-256.
        </Notice>
      )}
    </>
  );
}

interface FileFault {
  readonly weeks: readonly WeekStart[];
  readonly fault: DatasetInfo["faults"][number]["fault"];
}

/** One fault for each file, with the weeks that the file holds. */
function groupByFile(faults: DatasetInfo["faults"]): readonly FileFault[] {
  const byFile = new Map<string, FileFault>();
  for (const { week, fault } of faults) {
    const before = byFile.get(fault.file)?.weeks ?? [];
    byFile.set(fault.file, { fault, weeks: [...before, week] });
  }
  return [...byFile.values()];
}

/** "The week of January 28 to February 3, 2017", or "43 weeks from September 27, 2014 to July 24, 2015". */
function formatWeeks(weeks: readonly WeekStart[], grain: PeriodGrain | undefined): string {
  const [first = "", ...rest] = [...weeks].sort();
  const last = rest.at(-1);
  const words = formatEditions(first, last ?? first, grain);
  if (last === undefined) return grain === undefined ? `The week of ${words}` : words;
  return `${formatPeriodCount(weeks.length, grain)} from ${words}`;
}

/** True where an address names something that a collection may not have. */
function hasDatasetChoice({ data, measure, transcription, filter }: View): boolean {
  const isChosen = data !== null || transcription !== null || measure !== "declined";
  return isChosen || Object.keys(filter.choices).length > 0;
}
