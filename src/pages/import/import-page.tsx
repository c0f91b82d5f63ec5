import { useState } from "react";
import { useSearch } from "#state/url/use-search.ts";
import { parseImportedId } from "#domain/report/imported-file.ts";
import { findReading } from "#domain/import/stored-file.ts";
import { listImportedIds } from "#state/url/imported-ids.ts";
import { formatReturnUrl } from "#state/url/return-url.ts";
import { useStoredFiles } from "#state/import/use-stored-files.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Page, Prose } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { usePageTitle } from "#features/shell/use-page-title.ts";
import { FileChooser } from "./file-chooser.tsx";
import { formatExpectedUrl, isExpectedReading } from "./expected-file.ts";
import { createFileView } from "./file-view.ts";
import { StoredFileList } from "./stored-file-list.tsx";
import { ImportCard, type SelectedFile } from "./import-card.tsx";
import { SampleFile } from "./sample-file.tsx";

/** The page of the reader's files, which are chosen, read, opened, stored and removed in this browser. */
export function ImportPage() {
  const [chosen, setChosen] = useState<readonly SelectedFile[]>([]);
  const { view, formatUrl } = useUrlView();
  const files = useStoredFiles();
  usePageTitle("Open your own file");
  const search = useSearch();
  const named = listImportedIds(search);
  const here = files.data?.map(({ id }) => id);
  const addFiles = (next: readonly SelectedFile[]) => setChosen((current) => [...next, ...current]);
  const wanted = named.find((id) => here?.includes(id) === false) ?? null;
  const reading = findReading(files.data ?? [], parseImportedId(wanted ?? "")?.reading ?? null);
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
      {wanted === null ? null : <MissingFileNotice id={wanted} isReadingKnown={reading !== null} />}
      <FileChooser onChoose={addFiles} />
      <SampleFile onChoose={addFiles} />
      {chosen.map((one) => (
        <ImportCard
          key={`${one.at} ${one.name} ${one.source.size}`}
          file={one}
          expectedId={wanted}
          expectedReading={reading}
          addressOf={(stored) => {
            if (named.includes(stored.id)) return formatReturnUrl(view, search);
            if (wanted !== null && isExpectedReading(stored, wanted)) {
              return formatExpectedUrl(search, wanted, stored.id);
            }
            return chosen.length > 1 ? null : formatUrl(createFileView(view, stored), "/");
          }}
          onClose={() => setChosen((current) => current.filter((each) => each !== one))}
        />
      ))}
      <StoredFileList />
    </Page>
  );
}

/** Which file the address waits for, and whether it is known here how that was read. */
function MissingFileNotice({
  id,
  isReadingKnown,
}: {
  readonly id: string;
  readonly isReadingKnown: boolean;
}) {
  const parts = parseImportedId(id);
  const isRead = parts !== null && parts.reading !== null;
  return (
    <Notice title="The address that you came by names a file that is not in this browser">
      <p>
        Open the file with the SHA-256 <code>{parts?.sha256}</code>; what the address chose is then
        shown of it. Another file is not taken for it.
      </p>
      {isRead ? (
        <p>
          {isReadingKnown
            ? "It was read by answers or columns that this browser has kept: it is read by the same again."
            : "It was read by answers or columns that this browser does not keep. Give the same answers, or load the saved mapping."}
        </p>
      ) : null}
    </Notice>
  );
}
