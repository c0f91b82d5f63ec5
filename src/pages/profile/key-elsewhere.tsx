import { Link } from "react-router";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useOtherDatasets } from "#state/queries/use-other-datasets.ts";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { findJoinedProfile } from "#features/profiles/join-profiles.ts";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import { findProfile, type Profile } from "#features/profiles/profile.ts";

interface KeyElsewhereProps {
  readonly info: DatasetInfo;
  readonly kind: Profile["kind"];
  /** A key that names nothing in the collection of the page. */
  readonly unknownKey: string;
}

/** Other collections in which a key names something, and what that is here under another key. */
export function KeyElsewhere({ info, kind, unknownKey }: KeyElsewhereProps) {
  const viewState = useUrlView();
  const others = useOtherDatasets(true);
  return (others.data ?? []).map(({ collection, info: other, isDefault }) => {
    const profile = findProfile(other, kind, unknownKey);
    if (profile === null) return null;
    const joined = findJoinedProfile(profile, other, info);
    const view = {
      ...baseView(viewState.view),
      data: isDefault ? null : collection.id,
      asof: null,
      transcription: null,
    };
    return (
      <p key={collection.id}>
        The collection “{collection.title}” has it:{" "}
        <Link to={formatProfileAddress(viewState, profile, [], view)}>{profile.title}</Link>.
        {joined === null ? null : (
          <>
            {" "}
            Here it is <Link to={formatProfileAddress(viewState, joined)}>{joined.title}</Link>.
          </>
        )}
      </p>
    );
  });
}
