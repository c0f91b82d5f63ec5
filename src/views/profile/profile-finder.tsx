import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { ChoiceCombobox } from "#ui/choice/choice-combobox.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Notice } from "#ui/notice.tsx";
import { stateName } from "#domain/vocabulary/states.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import { plural } from "#domain/words/count.ts";
import { nearMatches, openable } from "#views/subject/near-matches.ts";
import { profileAddress } from "#views/subject/profile-address.ts";
import { placesOf, type Subject } from "#views/subject/subject.ts";

interface ProfileFinderProps {
  readonly frame: CorpusFrame;
  readonly kind: Subject["kind"];
  /** The key in the address; null where there is none. */
  readonly sought: string | null;
  readonly title: string;
}

/** Finds an agency or place: says where a key names nothing, with what is like it, and lists all. */
export function ProfileFinder({ frame, kind, sought, title }: ProfileFinderProps) {
  const inHand = useChosen();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const near = sought === null ? [] : nearMatches(frame, sought);
  const all = openable(frame);
  const items = isOpen ? all : [];
  return (
    <>
      <h1>{title}</h1>
      {sought === null ? null : (
        <Notice title={`No ${kind} here has the key “${sought}”`}>
          {near.length === 0 ? (
            <p>Nothing of a similar name is in this collection either, as of the date chosen.</p>
          ) : (
            <>
              <p>Perhaps one of these was meant:</p>
              <ul>
                {near.map((each) => (
                  <li key={`${each.kind} ${each.key}`}>
                    <Link to={profileAddress(inHand, each)}>{each.title}</Link>{" "}
                    <span className="soft">
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
        {plural(all.length, "agency or place", "agencies and places")} by typing:
      </p>
      <div className="profile-find">
        <ChoiceCombobox
          label="Find an agency or place"
          items={items.map(({ kind: of, key, title: label }) => ({
            value: `${of} ${key}`,
            label,
            aside: of,
            count: null,
          }))}
          chosen={[]}
          onOpen={setOpen}
          onToggle={(value) => {
            const found = all.find((each) => `${each.kind} ${each.key}` === value);
            if (found !== undefined) void navigate(profileAddress(inHand, found));
          }}
        />
      </div>
      <Listed frame={frame} kind={kind} />
    </>
  );
}

/** Every agency or place by state; long lists are opened state by state. */
function Listed({ frame, kind }: Pick<ProfileFinderProps, "frame" | "kind">) {
  const inHand = useChosen();
  const all: readonly { key: string; name: string; state: string; aside: string }[] =
    kind === "agency"
      ? Object.values(frame.agencies).map(({ key, name, state, kind: of }) => ({
          key,
          name,
          state,
          aside: of === "unknown" ? "kind unknown" : of,
        }))
      : placesOf(frame).map(({ key, name, state, level }) => ({ key, name, state, aside: level }));
  const states = [...new Set(all.map(({ state }) => state))].sort((a, b) =>
    alphabetical(stateName(a), stateName(b)),
  );
  return (
    <>
      {states.map((state) => {
        const here = all
          .filter((each) => each.state === state)
          .sort((a, b) => alphabetical(a.name, b.name));
        return (
          <Disclosure
            key={state}
            summary={`${stateName(state)}: ${plural(here.length, kind, kind === "agency" ? "agencies" : "places")}`}
            open={all.length <= 100}
          >
            {() => (
              <ul>
                {here.map(({ key, name, aside }) => (
                  <li key={key}>
                    <Link to={profileAddress(inHand, { kind, key })}>{name}</Link>{" "}
                    <span className="soft">{aside}</span>
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
