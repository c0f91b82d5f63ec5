import type { ReactNode } from "react";
import { LedgerLinks } from "#views/ledger/ledger-links.tsx";
import { StopNotice } from "#views/notices/stop-notice.tsx";
import { ContextBand } from "./context-band.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import "./shell.css";

/** What surrounds every page: a link past the header, header, context of the numbers, a notice where they stop, footer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <Header />
      <ContextBand />
      <StopNotice />
      <LedgerLinks>{children}</LedgerLinks>
      <Footer />
    </>
  );
}
