import { useEffect } from "react";
import { reloadOnce, useLoadFailure } from "#state/release/use-load-failure.ts";
import { useWorkerFault } from "#state/worker/use-worker-fault.ts";
import { useRetry } from "#state/queries/query-client.ts";
import { Band } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { formatError } from "./format-error.ts";

/** The one notice of a worker that stopped, with a start of another; nothing while one runs. */
export function WorkerStopNotice() {
  const stop = useWorkerFault();
  const retry = useRetry();
  // After a new release the worker's script is no longer on the server.
  const failure = useLoadFailure(stop?.cause === "worker-stopped");
  useEffect(() => {
    if (failure === "new-release") reloadOnce();
  }, [failure]);
  if (stop === null) return null;
  const { title, words } = formatError(stop);
  return (
    <Band data-print="hidden">
      <Notice urgent title={title} action={{ words: "Start again", onClick: retry }}>
        <p>{words}</p>
      </Notice>
    </Band>
  );
}
