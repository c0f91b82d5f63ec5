/** The text of a part of an address, such as what follows `#`; as it is written where it is no URL encoding, such as `%`. */
export function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
