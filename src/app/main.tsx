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
  // A path of two slashes is another host to whatever writes an address that begins with it.
  const { pathname, search, hash } = location;
  if (pathname.startsWith("//"))
    history.replaceState(history.state, "", pathname.replace(/^\/+/u, "/") + search + hash);
  const base = import.meta.env.BASE_URL.length - 1;
  // The file holds the page's first paint, which stays until the page itself can be drawn in its place. Where the page
  // cannot be loaded, the drawing meets the same failure and says so.
  await Promise.allSettled([findPageRoute(location.pathname.slice(base))?.Page.preload()]);
  // What is typed into the first paint would go with it: it is inert until then.
  const acceptInput = () => root.removeAttribute("inert");
  // In slices, none of which holds up the browser; the first paint stays until the page is whole.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <DrawnApp onDrawn={acceptInput} />
      </StrictMode>,
    ),
  );
}

interface DrawnAppProps {
  /** Called once the application stands in the place of the first paint. */
  readonly onDrawn: () => void;
}

function DrawnApp({ onDrawn }: DrawnAppProps): ReactNode {
  useLayoutEffect(onDrawn, [onDrawn]);
  return <App />;
}

// Before the first drawing nothing else says it: start-failure.js shows what is reported.
start().catch(reportError);
