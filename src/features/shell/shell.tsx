import type { ReactNode } from "react";
import { LedgerLinkProvider } from "#features/notes/ledger-link-provider.tsx";
import { WorkerStopNotice } from "#features/notices/worker-stop-notice.tsx";
import { ContextBar } from "./context-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { SwitchNotice } from "./switch-notice.tsx";
import styles from "./shell.module.css";

/** What surrounds every page: a link past the header, header, context of the numbers, a notice where they stop, footer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className={styles.skipLink} href="#content">
        Skip to the content
      </a>
      <Header />
      <ContextBar />
      <SwitchNotice />
      <WorkerStopNotice />
      <LedgerLinkProvider>{children}</LedgerLinkProvider>
      <Footer />
    </>
  );
}
