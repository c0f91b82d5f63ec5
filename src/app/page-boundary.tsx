import type { ReactNode } from "react";
import { MissingPartNotice } from "#features/notices/missing-part-notice.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { MissingPartError, retryMissingParts } from "#ui/lazy-component.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";

/** The edge of a page: what it throws is named in its place, the address stays, and a reload or a retry is offered. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary fallback={formatPageError}>{children}</ErrorBoundary>;
}

function formatPageError(error: Error, reset: () => void): ReactNode {
  if (error instanceof MissingPartError) {
    return (
      <Page>
        <h1>This page could not be loaded</h1>
        <MissingPartNotice
          onRetry={() => {
            retryMissingParts();
            reset();
          }}
        />
      </Page>
    );
  }
  return (
    <Page>
      <h1>This page stopped</h1>
      <Notice
        urgent
        title={`${error.name}: ${error.message}`}
        action={{ words: "Reload this page", onClick: () => location.reload() }}
      >
        <p>
          This is an error in the page, not in the reports. The address still holds what you chose,
          so a reload brings it back. If it happens again, please report it with the words above.
        </p>
      </Notice>
    </Page>
  );
}
