import { Link } from "react-router";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Notice } from "#ui/notice.tsx";
import { findProfileMatches } from "#features/search/profile-matches.ts";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import type { Profile } from "#features/profiles/profile.ts";
import { KeyElsewhere } from "./key-elsewhere.tsx";

interface ProfileSearchProps {
  readonly info: DatasetInfo;
  readonly kind: Profile["kind"];
  /** A key that names nothing in the collection. */
  readonly unknownKey: string;
}

/** Says that a key names nothing, with what is like it, what other collections have under it, and the way to all places. */
export function ProfileSearch({ info, kind, unknownKey }: ProfileSearchProps) {
  const viewState = useUrlView();
  const { view, formatUrl } = viewState;
  const similar = findProfileMatches(info, unknownKey);
  return (
    <>
      <h1>{kind === "agency" ? "Agency not found" : "Place not found"}</h1>
      <Notice title={`No ${kind} here has the key “${unknownKey}”`}>
        <KeyElsewhere info={info} kind={kind} unknownKey={unknownKey} />
        {similar.length === 0 ? (
          <p>Nothing of a similar name is in this collection either, as of the date chosen.</p>
        ) : (
          <>
            <p>Perhaps one of these was meant:</p>
            <ul>
              {similar.map((each) => (
                <li key={`${each.kind} ${each.key}`}>
                  <Link to={formatProfileAddress(viewState, each)}>{each.title}</Link>{" "}
                  <span data-tone="soft">
                    {each.kind}, key <code>{each.key}</code>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      <p>
        <Link to={formatUrl(baseView(view), "/places")}>
          All places and agencies of this collection
        </Link>
      </p>
    </>
  );
}
