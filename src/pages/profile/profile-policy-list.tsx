import { Link } from "react-router";
import { useUrlView } from "#state/url/use-view.ts";
import { isAsPrinted } from "#features/policies/policy-rows.ts";
import { baseView } from "#state/url/base-view.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { Profile } from "#features/profiles/profile.ts";
import { ProfileSection } from "./profile-section.tsx";
import styles from "./profile-note-list.module.css";
import type { ProfileNote, ProfilePolicy } from "#pages/profile/profile-notes.ts";

/** Entries that are shown in full; of a state with more, the others are named only. */
const MAX_DETAILED_POLICIES = 3;

interface ProfilePolicyListProps {
  readonly profile: Profile;
  readonly policies: readonly ProfilePolicy[];
  readonly notes: readonly ProfileNote[];
}

/** Entries of Section III for the profile's place, with their date and the year in which they were printed. */
export function ProfilePolicyList({ profile, policies, notes }: ProfilePolicyListProps) {
  const { view, formatUrl } = useUrlView();
  const years = [...new Set(policies.map(({ week }) => week.slice(0, 4)))];
  const rest = policies.slice(MAX_DETAILED_POLICIES);
  return (
    <ProfileSection
      id="policies-title"
      title={`Policy (Section III)${years.length === 0 ? "" : `, as printed in ${formatList(years)}`}`}
    >
      {policies.length === 0 ? (
        <p>
          No entry of Section III for {profile.kind === "agency" ? "its place" : profile.name} is on
          record; it may still have been printed.
        </p>
      ) : (
        <ul className={styles.list}>
          {policies.slice(0, MAX_DETAILED_POLICIES).map((line) => (
            <li key={`${line.week} ${line.policy.id}`}>
              <PolicyText line={line} notes={notes} />
            </li>
          ))}
        </ul>
      )}
      {rest.length === 0 ? null : (
        <p>Also listed: {formatList(rest.map(({ policy }) => policy.asPrinted))}.</p>
      )}
      {policies.length === 0 ? null : (
        <p data-tone="soft">
          Not current law.{" "}
          <Link
            data-print="hidden"
            to={formatUrl(
              {
                ...baseView(view),
                filter: {
                  ...baseView(view).filter,
                  choices: { state: { values: [profile.state], isExcluded: false } },
                },
              },
              "/policies",
            )}
          >
            All entries of the state
          </Link>
        </p>
      )}
    </ProfileSection>
  );
}

function PolicyText({
  line: { policy },
  notes,
}: {
  readonly line: ProfilePolicy;
  readonly notes: readonly ProfileNote[];
}) {
  const isQuoted = isAsPrinted(policy);
  const touching = notes.filter(({ note }) =>
    note.touches.some(({ section, ids }) => section === "III" && ids.includes(policy.id)),
  );
  const words = (text: string | null) =>
    text === null ? "not known" : isQuoted ? <q>{text}</q> : text;
  return (
    <>
      <b>{policy.asPrinted}</b>, enacted {policy.enacted ?? "at a date not known"}.{" "}
      {policy.policy === null && policy.criteria === null ? (
        "Listed; the words of policy and criteria are not known."
      ) : (
        <>
          Policy: {words(policy.policy)}. Criteria: {words(policy.criteria)}.
          {isQuoted ? "" : ` (${policy.completeness}; words as a source gives them)`}
        </>
      )}
      {touching.map(({ note }) => (
        <span key={note.id} data-tone="mark">
          {" "}
          {note.kind}: {note.what} ({note.saidBy}).
        </span>
      ))}
    </>
  );
}
