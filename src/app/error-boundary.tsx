import { Component, type ReactNode } from "react";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/layout/page.tsx";

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** What was thrown, as an Error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Catches a bug of ours: names it, keeps the address as it is and offers a reload. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { error: toError(thrown) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Page>
        <h1>This page stopped</h1>
        <Notice
          urgent
          title={`${error.name}: ${error.message}`}
          action={{
            words: "Reload this page",
            onClick: () => {
              location.reload();
            },
          }}
        >
          <p>
            This is an error in the page, not in the reports. The address still holds what you
            chose, so a reload brings it back. If it happens again, please report it with the words
            above.
          </p>
        </Notice>
      </Page>
    );
  }
}
