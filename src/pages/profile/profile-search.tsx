import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { ChoiceCombobox } from "#ui/choice/choice-combobox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Notice } from "#ui/notice.tsx";
import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { findProfileMatches, listProfiles } from "#features/search/profile-matches.ts";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import { listPlaces, type Profile } from "#features/profiles/profile.ts";
import { KeyElsewhere } from "./key-elsewhere.tsx";
import styles from "./profile-search.module.css";

interface ProfileSearchProps {
  readonly info: DatasetInfo;
  readonly kind: Profile["kind"];
  /** The key in the address; null where there is none. */
  readonly unknownKey: string | null;
  readonly title: string;
}

/** Finds an agency or place: says where a key names nothing, with what is like it, and lists all. */
export function ProfileSearch({ info, kind, unknownKey, title }: ProfileSearchProps) {
  const viewState = useUrlView();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const similar = unknownKey === null ? [] : findProfileMatches(info, unknownKey);
  const all = listProfiles(info);
  const items = isOpen ? all : [];
  return (
    <>
      <h1>{title}</h1>
      {unknownKey === null ? null : (
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
      )}
      <p>
        Each {kind} has a page with its numbers, notes and lines. Find one of{" "}
        {formatPlural(all.length, "agency or place", "agencies and places")} by typing:
      </p>
      <div className={styles.search}>
        <ChoiceCombobox
          label="Find an agency or place"
          items={items.map(({ kind: itemKind, key, title: label }) => ({
            value: `${itemKind} ${key}`,
            label,
            aside: itemKind,
            cell: null,
          }))}
          selected={[]}
          onOpen={setOpen}
          onToggle={(value) => {
            const found = all.find((each) => `${each.kind} ${each.key}` === value);
            if (found !== undefined) void navigate(formatProfileAddress(viewState, found));
          }}
        />
      </div>
      <ProfileDirectory info={info} kind={kind} />
    </>
  );
}

/** Every agency or place by state; long lists are opened state by state. */
function ProfileDirectory({ info, kind }: Pick<ProfileSearchProps, "info" | "kind">) {
  const viewState = useUrlView();
  const all: readonly { key: string; name: string; state: string; aside: string }[] =
    kind === "agency"
      ? Object.values(info.agencies).map(({ key, name, state, kind: agencyKind }) => ({
          key,
          name,
          state,
          aside: agencyKind === "unknown" ? "kind unknown" : agencyKind,
        }))
      : listPlaces(info).map(({ key, name, state, level }) => ({
          key,
          name,
          state,
          aside: level,
        }));
  const states = [...new Set(all.map(({ state }) => state))].sort((a, b) =>
    compareText(getStateName(a), getStateName(b)),
  );
  return (
    <>
      {states.map((state) => {
        const here = all
          .filter((each) => each.state === state)
          .sort((a, b) => compareText(a.name, b.name));
        return (
          <Disclosure
            key={state}
            summary={`${getStateName(state)}: ${formatPlural(here.length, kind, kind === "agency" ? "agencies" : "places")}`}
            open={all.length <= 100}
          >
            {() => (
              <ul>
                {here.map(({ key, name, aside }) => (
                  <li key={key}>
                    <Link to={formatProfileAddress(viewState, { kind, key })}>{name}</Link>{" "}
                    <span data-tone="soft">{aside}</span>
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        );
      })}
    </>
  );
}
