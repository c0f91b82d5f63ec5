import type { Source } from "#domain/report/edition.ts";
import { WebLink } from "#ui/web-link.tsx";

/** Citations, each linked where its address is known. */
export function SourceList({
  cited,
  sources,
}: {
  readonly cited: readonly string[];
  readonly sources: readonly Source[];
}) {
  return cited.map((citation, i) => {
    const address = sources.find((source) => source.citation === citation)?.address ?? null;
    return (
      <span key={citation}>
        {i === 0 ? "" : "; "}
        <WebLink address={address}>{citation}</WebLink>
      </span>
    );
  });
}
