import type { ReactNode } from "react";
import { Link } from "react-router";
import { RESERVED } from "#domain/row.ts";
import { isLater, noteDate } from "#charts/marks/mark-model.ts";
import { valueTitle } from "#charts/figure/value-title.ts";
import type { IsoDate } from "#domain/week.ts";
import { weekInWords } from "#domain/week.ts";
import { plural } from "#domain/words/count.ts";
import { useView } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { keptView } from "#views/shell/kept-view.ts";
import type { LedgerEntry } from "./ledger-model.ts";
import type { TouchedCounty, TouchedItem } from "./touched.ts";

const RESERVED_VALUES: readonly string[] = RESERVED;

interface EntryProps {
  readonly entry: LedgerEntry;
  /** True for the note that the address names. */
  readonly isNamed: boolean;
  readonly asof: IsoDate;
  /** Null while counts are on their way. */
  readonly frame: CorpusFrame | null;
  /** The first date of publication of a week. */
  readonly firstDate: (week: string) => IsoDate | undefined;
}

/** One note of the ledger: kind, date, who, what, effect, source, and ways to what it touches. */
export function Entry(props: EntryProps) {
  const { entry, isNamed, asof } = props;
  const { note } = entry;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["Who says so", note.saidBy],
    ["Touches", <Touches key="touches" {...props} />],
    ["Effect on numbers", note.effect],
    ["Source", note.source],
  ];
  return (
    <li
      id={note.id}
      tabIndex={-1}
      className={isNamed ? "ledger-entry ledger-named" : "ledger-entry"}
    >
      <p>
        <b>{note.subject}</b>: {note.what}.
      </p>
      <p className="ledger-kind">
        <span className="mark">{note.kind}</span> · {noteDate(note)}
        {isLater(note, asof) ? " (later than the date chosen)" : ""} · note {note.id}
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

function Touches({ entry, frame, firstDate }: EntryProps) {
  const { view, address } = useView();
  const { note, touched } = entry;
  const kept = keptView(view);
  const weeks = [...new Set(note.touches.map(({ week }) => week))].sort();
  if (weeks.length === 0) {
    return <>no line: {note.weeks.map((week) => `the week of ${weekInWords(week)}`).join("; ")}</>;
  }
  const linesOf = (of: View, counties: readonly TouchedCounty[]) =>
    address(
      {
        ...of,
        filter: {
          ...of.filter,
          from: weeks[0] ?? null,
          to: weeks.at(-1) ?? null,
          choices: {
            county: { values: counties.map(({ county }) => county), leaveOut: false },
          },
        },
      },
      "/table",
    );
  const isMoved = touched.firstCounties.some(({ county }) =>
    touched.counties.every((now) => now.county !== county),
  );
  const before = weeks[0] === undefined ? undefined : firstDate(weeks[0]);
  const parts: ReactNode[] = touched.items.map((item) => <Item key={item.id} item={item} />);
  if (touched.counties.length > 0) {
    parts.push(
      <span key="rows">
        {countiesInWords(touched.counties, frame)}:{" "}
        <Link to={linesOf(kept, touched.counties)}>in the table</Link>
        {isMoved && before !== undefined ? (
          <>
            {" "}
            (as first published{" "}
            <Link to={linesOf({ ...kept, asof: before }, touched.firstCounties)}>
              {countiesInWords(touched.firstCounties, frame)}
            </Link>
            )
          </>
        ) : null}
      </span>,
    );
  }
  if (parts.length === 0) return <>{note.touches.flatMap(({ ids }) => ids).join(", ")}</>;
  return parts.map((part, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one note do not move
    <span key={i}>
      {i === 0 ? "" : "; "}
      {part}
    </span>
  ));
}

function Item({ item }: { readonly item: TouchedItem }) {
  const { view, address } = useView();
  const kept = keptView(view);
  const { week, section, asPrinted, issued, id, state } = item;
  const short = weekInWords(week);
  if (section === "III") {
    const only = { state: { values: [state.toUpperCase()], leaveOut: false } };
    const policies = address({ ...kept, filter: { ...kept.filter, choices: only } }, "/policies");
    return (
      <>
        Section III, {short}: <Link to={policies}>{asPrinted}</Link>
      </>
    );
  }
  const page = address(kept, "/editions");
  const edition = `${page}${page.includes("?") ? "&" : "?"}week=${week}#${id}`;
  return (
    <>
      Section {section}, {short}: <Link to={edition}>{asPrinted}</Link>
      {issued === null ? ", number not known" : `, ${plural(issued, "detainer")} issued`}
    </>
  );
}

function countiesInWords(counties: readonly TouchedCounty[], frame: CorpusFrame | null): string {
  return counties
    .map(({ county, count }) => {
      const title =
        frame === null
          ? county
          : RESERVED_VALUES.includes(county)
            ? `the county ${county}`
            : valueTitle(frame, "county", county);
      return `${plural(count, "detainer")} ${RESERVED_VALUES.includes(county) ? "with" : "in"} ${title}`;
    })
    .join(", ");
}
