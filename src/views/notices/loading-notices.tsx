import { weekInWords } from "#domain/week.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { useChosen } from "#state/use-view.ts";
import { Notice } from "#ui/notice.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { notInCollection } from "./not-in-collection.ts";

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
      {notInCollection(view, frame).map(({ parameter, value, words }) => (
        <Notice
          key={parameter + value}
          title={`Part of the address names nothing here: ${parameter}=${value}`}
        >
          {words}
        </Notice>
      ))}
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
