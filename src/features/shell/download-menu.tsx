import { Suspense, use } from "react";
import { useLocation } from "react-router";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { formatError } from "#features/notices/format-error.ts";
import { PanelDownloadsContext } from "#features/panels/panel-downloads.ts";
import { getFailure } from "#state/queries/query-client.ts";
import { useAnswerRequest } from "#state/queries/use-answer-request.ts";
import { useDatasetInfo, useNotes, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { MenuButton } from "#ui/popup/menu-button.tsx";
import type { MenuSection } from "#ui/popup/menu-section.ts";
import { MenuMessage, useMenuMessage } from "./menu-message.tsx";

const RowsSize = createLazyComponent(
  async () => (await import("#features/rows/rows-size.tsx")).RowsSize,
);

const NOTHING = "Nothing on this page can be downloaded.";

/** Pages that show the rows of the filter in the address. */
const ROW_PAGES: readonly string[] = ["/", "/table"];

/** Names the files that can be had of the page, each with what it will hold. */
export function DownloadMenu() {
  const [message, say] = useMenuMessage();
  const sections = useDownloadSections(say);
  return (
    <MenuMessage words={message}>
      <MenuButton label="Download" title="Download" align="end" sections={sections} />
    </MenuMessage>
  );
}

/** The entries of the download menu; `say` shows how far a file is that takes a while. */
export function useDownloadSections(
  say: (words: string, isFinal: boolean) => void,
): () => readonly MenuSection[] {
  const { list } = use(PanelDownloadsContext);
  const { pathname } = useLocation();
  const { view } = useUrlView();
  const info = useDatasetInfo().data;
  const notes = useNotes().data ?? [];
  const request = useAnswerRequest();
  const hasRows = ROW_PAGES.includes(pathname.replace(/(?<=.)\/$/u, ""));
  const download = async (dataset: DatasetInfo): Promise<void> => {
    say(`Loading ${formatCount(dataset.rowCount)} rows…`, false);
    try {
      const { downloadRows } = await import("#features/rows/download-rows.ts");
      const count = await downloadRows(dataset, view, notes, request);
      say(`The file holds ${formatPlural(count, "row")}.`, true);
    } catch (thrown) {
      say(formatError(getFailure(thrown)).words, true);
    }
  };
  return () => {
    const panels = list();
    const rows =
      info === undefined || !hasRows
        ? []
        : [
            {
              key: "rows",
              label: countFilters(view.filter) === 0 ? "All rows" : "Rows that match",
              remark: (
                <Suspense fallback="…">
                  <RowsSize info={info} view={view} />
                </Suspense>
              ),
              aside: "CSV",
              onSelect: () => void download(info),
            },
          ];
    const figures = panels.map(({ id, title, onCsv }) => ({
      key: id,
      label: title,
      aside: "CSV",
      onSelect: onCsv,
    }));
    if (rows.length + figures.length === 0)
      return [{ key: "none", items: [{ key: "none", label: NOTHING, isDisabled: true }] }];
    return [
      ...(rows.length === 0 ? [] : [{ key: "rows", title: "Rows", items: rows }]),
      ...(figures.length === 0
        ? []
        : [{ key: "figures", title: "Figures on this page", items: figures }]),
    ].map((section, at, all) =>
      at < all.length - 1 ? section : { ...section, remark: "Sources stand inside each file." },
    );
  };
}
