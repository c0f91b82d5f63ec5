import type { ReactNode } from "react";
import { isWebAddress } from "#domain/text/web-address.ts";

/** A link to an address that a file names; its words alone where that is no address of the web. */
export function WebLink({
  address,
  children,
}: {
  readonly address: string | null;
  readonly children: ReactNode;
}) {
  return address !== null && isWebAddress(address) ? <a href={address}>{children}</a> : children;
}
