import { useEffect } from "react";
import { reloadOnce, useLoadFailure } from "#state/release/use-load-failure.ts";
import { Notice } from "#ui/notice.tsx";

/** Says why a part of the page cannot be loaded, with a retry. After a new release the page is loaded anew, once. */
export function MissingPartNotice({ onRetry }: { readonly onRetry: () => void }) {
  const failure = useLoadFailure();
  useEffect(() => {
    if (failure === "new-release") reloadOnce();
  }, [failure]);
  const retry = { words: "Try again", onClick: onRetry };
  if (failure === "new-release") {
    return (
      <Notice
        urgent
        title="A new version was published"
        action={{ words: "Reload this page", onClick: () => location.reload() }}
      >
        <p>
          This page was published again since you opened it, and a part of it is no longer on the
          server. A reload brings the new version; the address and what you chose stay as they are.
        </p>
      </Notice>
    );
  }
  if (failure === "offline") {
    return (
      <Notice urgent title="You are offline" action={retry}>
        <p>
          This part of the page could not be loaded because there is no connection. What is already
          on the page stays.
        </p>
      </Notice>
    );
  }
  return (
    <Notice urgent title="A part of this page could not be loaded" action={retry}>
      <p>
        What is already on the page stays. If it happens again, a part may be missing on the server.
      </p>
    </Notice>
  );
}
