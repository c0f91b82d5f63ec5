import { useState, type ReactNode } from "react";
import { useLocation } from "react-router";
import { LedgerLinkProvider } from "#features/notes/ledger-link-provider.tsx";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { WorkerStopNotice } from "#features/notices/worker-stop-notice.tsx";
import { createPanelDownloads, PanelDownloadsContext } from "#features/panels/panel-downloads.ts";
import { useIndex } from "#state/queries/use-dataset.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { ContextBar } from "./context-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { createPagePrint, PagePrintContext } from "./page-print.ts";
import { SkipLinks } from "./skip-links.tsx";

// What a switch left out stands in the history beside its address, and nothing else does.
const SwitchNotice = createLazyComponent(
  async () => (await import("./switch-notice.tsx")).SwitchNotice,
);

// Most readers open no file of their own.
const UnstoredFiles = createLazyComponent(
  async () => (await import("#features/notices/unstored-files.tsx")).UnstoredFiles,
);

/** What surrounds every page: links past the header, header, context of the numbers, a notice where they stop, footer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [downloads] = useState(createPanelDownloads);
  const [print] = useState(createPagePrint);
  const hasOwnFiles = useIndex().data?.collections.some(({ imported }) => imported);
  return (
    <PanelDownloadsContext value={downloads}>
      <PagePrintContext value={print}>
        <SkipLinks />
        <Header />
        <ContextBar />
        {useLocation().state === null ? null : (
          <PanelBoundary fallback={null}>
            <SwitchNotice />
          </PanelBoundary>
        )}
        <WorkerStopNotice />
        {hasOwnFiles ? (
          <PanelBoundary fallback={null}>
            <UnstoredFiles />
          </PanelBoundary>
        ) : null}
        <LedgerLinkProvider>{children}</LedgerLinkProvider>
        <Footer />
      </PagePrintContext>
    </PanelDownloadsContext>
  );
}
