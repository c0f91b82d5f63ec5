import { useMutation } from "@tanstack/react-query";
import { fetchFile, platformDigest } from "#data/fetch/fetch-file.ts";

/** The file that a reader without one can try: ICE's records of Pennsylvania, as they are published with this page. */
export const SAMPLE_FILE = {
  name: "ice-foia-2015-pennsylvania.csv",
  /** Of the file itself, which is published packed. */
  bytes: 2_561_596,
  sha256: "2506804bcda52b94e9ee79593880f84d630169c03e91a382df4f5cc103842588",
} as const;

/** Fetches the sample when it is asked for, as a file that a reader has chosen. */
export function useSampleFile() {
  return useMutation({ mutationFn: fetchSampleFile });
}

async function fetchSampleFile(): Promise<File> {
  const { name } = SAMPLE_FILE;
  const path = `samples/${name}.gz`;
  const { href } = new URL(`${import.meta.env.BASE_URL}${path}`, location.origin);
  const { bytes } = await fetchFile(
    (address) => fetch(address),
    href,
    path,
    SAMPLE_FILE,
    platformDigest(),
  );
  return new File([bytes], name, { type: "text/csv" });
}
