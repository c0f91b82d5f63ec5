import { createContext, use, useEffect } from "react";

/** A file that a panel of the page can write. */
export interface PanelDownload {
  /** The id of the panel's section. */
  readonly id: string;
  readonly title: string;
  readonly onCsv: () => void;
}

/** The files that the panels of the open page can write. */
export interface PanelDownloads {
  /** Lists a panel's file, until the function that it returns is called. */
  readonly register: (download: PanelDownload) => () => void;
  /** In the order in which the panels stand on the page. */
  readonly list: () => readonly PanelDownload[];
}

export function createPanelDownloads(): PanelDownloads {
  const downloads = new Map<string, PanelDownload>();
  return {
    register: (download) => {
      downloads.set(download.id, download);
      return () => {
        if (downloads.get(download.id) === download) downloads.delete(download.id);
      };
    },
    list: () => [...downloads.values()].sort(compareByPlace),
  };
}

function compareByPlace(a: PanelDownload, b: PanelDownload): number {
  const first = document.getElementById(a.id);
  const second = document.getElementById(b.id);
  if (first === null || second === null) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Gives the download menu the panels of the page below it. */
export const PanelDownloadsContext = createContext<PanelDownloads>(createPanelDownloads());

/** Lists the file of a panel in the download menu, as long as the panel is there and has one. */
export function usePanelDownload(id: string, title: string, onCsv: (() => void) | undefined): void {
  const { register } = use(PanelDownloadsContext);
  useEffect(
    () => (onCsv === undefined ? undefined : register({ id, title, onCsv })),
    [register, id, title, onCsv],
  );
}
