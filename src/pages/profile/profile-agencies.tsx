import { Link } from "react-router";
import {
  readAnswerRows,
  getRowCell,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { Answer } from "#engine/query/question.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import type { Profile } from "#features/profiles/profile.ts";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-agencies.module.css";

/** Agencies that are listed at once; more are opened on request. */
const MAX_OPEN_AGENCIES = 40;

/** Agencies that stand on a page of paper. */
const MAX_PRINTED_AGENCIES = 12;

/** The cell of an agency that no answer has, because no row names it. */
const UNLISTED_CELL: AnswerCell = { state: "not-transcribed", count: null, open: null };

/** Kinds whose name is that of a facility of the kind. */
const FACILITY_NOUNS: ReadonlySet<string> = new Set([
  "county jail",
  "city jail",
  "state prison",
  "state or other prison",
  "hospital",
]);

/** "2 county jails", "3 county or regional facilities", "1 of unknown kind". */
function formatKindCount(kind: string, count: number): string {
  if (kind === "unknown" || kind === "unclear") return `${formatCount(count)} of ${kind} kind`;
  if (kind === "other") return `${formatCount(count)} of another kind`;
  return FACILITY_NOUNS.has(kind)
    ? formatPlural(count, kind)
    : formatPlural(count, `${kind} facility`, `${kind} facilities`);
}

interface ProfileAgenciesProps {
  readonly profile: Profile;
  /** Declines by agency; null where no row can name the place. */
  readonly declined: Answer | null;
  /** All issued by agency; null in a collection that has declines alone. */
  readonly all: Answer | null;
}

/** The agencies of a place, with their kinds and counts. */
export function ProfileAgencies({ profile, declined, all }: ProfileAgenciesProps) {
  const { view, formatUrl } = useUrlView();
  const { agencies } = profile;
  if (agencies.length === 0)
    return (
      <ProfileSection id="agencies-title" title="Agencies">
        <p>No agency of this place is named on record.</p>
      </ProfileSection>
    );
  const kinds = new Map<string, number>();
  for (const { kind } of agencies) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const words = [...kinds].map(([kind, count]) => formatKindCount(kind, count));
  return (
    <ProfileSection id="agencies-title" title="Agencies">
      <p className={styles.words}>
        {formatPlural(agencies.length, "agency", "agencies")} named here: {formatList(words)}.
        {kinds.has("federal") || kinds.has("immigration") ? (
          <b> The numbers include federal facilities, which the county or city does not run.</b>
        ) : null}{" "}
        <Link data-print="hidden" to={`${formatUrl(baseView(view), "/about/methods")}#agencies`}>
          How we classify agencies
        </Link>
      </p>
      {agencies.length > MAX_PRINTED_AGENCIES ? null : (
        <p className={styles.words} data-print="only">
          {agencies.map(({ key, name }, at) => (
            <span key={key}>
              {at === 0 ? "" : "; "}
              {name} <Cell {...(readAgencyCells(declined).get(key) ?? UNLISTED_CELL)} />
            </span>
          ))}
          .
        </p>
      )}
      <div data-print="hidden">
        {agencies.length > MAX_OPEN_AGENCIES ? (
          <Disclosure summary={`Show all ${formatCount(agencies.length)}`}>
            {() => <AgencyTable profile={profile} declined={declined} all={all} />}
          </Disclosure>
        ) : (
          <AgencyTable profile={profile} declined={declined} all={all} />
        )}
      </div>
    </ProfileSection>
  );
}

function AgencyTable({ profile, declined, all }: ProfileAgenciesProps) {
  const viewState = useUrlView();
  const declinedCells = readAgencyCells(declined);
  const allCells = all === null ? null : readAgencyCells(all);
  const cells = profile.agencies.map((agency) => ({
    agency,
    count: declinedCells.get(agency.key) ?? UNLISTED_CELL,
    issued: allCells?.get(agency.key) ?? UNLISTED_CELL,
  }));
  return (
    <>
      <DataTable
        caption={`Agencies that received detainers: recorded as declined${all === null ? "" : ", and all issued"}`}
        columns={[
          { key: "name", title: "Agency" },
          { key: "kind", title: "Kind" },
          { key: "count", title: all === null ? "On record" : "Declined", numeric: true },
          ...(all === null ? [] : [{ key: "all", title: "All issued", numeric: true }]),
        ]}
        rows={cells.map(({ agency: { key, name, kind }, count, issued }) => ({
          key,
          cells: {
            name: {
              value: name,
              shown: (
                <Link to={formatProfileAddress(viewState, { kind: "agency", key })}>{name}</Link>
              ),
            },
            kind: { value: kind },
            count: { value: count.count, shown: <Cell {...count} /> },
            ...(all === null ? {} : { all: { value: issued.count, shown: <Cell {...issued} /> } }),
          },
        }))}
      />
      <CellLegend states={cells.map(({ count }) => count.state)} />
    </>
  );
}

function readAgencyCells(counts: Answer | null): ReadonlyMap<string, AnswerCell> {
  const rows = counts === null ? [] : readAnswerRows(counts);
  return new Map(rows.map((row) => [getRowText(row, "agency"), getRowCell(row)]));
}
