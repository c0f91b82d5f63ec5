import { trustedAddress } from "#worker/trusted-address.ts";
import workerUrl from "#worker/worker.ts?worker&url";

let address: string | null = null;

/** The worker's address, which the page trusts. */
export function workerAddress(): string {
  address ??= trustedAddress(workerUrl);
  return address;
}
