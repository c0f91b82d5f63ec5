import workerUrl from "#worker/worker.ts?worker&url";

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The absolute address of a worker script; throws where it is not one of this origin's. */
function ownAddress(address: string, page: string): string {
  const url = new URL(address, page);
  if (url.origin !== new URL(page).origin) throw new TypeError(`not our own worker: ${address}`);
  return url.href;
}

let address: string | null = null;

/** The worker's address through the page's one Trusted Types policy, which may be made only once. */
export function workerAddress(): string {
  if (address !== null) return address;
  const rules = { createScriptURL: (text: string) => ownAddress(text, location.href) };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const made = trustedTypes?.createPolicy("ddor-worker", rules).createScriptURL(workerUrl);
  // A TrustedScriptURL is taken wherever TypeScript's own library still says string.
  address = (made as string | undefined) ?? rules.createScriptURL(workerUrl);
  return address;
}
