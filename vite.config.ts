import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Serves msw's worker in development only, so that it cannot reach a build. */
function mockWorker(): Plugin {
  const file = fileURLToPath(new URL("node_modules/msw/lib/mockServiceWorker.js", import.meta.url));
  return {
    name: "mock-worker",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/mockServiceWorker.js", (_request, response) => {
        response.setHeader("Content-Type", "text/javascript");
        createReadStream(file).pipe(response);
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), mockWorker()],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    // One style sheet: it is small, and the first paint of every page has to be drawn in its final form.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: "es" },
});
