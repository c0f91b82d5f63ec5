import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { StoredFile } from "#domain/import/stored-file.ts";
import {
  WORKER_KEY,
  WORKER_QUERY_OPTIONS,
  LATE_DELAY,
  createQueryState,
  refetchAll,
} from "#state/queries/query-state.ts";
import type { QueryState } from "#state/queries/query-state.ts";
import { useDelayed } from "#state/queries/use-delayed.ts";
import { useRetry } from "#state/queries/use-dataset.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";
import type { FileChange, Result } from "#worker/api/worker-api.ts";
import type { ImportWorker } from "./import-worker.ts";

/** Files that were opened in this browser. */
export function useStoredFiles(): QueryState<readonly StoredFile[]> {
  const query = useQuery<Result<readonly StoredFile[]>>({
    ...WORKER_QUERY_OPTIONS,
    queryKey: [WORKER_KEY, "files"],
    queryFn: () => getWorkerApi().listFiles(),
  });
  return createQueryState(query, useDelayed(query.isFetching, LATE_DELAY), useRetry());
}

/** What can be done with files; all that is on the page is asked for again after each. */
export interface FileActions {
  /** Opens what a run read last, and ends the run. */
  readonly openFile: (run: ImportWorker) => Promise<Result<StoredFile>>;
  readonly updateFile: (id: string, change: FileChange) => Promise<void>;
  readonly removeFile: (id: string) => Promise<void>;
}

/** Opens, renames and removes files of the reader's own. */
export function useFileActions(): FileActions {
  const client = useQueryClient();
  const open = useCallback(
    async (run: ImportWorker) => {
      const { port1, port2 } = new MessageChannel();
      const taken = getWorkerApi().adopt(port1);
      await run.transfer(port2);
      const had = await taken;
      run.endWorker();
      await refetchAll(client);
      return had;
    },
    [client],
  );
  const relist = useCallback(
    async (id: string, change: FileChange) => {
      await getWorkerApi().updateFile(id, change);
      await refetchAll(client);
    },
    [client],
  );
  const remove = useCallback(
    async (id: string) => {
      await getWorkerApi().removeFile(id);
      await refetchAll(client);
    },
    [client],
  );
  return { openFile: open, updateFile: relist, removeFile: remove };
}

/** Bytes that this site takes up in the browser's storage, and may; null where the browser does not say. */
export function useStorageEstimate(
  changed: unknown,
): { readonly usage: number; readonly quota: number } | null {
  const query = useQuery({
    queryKey: ["storage", changed],
    queryFn: async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      return { usage, quota };
    },
    enabled: "storage" in navigator,
  });
  return query.data ?? null;
}
