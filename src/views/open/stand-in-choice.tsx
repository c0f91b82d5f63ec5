import { useState } from "react";
import { Link } from "react-router";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { weekInWords } from "#domain/week.ts";
import { useFileActions, useFiles } from "#state/opening/use-files.ts";
import { useIndex } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { fileView } from "./file-view.ts";
import { reconstructionOf } from "./stand-in.ts";

/** For the agency's own report of a week that is published as a reconstruction: whether it stands in for it, and the difference. */
export function StandInChoice({ file }: { readonly file: KeptFile }) {
  const index = useIndex();
  const files = useFiles();
  const { relist } = useFileActions();
  const { view, address } = useChosen();
  const [asked, setAsked] = useState<boolean | null>(null);
  const found = reconstructionOf(file.collection, index.value?.collections ?? []);
  if (found === null) return null;
  const { published, week } = found;
  const now = files.value?.find(({ id }) => id === file.id) ?? file;
  const own = fileView(view, file.id);
  const editions = address(own, "/editions");
  return (
    <div className="stand-in">
      <label>
        <input
          type="checkbox"
          checked={asked ?? now.standsIn === published.id}
          onChange={({ target }) => {
            setAsked(target.checked);
            void relist(file.id, { standsIn: target.checked ? published.id : null });
          }}
        />{" "}
        Let this file stand in for the reconstruction of {weekInWords(week)} in {published.title}
      </label>
      {now.standsIn === published.id ? (
        <p>
          The other weeks stay as published. Corrections of this week that came later, and notes,
          are not applied: they name lines of the reconstruction.{" "}
          <Link to={`${editions}${editions.includes("?") ? "&" : "?"}week=${week}`}>
            See what differs from the reconstruction
          </Link>
        </p>
      ) : null}
    </div>
  );
}
