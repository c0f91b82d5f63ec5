import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { DESK_KEY, DESK_QUERY, LATE_AFTER, loadedFrom, refetchAll } from "#state/loaded.ts";
import type { Loaded } from "#state/loaded.ts";
import { useDelayed } from "#state/use-delayed.ts";
import { useRetry } from "#state/use-published.ts";
import { desk } from "#state/worker-client.ts";
import type { FileChange, Had } from "#worker/desk.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Files that were opened in this browser. */
export function useFiles(): Loaded<readonly KeptFile[]> {
  const query = useQuery<Had<readonly KeptFile[]>>({
    ...DESK_QUERY,
    queryKey: [DESK_KEY, "files"],
    queryFn: () => desk().files(),
  });
  return loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
}

/** What can be done with files; all that is on the page is asked for again after each. */
export interface FileActions {
  /** Opens what a run read last, and ends the run. */
  readonly open: (run: ReadingRun) => Promise<Had<KeptFile>>;
  readonly relist: (id: string, change: FileChange) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Opens, renames and removes files of the reader's own. */
export function useFileActions(): FileActions {
  const client = useQueryClient();
  const open = useCallback(
    async (run: ReadingRun) => {
      const { port1, port2 } = new MessageChannel();
      const taken = desk().take(port1);
      await run.hand(port2);
      const had = await taken;
      run.end();
      await refetchAll(client);
      return had;
    },
    [client],
  );
  const relist = useCallback(
    async (id: string, change: FileChange) => {
      await desk().relist(id, change);
      await refetchAll(client);
    },
    [client],
  );
  const remove = useCallback(
    async (id: string) => {
      await desk().remove(id);
      await refetchAll(client);
    },
    [client],
  );
  return { open, relist, remove };
}

/** Bytes that this site takes up in the browser's storage, and may; null where the browser does not say. */
export function useStorage(
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
