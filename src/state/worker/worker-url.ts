import { createTrustedUrl } from "#worker/pool/trusted-url.ts";
import workerUrl from "#worker/worker.ts?worker&url";

let trustedUrl: string | null = null;

/** The worker's address, which the page trusts. */
export function getWorkerUrl(): string {
  trustedUrl ??= createTrustedUrl(workerUrl);
  return trustedUrl;
}
