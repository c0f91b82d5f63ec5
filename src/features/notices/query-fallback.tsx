import { Link, useLocation } from "react-router";
import type { QueryState } from "#state/queries/query-state.ts";
import { formatImportUrl } from "#state/url/import-url.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { isWorkerStopped, type FetchFailure } from "#domain/report/fetch-failure.ts";
import { Notice } from "#ui/notice.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { formatError, type ErrorMessage } from "./format-error.ts";

/** A fault with its words and a retry that needs no reload. */
export function ErrorNotice({
  fault,
  onRetry,
}: {
  readonly fault: FetchFailure;
  readonly onRetry: () => void;
}) {
  const { title, words } = formatError(fault);
  // There is nothing to try again where the file is the reader's own.
  if (fault.cause === "not-here") return <ImportedFileNotice title={title} words={words} />;
  return (
    <Notice urgent title={title} action={{ words: "Try again", onClick: onRetry }}>
      <p>{words}</p>
    </Notice>
  );
}

function ImportedFileNotice({ title, words }: ErrorMessage) {
  const { view } = useUrlView();
  const { pathname, search } = useLocation();
  return (
    <Notice title={title}>
      <p>{words}</p>
      <p>
        <Link to={formatImportUrl(view, pathname, search)}>Open the file</Link>
      </p>
    </Notice>
  );
}

/**
 * What stands in place of something that is not there: the fault, or its room, with a retry after ten seconds. After a stop
 * it is the room alone.
 */
export function QueryFallback({
  loaded,
  height,
}: {
  readonly loaded: QueryState<unknown>;
  readonly height: number;
}) {
  // The shell has the one notice of a stop, however many figures wait for it.
  if (loaded.error !== null && isWorkerStopped(loaded.error)) {
    return <Placeholder height={height} words="Not counted: see the notice above." />;
  }
  if (loaded.error !== null) return <ErrorNotice fault={loaded.error} onRetry={loaded.refetch} />;
  if (!loaded.isLate) return <Placeholder height={height} />;
  return (
    <div style={{ minHeight: height }}>
      <Notice
        title="This is taking longer than ten seconds"
        action={{ words: "Try again", onClick: loaded.refetch }}
      >
        <p>The connection may be slow. The page goes on waiting; you can also ask again.</p>
      </Notice>
    </div>
  );
}
