import { StrictMode, startTransition, useLayoutEffect, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { applyTheme } from "#state/use-theme.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";
import "#ui/style/base.css";
import "#ui/style/print.css";
import { App } from "./app.tsx";
import { findPageRoute } from "./page-routes.tsx";

async function start(): Promise<void> {
  if (import.meta.env.DEV) {
    const { startMocks } = await import("#mocks/start.ts");
    await startMocks();
  }
  applyTheme();
  getWorkerApi();
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no element with the id root");
  const base = import.meta.env.BASE_URL.length - 1;
  // The file holds the page's first paint, which stays until the page itself can be drawn in its place. Where the page
  // cannot be loaded, the drawing meets the same failure and says so.
  await Promise.allSettled([findPageRoute(location.pathname.slice(base))?.Page.preload()]);
  // In slices, none of which holds up the browser; the first paint stays until the page is whole.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <ActiveRoot root={root}>
          <App />
        </ActiveRoot>
      </StrictMode>,
    ),
  );
}

interface ActiveRootProps {
  readonly root: HTMLElement;
  readonly children: ReactNode;
}

/** The application in a root that takes clicks and words from when it is drawn: the first paint before it could keep none. */
function ActiveRoot({ root, children }: ActiveRootProps): ReactNode {
  useLayoutEffect(() => {
    root.inert = false;
  }, [root]);
  return children;
}

void start();
