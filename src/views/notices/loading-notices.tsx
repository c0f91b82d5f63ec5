import { lazy, Suspense } from "react";
import { weekInWords } from "#domain/week.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import type { View } from "#state/view.ts";
import { Notice } from "#ui/notice.tsx";
import { FaultNotice } from "./fault-notice.tsx";

// Most addresses choose nothing that could be missing.
const NotInCollectionNotices = lazy(async () => ({
  default: (await import("./not-in-collection-notices.tsx")).NotInCollectionNotices,
}));

/** What of the address was not understood, and what of the collection could not be had or checked. */
export function LoadingNotices({
  frame,
  onRetry,
}: {
  readonly frame: CorpusFrame;
  readonly onRetry: () => void;
}) {
  const { view, misread } = useChosen();
  return (
    <>
      {misread.map(({ parameter, value, words }) => (
        <Notice
          key={parameter + value}
          title={`Part of the address was not understood: ${parameter}=${value}`}
        >
          {words}
        </Notice>
      ))}
      {saysWhat(view) ? (
        <Suspense fallback={null}>
          <NotInCollectionNotices view={view} frame={frame} />
        </Suspense>
      ) : null}
      {frame.faults.map(({ week, fault }) => (
        <div key={week}>
          <p>The week of {weekInWords(week)} could not be loaded.</p>
          <FaultNotice fault={fault} onRetry={onRetry} />
        </div>
      ))}
      {frame.notesFault === null ? null : (
        <Notice title="Notes could not be loaded" action={{ words: "Try again", onClick: onRetry }}>
          The numbers stand; the marks of corrections and disputes are missing.
        </Notice>
      )}
      {frame.hashed ? null : (
        <Notice title="Files were not checked">
          This page was not opened over a secure connection, so the files could not be checked
          against their published SHA-256.
        </Notice>
      )}
    </>
  );
}

/** True where an address names something that a collection may not have. */
function saysWhat({ data, measure, reading, filter }: View): boolean {
  const isChosen = data !== null || reading !== null || measure !== "declined";
  return isChosen || Object.keys(filter.choices).length > 0;
}
