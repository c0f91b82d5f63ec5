import type { ReactNode } from "react";
import { Link } from "react-router";
import { Cell } from "#charts/cells/cell.tsx";
import {
  readAnswerRows,
  getRowCell,
  getRowNumber,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { formatList } from "#domain/text/format-list.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import type { EditionInfo } from "#domain/report/edition.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatValueWithPlace } from "#domain/text/format-value.ts";
import { findSameNames } from "#pages/profile/same-names.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";
import { findProfile, type Profile } from "#features/profiles/profile.ts";
import styles from "./profile-header.module.css";

/** Agencies that are listed at once; more are opened on request. */
const MAX_OPEN_AGENCIES = 40;

interface ProfileHeaderProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
  /** Counts by field office and by agency of the profile's rows; null where no row can name it. */
  readonly offices: Answer | null;
  readonly agencies: Answer | null;
  readonly editions: readonly EditionInfo[];
}

/** Name as printed, key, place, kind, field office, what looks alike, and of a place its agencies. */
export function ProfileHeader({ info, profile, offices, agencies, editions }: ProfileHeaderProps) {
  const viewState = useUrlView();
  const sameNames = findSameNames(info, profile);
  const isAgency = profile.kind === "agency";
  const state = profile.state.toLowerCase();
  const county = profile.county === null ? null : findProfileKey("county", profile.county);
  const places = profile.jurisdictions.flatMap((key) =>
    key === profile.key ? [] : (findProfile(info, "place", key) ?? []),
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["What", isAgency ? `agency: ${profile.what}` : profile.what],
    ...(profile.what === "state"
      ? []
      : [
          [
            "State",
            <Link key="state" to={formatProfileAddress(viewState, { kind: "place", key: state })}>
              {getStateName(profile.state)}
            </Link>,
          ] as const,
        ]),
    ...(isAgency && county !== null && profile.county !== null
      ? [
          [
            "County",
            <Link key="county" to={formatProfileAddress(viewState, county)}>
              {formatValueWithPlace(info, "county", profile.county)}
            </Link>,
          ] as const,
        ]
      : []),
    ["Field office", formatFieldOffices(profile, offices, editions)],
    ...(profile.aliases.length === 0 ? [] : [["Also", profile.aliases.join("; ")] as const]),
    ["Key", <code key="key">{profile.key}</code>],
  ];
  return (
    <header className={styles.header}>
      <h1>{profile.title}</h1>
      <dl className={styles.facts}>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {profile.reason === null ? null : <p data-tone="soft">{profile.reason}</p>}
      {places.filter(({ key, county }) => key !== profile.key && county !== profile.county)
        .length === 0 ? null : (
        <p data-print="hidden">
          {isAgency ? "Place: " : "The same area: "}
          {places.map((place) => (
            <Link key={place.key} to={formatProfileAddress(viewState, place)}>
              {place.title}
            </Link>
          ))}
        </p>
      )}
      {sameNames === null ? null : (
        <p>
          <b>{sameNames.words}.</b>{" "}
          <span data-print="hidden">
            Not to be confused with{" "}
            {sameNames.others.map((other, at) => (
              <span key={`${other.kind} ${other.key}`}>
                {at === 0 ? "" : ", "}
                <Link to={formatProfileAddress(viewState, other)}>{other.title}</Link>
              </span>
            ))}
            .
          </span>
        </p>
      )}
      {isAgency ? null : <AgencyTable profile={profile} counts={agencies} />}
    </header>
  );
}

function formatFieldOffices(
  profile: Profile,
  offices: Answer | null,
  editions: readonly EditionInfo[],
): string {
  const rowOffices = (offices === null ? [] : readAnswerRows(offices))
    .filter((row) => (getRowNumber(row, "count") ?? 0) > 0)
    .map((row) => getRowText(row, "aor"));
  const placeOffices = editions
    .flatMap(({ sectionI, policies }) => [...sectionI, ...policies])
    .filter(({ jurisdiction }) => profile.containedJurisdictions.includes(jurisdiction))
    .map(({ aor }) => aor);
  const codes = [...new Set([...rowOffices, ...placeOffices])].filter(
    (code) => !isReservedCode(code),
  );
  return codes.length === 0 ? "not known" : formatList(codes.map(getFieldOfficeName).sort());
}

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

/** The agencies of a place, with their kinds. */
function AgencyTable({
  profile,
  counts,
}: Pick<ProfileHeaderProps, "profile"> & { readonly counts: Answer | null }) {
  const viewState = useUrlView();
  const { agencies } = profile;
  if (agencies.length === 0) return <p>No agency of this place is named in what is transcribed.</p>;
  const kinds = new Map<string, number>();
  for (const { kind } of agencies) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const words = [...kinds].map(([kind, count]) => formatKindCount(kind, count));
  const cellsByAgency = new Map(
    (counts === null ? [] : readAnswerRows(counts)).map((row) => [
      getRowText(row, "agency"),
      getRowCell(row),
    ]),
  );
  const table = () => (
    <DataTable
      caption="Agencies that received detainers, with the count of the lines transcribed here"
      columns={[
        { key: "name", title: "Agency" },
        { key: "kind", title: "Kind" },
        { key: "count", title: "Count", numeric: true },
      ]}
      rows={agencies.map(({ key, name, kind }) => {
        const cell = cellsByAgency.get(key) ?? UNLISTED_CELL;
        return {
          key,
          cells: {
            name: {
              value: name,
              shown: (
                <Link to={formatProfileAddress(viewState, { kind: "agency", key })}>{name}</Link>
              ),
            },
            kind: { value: kind },
            count: {
              value: cell.count,
              shown: <Cell {...cell} />,
            },
          },
        };
      })}
    />
  );
  return (
    <>
      <p>
        {formatPlural(agencies.length, "agency", "agencies")} named here: {formatList(words)}.
        {kinds.has("federal") || kinds.has("immigration") ? (
          <b> The numbers include federal facilities, which the county or city does not run.</b>
        ) : null}
      </p>
      <div data-print="hidden">
        {agencies.length > MAX_OPEN_AGENCIES ? (
          <Disclosure summary={`All ${agencies.length} agencies`}>{table}</Disclosure>
        ) : (
          table()
        )}
      </div>
    </>
  );
}
