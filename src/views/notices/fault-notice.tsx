import { Link, useLocation } from "react-router";
import type { Loaded } from "#state/loaded.ts";
import { wayToOpen } from "#state/opening/way-to-open.ts";
import { useChosen } from "#state/use-view.ts";
import { isStop, type Fault } from "#domain/publication/fault.ts";
import { Notice } from "#ui/notice.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { faultWords, type FaultWords } from "./fault-words.ts";

/** A fault with its words and a retry that needs no reload. */
export function FaultNotice({
  fault,
  onRetry,
}: {
  readonly fault: Fault;
  readonly onRetry: () => void;
}) {
  const { title, words } = faultWords(fault);
  // There is nothing to try again where the file is the reader's own.
  if (fault.cause === "not-here") return <OwnFileMissing title={title} words={words} />;
  return (
    <Notice urgent title={title} action={{ words: "Try again", onClick: onRetry }}>
      <p>{words}</p>
    </Notice>
  );
}

function OwnFileMissing({ title, words }: FaultWords) {
  const { view } = useChosen();
  const { pathname, search } = useLocation();
  return (
    <Notice title={title}>
      <p>{words}</p>
      <p>
        <Link to={wayToOpen(view, pathname, search)}>Open the file</Link>
      </p>
    </Notice>
  );
}

/**
 * What stands in place of something that is not there: the fault, or its room, with a retry after ten seconds. After a stop
 * it is the room alone.
 */
export function NotHere({
  loaded,
  height,
}: {
  readonly loaded: Loaded<unknown>;
  readonly height: number;
}) {
  // The shell has the one notice of a stop, however many figures wait for it.
  if (loaded.fault !== null && isStop(loaded.fault)) {
    return <Placeholder height={height} words="Not counted: see the notice above." />;
  }
  if (loaded.fault !== null) return <FaultNotice fault={loaded.fault} onRetry={loaded.retry} />;
  if (!loaded.late) return <Placeholder height={height} />;
  return (
    <div style={{ minHeight: height }}>
      <Notice
        title="This is taking longer than ten seconds"
        action={{ words: "Try again", onClick: loaded.retry }}
      >
        <p>The connection may be slow. The page goes on waiting; you can also ask again.</p>
      </Notice>
    </div>
  );
}
