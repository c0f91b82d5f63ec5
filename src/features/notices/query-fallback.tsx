import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { useSearch } from "#state/url/use-search.ts";
import { useRetry, type QueryState } from "#state/queries/query-client.ts";
import { useDelayed } from "#state/queries/use-delayed.ts";
import { formatImportUrl } from "#state/url/import-url.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { isWorkerStopped, type FetchFailure } from "#domain/report/fetch-failure.ts";
import { Notice } from "#ui/notice.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { MissingPartNotice } from "./missing-part-notice.tsx";
import { formatError, type ErrorMessage } from "./format-error.ts";

/** Why something cannot be loaded, with a retry that needs no reload. */
export function ErrorNotice({ fault }: { readonly fault: FetchFailure }) {
  const retry = useRetry();
  const { title, words } = formatError(fault);
  if (fault.cause === "part-missing") return <MissingPartNotice onRetry={retry} />;
  // There is nothing to try again where the file is the reader's own.
  if (fault.cause === "not-here" || fault.cause === "not-combined") {
    const link = fault.cause === "not-here" ? "Open the file" : "Files opened in this browser";
    return <ImportedFileNotice title={title} words={words} link={link} />;
  }
  return (
    <Notice urgent title={title} action={{ words: "Try again", onClick: retry }}>
      <p>{words}</p>
    </Notice>
  );
}

function ImportedFileNotice({
  title,
  words,
  link,
}: ErrorMessage & {
  /** What the link to the page of files says. */
  readonly link: string;
}) {
  const { view } = useUrlView();
  const { pathname } = useLocation();
  const search = useSearch();
  return (
    <Notice title={title}>
      <p>{words}</p>
      <p>
        <Link to={formatImportUrl(view, pathname, search)}>{link}</Link>
      </p>
    </Notice>
  );
}

/** Milliseconds after which a request that is still under way is called late. */
const LATE_DELAY = 10_000;

/**
 * What stands in place of something that is not there: the reason, or its room, with a retry after ten seconds. After a stop
 * of the worker, and while a dataset is read again, it is the room alone.
 */
export function QueryFallback({
  query,
  height,
  placeholder = <Placeholder height={height} />,
}: {
  readonly query: QueryState<unknown>;
  readonly height: number;
  /** What stands there while it is on its way; its room alone where left out. */
  readonly placeholder?: ReactNode;
}) {
  const retry = useRetry();
  const isLate = useDelayed(query.isFetching, LATE_DELAY);
  const failure = query.error?.failure;
  // The shell has the one notice of a stop, however many panels wait for it.
  if (failure !== undefined && isWorkerStopped(failure)) {
    return <Placeholder height={height} words="Not counted: see the notice above." />;
  }
  if (failure !== undefined && failure.cause !== "outdated") return <ErrorNotice fault={failure} />;
  if (!isLate) return placeholder;
  return (
    <div style={{ minHeight: height }}>
      <Notice
        title="This is taking longer than ten seconds"
        action={{ words: "Try again", onClick: retry }}
      >
        <p>The connection may be slow. The page goes on waiting; you can also ask again.</p>
      </Notice>
    </div>
  );
}
