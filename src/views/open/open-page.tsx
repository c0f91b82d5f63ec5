import { useState } from "react";
import { useLocation } from "react-router";
import { importedId } from "#domain/opening/opened-file.ts";
import { filesNamed } from "#state/opening/named-files.ts";
import { wayBack } from "#state/opening/way-back.ts";
import { useFiles } from "#state/opening/use-files.ts";
import { useChosen } from "#state/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { usePageTitle } from "#views/shell/use-page-title.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { fileView } from "./file-view.ts";
import { KeptFilesPart } from "./kept-files.tsx";
import { OpeningCard, type ChosenFile } from "./opening-card.tsx";
import "./open.css";

/** The reader's own files: chosen, read in this browser, opened, kept and removed. */
export function OpenPage() {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const { view, address } = useChosen();
  const files = useFiles();
  usePageTitle("Open your own file");
  const { search } = useLocation();
  const named = filesNamed(search);
  const here = files.value?.map(({ id }) => id);
  const wanted = named.find((hash) => here?.includes(importedId(hash)) === false) ?? null;
  return (
    <Page>
      <h1>Open your own file</h1>
      <Prose>
        <p>
          <b>Your file stays in this browser.</b> It is read on this computer; nothing of it is sent
          anywhere.
        </p>
        <p>
          What can be opened: the weekly report as PDF; ICE’s row-level detainer records as released
          under FOIA (CSV, XLSX, Parquet); editions and tables saved from this page; and any table
          with a date and an agency or place.
        </p>
      </Prose>
      {wanted === null ? null : (
        <Notice title="The address that you came by names a file that is not in this browser">
          <p>
            Open the file with the SHA-256 <code>{wanted}</code>; what the address chose is then
            shown of it. Another file is not taken for it.
          </p>
        </Notice>
      )}
      <ChooseFiles onChoose={(next) => setChosen((old) => [...next, ...old])} />
      {chosen.map((one) => (
        <OpeningCard
          key={`${one.at} ${one.name} ${one.source.size}`}
          chosen={one}
          wanted={wanted}
          addressOf={({ id, file }) => {
            if (named.includes(file.sha256)) return wayBack(view, search);
            return chosen.length > 1 ? null : address(fileView(view, id), "/");
          }}
          onPutAway={() => setChosen((old) => old.filter((each) => each !== one))}
        />
      ))}
      <KeptFilesPart />
    </Page>
  );
}
