import { StrictMode } from "react";
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
  root.inert = false;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
