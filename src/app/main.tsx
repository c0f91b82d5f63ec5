import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyTheme } from "#state/use-theme.ts";
import "#ui/style/base.css";
import "#ui/style/print.css";
import { App } from "./app.tsx";

async function start(): Promise<void> {
  if (import.meta.env.DEV) {
    const { startMocks } = await import("#mocks/start.ts");
    await startMocks();
  }
  applyTheme();
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no element with the id root");
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
