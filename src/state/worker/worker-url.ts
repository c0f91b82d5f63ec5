import { createTrustedUrl } from "#worker/pool/trusted-url.ts";
import workerUrl from "#worker/worker.ts?worker&url";

let trustedUrl: string | null = null;

/**
 * The worker's address, which the page trusts: a blob that only imports its script. A thread of a blob obeys the
 * policy that stands in the page; one of a file obeys only the headers of that file, which a plain host does not send.
 */
export function getWorkerUrl(): string {
  trustedUrl ??= createTrustedUrl(createBlobUrl(new URL(workerUrl, location.href).href));
  return trustedUrl;
}

/** It is never revoked: threads start more threads of the same address. */
function createBlobUrl(address: string): string {
  const script = `import ${JSON.stringify(address)};`;
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}
