import { useState } from "react";
import { Link } from "react-router";
import type { Collection } from "#domain/collection.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { weekInWords } from "#domain/week.ts";
import { useFileActions, useFiles } from "#state/opening/use-files.ts";
import { useIndex } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { fileView } from "./file-view.ts";

/** The published collection that has a reconstruction of a report's week; undefined where none has. */
export function reconstructionOf(
  file: Pick<KeptFile, "collection">,
  collections: readonly Collection[],
): Collection | undefined {
  const weeks = new Set(file.collection.editions.map(({ week }) => week));
  return file.collection.basis === "recorded"
    ? collections.find(
        ({ origin, editions }) =>
          origin === "reconstructed" && editions.some(({ week }) => weeks.has(week)),
      )
    : undefined;
}

/** For the agency's own report of a week that is published as a reconstruction: whether it stands in for it, and the difference. */
export function StandInChoice({ file }: { readonly file: KeptFile }) {
  const index = useIndex();
  const files = useFiles();
  const { relist } = useFileActions();
  const { view, address } = useChosen();
  const [asked, setAsked] = useState<boolean | null>(null);
  const published = reconstructionOf(file, index.value?.collections ?? []);
  const [entry] = file.collection.editions;
  if (published === undefined || entry === undefined) return null;
  const now = files.value?.find(({ id }) => id === file.id) ?? file;
  const own = fileView(view, file.id);
  const week = address(own, "/editions");
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
        Let this file stand in for the reconstruction of {weekInWords(entry.week)} in{" "}
        {published.title}
      </label>
      {now.standsIn === published.id ? (
        <p>
          The other weeks stay as published. Corrections of this week that came later, and notes,
          are not applied: they name lines of the reconstruction.{" "}
          <Link to={`${week}${week.includes("?") ? "&" : "?"}week=${entry.week}`}>
            See what differs from the reconstruction
          </Link>
        </p>
      ) : null}
    </div>
  );
}
