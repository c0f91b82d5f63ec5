import { useStop } from "#state/desk/use-stop.ts";
import { useRetry } from "#state/use-published.ts";
import { Band } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import { faultWords } from "./fault-words.ts";

/** The one notice of a worker that stopped, with a start of another; nothing while one runs. */
export function StopNotice() {
  const stop = useStop();
  const again = useRetry();
  if (stop === null) return null;
  const { title, words } = faultWords(stop);
  return (
    <Band className="no-print">
      <Notice urgent title={title} action={{ words: "Start again", onClick: again }}>
        <p>{words}</p>
      </Notice>
    </Band>
  );
}
