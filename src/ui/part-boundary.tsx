import { Suspense, type ReactNode } from "react";
import { TextButton } from "./button.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { retryMissingParts } from "./lazy-component.tsx";

interface PartBoundaryProps {
  /** What the part is, as the beginning of a sentence: "The menu". */
  readonly name: string;
  /** Stands in its place while it is loading. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** The edge of a small part that is loaded when it is first needed: where it cannot be loaded, it alone says so and offers a retry. */
export function PartBoundary({ name, fallback = null, children }: PartBoundaryProps) {
  return (
    <ErrorBoundary
      fallback={(_, reset) => (
        <span role="alert">
          {name} could not be loaded.{" "}
          <TextButton
            onClick={() => {
              retryMissingParts();
              reset();
            }}
          >
            Try again
          </TextButton>
        </span>
      )}
    >
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
}
