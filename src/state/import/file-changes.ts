import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { invalidateWorkerQueries } from "#state/queries/query-client.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";

const CHANNEL_NAME = "ddor-file-changes";

/** One for the page: a second one would hear what the first one says. */
let channel: BroadcastChannel | null = null;
const getChannel = () => (channel ??= new BroadcastChannel(CHANNEL_NAME));

/** Tells other tabs of this site that files were opened, changed or removed. */
export function announceFileChange(): void {
  getChannel().postMessage(null);
}

/** Requests files again after another tab has opened, changed or removed some. */
export function useFileChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    const request = async () => {
      // A worker that stopped has its own notice, and a new one reads all files.
      if (getWorkerApi().getFault() !== null) return;
      await getWorkerApi().retry();
      await invalidateWorkerQueries(client);
    };
    const listener = () => void request();
    const heard = getChannel();
    heard.addEventListener("message", listener);
    return () => heard.removeEventListener("message", listener);
  }, [client]);
}
