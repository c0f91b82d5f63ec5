import { Link } from "react-router";
import { useSourcedAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useOtherDatasets, type OtherDataset } from "#state/queries/use-other-datasets.ts";
import { useIsIdle } from "#state/use-is-idle.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import type { Profile } from "#features/profiles/profile.ts";
import { formatJoinedCounts, formatJoinedPeriod } from "./format-joined.ts";
import { createJoinedQuestions, listJoinedProfiles, readJoinedCounts } from "./joined-profiles.ts";
import styles from "./profile-note-list.module.css";
import { ProfileSection } from "./profile-section.tsx";

/** Room of the section while another collection is on its way. */
const SECTION_HEIGHT = 150;

interface OtherCollectionsProps {
  readonly info: DatasetInfo;
  readonly profile: Profile;
}

/**
 * What each other published collection has of a profile, in a section of its own. It is loaded after everything else of the
 * page, once the browser is idle.
 */
export function OtherCollections({ info, profile }: OtherCollectionsProps) {
  const isIdle = useIsIdle();
  const others = useOtherDatasets(isIdle);
  if (others.data === undefined)
    return isIdle ? (
      <QueryFallback query={others} height={SECTION_HEIGHT} />
    ) : (
      <Placeholder height={SECTION_HEIGHT} />
    );
  return others.data.map((other) => (
    <OtherCollection key={other.collection.id} other={other} info={info} profile={profile} />
  ));
}

interface OtherCollectionProps extends OtherCollectionsProps {
  readonly other: OtherDataset;
}

function OtherCollection({ other, info, profile }: OtherCollectionProps) {
  const viewState = useUrlView();
  const { collection, info: otherInfo, ref, isDefault } = other;
  const joined = listJoinedProfiles(profile, info, otherInfo);
  const query = useSourcedAnswers(
    [ref],
    createJoinedQuestions(joined),
    `${collection.id} ${profile.key}`,
    null,
  );
  const { title } = collection;
  const isJoined = joined.some(({ kind }) => kind === profile.kind);
  if (query.data === undefined) return <QueryFallback query={query} height={SECTION_HEIGHT} />;
  const counts = readJoinedCounts(joined, query.data.answers, otherInfo);
  const view = {
    ...baseView(viewState.view),
    data: isDefault ? null : collection.id,
    asof: null,
    transcription: null,
  };
  return (
    <ProfileSection id={`collection-${collection.id}`} title={title}>
      <p className={styles.words}>
        {capitalizeFirst(formatJoinedPeriod(otherInfo))}. These numbers are of another collection,
        and are never added to those above.
        {isJoined ? "" : ` ${formatUnjoined(profile)}`}
      </p>
      <ul className={styles.list}>
        {counts.map((each) => (
          <li key={each.profile.key}>
            {each.profile.title}: {formatJoinedCounts(each)}.{" "}
            <Link
              data-print="hidden"
              to={formatProfileAddress(viewState, each.profile, [], view)}
              aria-label={`Show ${each.profile.title} in ${title}`}
            >
              Show its page
            </Link>
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}

function formatUnjoined({ kind }: Profile): string {
  return kind === "place"
    ? "No row is of this place."
    : "No agency there is this one for certain (the same key, or alone in the same county with the same name).";
}
