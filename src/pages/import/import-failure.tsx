import type { ReactNode } from "react";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { Notice } from "#ui/notice.tsx";
import { formatError, type ErrorMessage } from "#features/notices/format-error.ts";
import { MissingPartNotice } from "#features/notices/missing-part-notice.tsx";

/** Why a file cannot be read; where the thread that reads stopped, or a part of it is missing, with another start. */
export function ImportFailure({
  fault,
  name,
  onStart,
  children,
}: {
  readonly fault: FetchFailure;
  readonly name: string;
  readonly onStart: () => void;
  readonly children: ReactNode;
}) {
  if (fault.cause === "part-missing") return <MissingPartNotice onRetry={onStart} />;
  const stop = formatReadingStop(fault, name);
  if (stop !== null) {
    return (
      <Notice urgent title={stop.title} action={{ words: "Read it again", onClick: onStart }}>
        <p>{stop.words}</p>
      </Notice>
    );
  }
  const { title, words } = formatError(fault);
  return (
    <Notice urgent title={title}>
      <p>{words}</p>
      {children}
    </Notice>
  );
}

/** What a stop of the thread that reads means for its file; null for other failures. */
function formatReadingStop({ cause, detail }: FetchFailure, name: string): ErrorMessage | null {
  const words = detail === "" ? "" : ` (${detail})`;
  if (cause === "worker-stopped") {
    return {
      title: `Reading ${name} has stopped`,
      words: `The part of this page that reads files has stopped${words}. What was open before is still open.`,
    };
  }
  if (cause === "out-of-memory") {
    return {
      title: `There is not enough memory to read ${name}`,
      words: `The browser had no room for its tables${words}. Closing other tabs may help. What was open before is still open.`,
    };
  }
  return null;
}
