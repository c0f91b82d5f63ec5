import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { StoredFile } from "#domain/import/stored-file.ts";
import {
  WORKER_KEY,
  invalidateWorkerQueries,
  type QueryState,
} from "#state/queries/query-client.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";
import type { FileChange } from "#worker/api/worker-api.ts";
import type { ImportWorker } from "./import-worker.ts";

/** Files that were opened in this browser. */
export function useStoredFiles(): QueryState<readonly StoredFile[]> {
  return useQuery({
    queryKey: [WORKER_KEY, "files"],
    queryFn: () => getWorkerApi().listFiles(),
  });
}

/** Opens the file that an import worker read last. Everything on the page is requested again afterward, as after each change of a file. */
export function useOpenFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (worker: ImportWorker) => {
      const { port1, port2 } = new MessageChannel();
      const adopted = getWorkerApi().adopt(port1);
      await worker.transfer(port2);
      return adopted;
    },
    onSuccess: () => invalidateWorkerQueries(client),
  });
}

/** Renames a file, or lets it stand in for a published week. */
export function useUpdateFile(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: FileChange) => getWorkerApi().updateFile(id, change),
    onSuccess: () => invalidateWorkerQueries(client),
  });
}

/** Files that were removed since the page was opened, the last one first. */
export function useRemovedFiles(): QueryState<readonly StoredFile[]> {
  return useQuery({
    queryKey: [WORKER_KEY, "removed files"],
    queryFn: () => getWorkerApi().listRemovedFiles(),
  });
}

/** Removes a file from this browser. */
export function useRemoveFile(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => getWorkerApi().removeFile(id),
    onSuccess: () => invalidateWorkerQueries(client),
  });
}

/** Takes back the removal of a file. */
export function useRestoreFile(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => getWorkerApi().restoreFile(id),
    onSuccess: () => invalidateWorkerQueries(client),
  });
}

/** Bytes that this site takes up in the browser's storage, and may; null where the browser does not say. */
export function useStorageEstimate(
  files: readonly StoredFile[] | undefined,
): { readonly usage: number; readonly quota: number } | null {
  const query = useQuery({
    queryKey: ["storage", files],
    queryFn: async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      return { usage, quota };
    },
    enabled: "storage" in navigator,
    throwOnError: false,
  });
  return query.data ?? null;
}
