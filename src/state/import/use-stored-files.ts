import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { StoredFile } from "#domain/import/stored-file.ts";
import {
  WORKER_KEY,
  invalidateWorkerQueries,
  type QueryState,
} from "#state/queries/query-client.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";
import type { FileChange } from "#worker/api/worker-api.ts";
import { announceFileChange, useFileChanges } from "./file-changes.ts";
import type { ImportWorker } from "./import-worker.ts";

/** Files that were opened in this browser, in this tab or another. */
export function useStoredFiles(): QueryState<readonly StoredFile[]> {
  useFileChanges();
  return useQuery({
    queryKey: [WORKER_KEY, "files"],
    queryFn: () => getWorkerApi().listFiles(),
  });
}

/** A change of files, after which this page and other tabs request them again. */
function useFileMutation<Value, Variables = void>(
  change: (variables: Variables) => Promise<Value>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      announceFileChange();
      return invalidateWorkerQueries(client);
    },
  });
}

/** Opens the file that an import worker read last. */
export function useOpenFile() {
  return useFileMutation(async (worker: ImportWorker) => {
    const { port1, port2 } = new MessageChannel();
    const adopted = getWorkerApi().adopt(port1);
    await worker.transfer(port2);
    return adopted;
  });
}

/** Renames a file, or lets it stand in for a published week. */
export function useUpdateFile(id: string) {
  return useFileMutation((change: FileChange) => getWorkerApi().updateFile(id, change));
}

/** Files that were removed since the page was opened, the last one first. */
export function useRemovedFiles(): QueryState<readonly StoredFile[]> {
  return useQuery({
    queryKey: [WORKER_KEY, "removed files"],
    queryFn: () => getWorkerApi().listRemovedFiles(),
  });
}

/** Removes all files from this browser; until the page is closed they can be restored. */
export function useRemoveAllFiles() {
  return useFileMutation(async (ids: readonly string[]) => {
    for (const id of ids) await getWorkerApi().removeFile(id);
  });
}

/** Removes a file from this browser. */
export function useRemoveFile(id: string) {
  return useFileMutation(() => getWorkerApi().removeFile(id));
}

/** Takes back the removal of a file. */
export function useRestoreFile(id: string) {
  return useFileMutation(() => getWorkerApi().restoreFile(id));
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
