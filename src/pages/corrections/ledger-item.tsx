import type { ReactNode } from "react";
import { Link } from "react-router";
import { isReservedCode } from "#domain/detainer/row.ts";
import { isLaterNote, formatNoteDate } from "#charts/notes/note-counts.ts";
import { formatValue } from "#domain/text/format-value.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatShortWeekWithYear, formatWeek } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { useView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import {
  formatCorrectionsUrl,
  formatCorrectionsViewUrl,
} from "#features/notes/corrections-address.ts";
import type { LedgerEntry } from "./ledger-entries.ts";
import type { TargetCounty, TargetItem } from "./note-targets.ts";
import styles from "./ledger-item.module.css";

interface LedgerItemProps {
  readonly entry: LedgerEntry;
  /** True for the note that the address names. */
  readonly isNamed: boolean;
  readonly asof: IsoDate;
  /** Null while counts are on their way. */
  readonly info: DatasetInfo | null;
  /** The first date of publication of a week. */
  readonly firstDate: (week: string) => IsoDate | undefined;
}

/** One note of the ledger: kind, date, who, what, effect, source, and ways to what it touches. */
export function LedgerItem(props: LedgerItemProps) {
  const { entry, isNamed, asof } = props;
  const { note } = entry;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["Who says so", note.saidBy],
    ["Touches", <TargetLinks key="touches" {...props} />],
    ["Effect on numbers", note.effect],
    ["Source", <cite key="source">{note.source}</cite>],
  ];
  return (
    <li id={note.id} tabIndex={-1} className={isNamed ? styles.named : styles.item}>
      <p>
        <b>{note.subject}</b>: {note.what}.
      </p>
      <p>
        <span data-tone="mark">{note.kind}</span> · {formatNoteDate(note)}
        {isLaterNote(note, asof) ? " (later than the date chosen)" : ""} · note {note.id}
      </p>
      <dl>
        {facts.map(([title, words]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function TargetLinks({ entry, info, firstDate }: LedgerItemProps) {
  const { view, formatUrl } = useView();
  const { note, touched } = entry;
  const base = baseView(view);
  const weeks = [...new Set(note.touches.map(({ week }) => week))].sort();
  if (weeks.length === 0) {
    const about = note.weeks.map((week) => `the week of ${formatWeek(week)}`).join("; ");
    return <>{about === "" ? "no row" : `no row: ${about}`}</>;
  }
  const formatRowsUrl = (rowsView: View, counties: readonly TargetCounty[]) =>
    formatUrl(
      {
        ...rowsView,
        filter: {
          ...rowsView.filter,
          from: weeks[0] ?? null,
          to: weeks.at(-1) ?? null,
          choices: {
            county: { values: counties.map(({ county }) => county), isExcluded: false },
          },
        },
      },
      "/table",
    );
  const isMoved = touched.firstCounties.some(({ county }) =>
    touched.counties.every((now) => now.county !== county),
  );
  const before = weeks[0] === undefined ? undefined : firstDate(weeks[0]);
  const parts: ReactNode[] = touched.items.map((item) => <TargetLink key={item.id} item={item} />);
  if (touched.counties.length > 0) {
    parts.push(
      <span key="rows">
        {formatTargetCounties(touched.counties, info)}:{" "}
        <Link to={formatRowsUrl(base, touched.counties)}>in the table</Link>
        {isMoved && before !== undefined ? (
          <>
            {" "}
            (as first published{" "}
            <Link to={formatRowsUrl({ ...base, asof: before }, touched.firstCounties)}>
              {formatTargetCounties(touched.firstCounties, info)}
            </Link>
            )
          </>
        ) : null}
      </span>,
    );
  }
  if (parts.length === 0) return <>{note.touches.flatMap(({ ids }) => ids).join(", ")}</>;
  return (
    <ul className={styles.targets}>
      {parts.map((part, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one note do not move
        <li key={i}>{part}</li>
      ))}
    </ul>
  );
}

function TargetLink({ item }: { readonly item: TargetItem }) {
  const viewState = useView();
  const { week, section, asPrinted, issued, id, state } = item;
  const short = formatShortWeekWithYear(week);
  if (section === "III") {
    const base = baseView(viewState.view);
    const only = { state: { values: [state.toUpperCase()], isExcluded: false } };
    const view = { ...base, filter: { ...base.filter, choices: only } };
    const policies = formatCorrectionsViewUrl({ ...viewState, view }, "policies");
    return (
      <>
        Section III, {short}: <Link to={policies}>{asPrinted}</Link>
      </>
    );
  }
  const edition = formatCorrectionsUrl(viewState, "editions", { week, id });
  return (
    <>
      Section {section}, {short}: <Link to={edition}>{asPrinted}</Link>
      {issued === null ? ", number not known" : `, ${formatPlural(issued, "detainer")} issued`}
    </>
  );
}

function formatTargetCounties(counties: readonly TargetCounty[], info: DatasetInfo | null): string {
  return counties
    .map(({ county, count }) => {
      const title =
        info === null
          ? county
          : isReservedCode(county)
            ? `the county ${county}`
            : formatValue(info, "county", county);
      return `${formatPlural(count, "detainer")} ${isReservedCode(county) ? "with" : "in"} ${title}`;
    })
    .join(", ");
}
