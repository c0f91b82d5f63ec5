interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The absolute address of a script; throws where it is not one of this origin's. */
function getSameOriginUrl(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError(`not our own worker: ${address}`);
  return url.href;
}

/** A worker's address through the one Trusted Types policy that a page or a worker has for it, which may be made only once. */
export function createTrustedUrl(address: string): string {
  const rules = { createScriptURL: getSameOriginUrl };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const trustedUrl = trustedTypes?.createPolicy("ddor-worker", rules).createScriptURL(address);
  // A TrustedScriptURL is taken wherever TypeScript's own library still says string.
  return (trustedUrl as string | undefined) ?? getSameOriginUrl(address);
}
