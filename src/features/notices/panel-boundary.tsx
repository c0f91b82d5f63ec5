import { Suspense, type ReactNode } from "react";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { MissingPartError, retryMissingParts } from "#ui/lazy-component.tsx";
import { Notice } from "#ui/notice.tsx";
import { MissingPartNotice } from "./missing-part-notice.tsx";

/** The edge of a panel: `fallback` stands while it is loaded, and what it throws is shown in its place while the rest of the page stays. */
export function PanelBoundary({
  fallback,
  children,
}: {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <ErrorBoundary fallback={formatPanelError}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function formatPanelError(error: Error, reset: () => void): ReactNode {
  if (error instanceof MissingPartError) {
    return (
      <MissingPartNotice
        onRetry={() => {
          retryMissingParts();
          reset();
        }}
      />
    );
  }
  return (
    <Notice
      urgent
      title="This part of the page stopped"
      action={{ words: "Try again", onClick: reset }}
    >
      <p>
        This is an error in the page, not in the reports: {error.name}: {error.message}. The rest of
        the page stays as it is. If it happens again, please report it with these words.
      </p>
    </Notice>
  );
}
