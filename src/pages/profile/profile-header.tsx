import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import type { Answer } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { baseView } from "#state/url/base-view.ts";
import { findSameNames } from "#pages/profile/same-names.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";
import { findProfile, type Profile } from "#features/profiles/profile.ts";
import styles from "./profile-header.module.css";

interface ProfileHeaderProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
  /** Counts by field office of the profile's rows; null where no row can name it. */
  readonly offices: Answer | null;
  readonly editions: readonly EditionInfo[];
}

/** The name of a profile, a line on what and where it is with links to what it lies in, and what looks alike. */
export function ProfileHeader({ info, profile, offices, editions }: ProfileHeaderProps) {
  const viewState = useUrlView();
  const isAgency = profile.kind === "agency";
  const office = formatFieldOffices(profile, offices, editions);
  const doubt = isAgency && profile.agencies[0]?.isCountyDoubtful === true ? profile.reason : null;
  const parts: readonly (readonly [string, ReactNode])[] = [
    ["what", capitalizeFirst(profile.what)],
    ...listPlacesAbove(info, profile).map(
      ({ key, name }) =>
        [
          key,
          <Link key={key} to={formatProfileAddress(viewState, { kind: "place", key })}>
            {name}
          </Link>,
        ] as const,
    ),
    ...(office === null ? [] : [["office", `Field office: ${office}`] as const]),
    ...(profile.aliases.length === 0
      ? []
      : [["also", `Also called ${profile.aliases.join("; ")}`] as const]),
    ...(isAgency
      ? [
          [
            "kinds",
            <Link
              key="kinds"
              data-print="hidden"
              to={`${viewState.formatUrl(baseView(viewState.view), "/about/methods")}#agencies`}
            >
              How we classify agencies
            </Link>,
          ] as const,
        ]
      : []),
  ];
  return (
    <header className={styles.header}>
      <h1>{profile.title}</h1>
      <p className={styles.line}>
        {parts.map(([key, part], at) => (
          <Fragment key={key}>
            {at === 0 ? "" : " · "}
            {part}
          </Fragment>
        ))}
      </p>
      {doubt === null ? null : <p className={styles.line}>The county is in doubt. {doubt}</p>}
      <SameNamesLine info={info} profile={profile} />
    </header>
  );
}

/** The county, another place of the same area, and the state in which a profile lies. */
function listPlacesAbove(
  info: DatasetInfo,
  profile: Profile,
): readonly { readonly key: string; readonly name: string }[] {
  if (profile.what === "state") return [];
  const county =
    profile.kind === "agency" && profile.county !== null
      ? findProfileKey("county", profile.county)
      : null;
  const places = [
    ...(county === null ? [] : [county.key]),
    ...profile.jurisdictions.filter((key) => key !== profile.key && key.length > 2),
  ];
  const state = { key: profile.state.toLowerCase(), name: getStateName(profile.state) };
  const above = [...new Set(places)].flatMap((key) => {
    const place = findProfile(info, "place", key);
    return place === null ? [] : [{ key, name: place.name }];
  });
  return [...above, state];
}

/** Warns of places and agencies of the same name. */
function SameNamesLine({ info, profile }: Pick<ProfileHeaderProps, "info" | "profile">) {
  const viewState = useUrlView();
  const sameNames = findSameNames(info, profile);
  if (sameNames === null) return null;
  return (
    <p className={styles.line}>
      <b>{sameNames.words}.</b>{" "}
      <span data-print="hidden">
        Not to be confused with{" "}
        {sameNames.others.map((other, at) => (
          <Fragment key={`${other.kind} ${other.key}`}>
            {at === 0 ? "" : ", "}
            <Link to={formatProfileAddress(viewState, other)}>{other.title}</Link>
          </Fragment>
        ))}
        .
      </span>
    </p>
  );
}

/** The field offices of the rows, and of the report's other sections; null where none is known. */
function formatFieldOffices(
  profile: Profile,
  offices: Answer | null,
  editions: readonly EditionInfo[],
): string | null {
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
  return codes.length === 0 ? null : formatList(codes.map(getFieldOfficeName).sort());
}
