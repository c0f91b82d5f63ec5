import { createReadStream } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { MILLION, needMillion } from "./scripts/large.mjs";

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

/** Serves the collection of a million invented lines in development, made when it is first asked for. */
function large(): Plugin {
  return {
    name: "large",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/reports-large", (request, response, next) => {
        const path = decodeURIComponent((request.url ?? "").replace(/\?.*$/u, ""));
        if (path.includes("..")) return next();
        needMillion().then(() => {
          createReadStream(join(MILLION, path)).on("error", next).pipe(response);
        }, next);
      });
    },
  };
}

/** React Router names only its development half in its exports, with the words of every warning. */
function productionRouter(): Plugin {
  const file = fileURLToPath(
    new URL("node_modules/react-router/dist/production/index.mjs", import.meta.url),
  );
  return {
    name: "production-router",
    apply: "build",
    config: () => ({ resolve: { alias: [{ find: /^react-router$/, replacement: file }] } }),
  };
}

export default defineConfig({
  plugins: [react(), mockWorker(), large(), productionRouter()],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    // One style sheet: it is small, and the first paint of every page has to be drawn in its final form.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // Small modules of the first page, each of which would be a file of its own because others want it, too.
        codeSplitting: {
          groups: [
            {
              name: "first",
              test: /\/src\/(?:ui\/(?:visually-hidden|announcer|field)\.tsx|domain\/(?:detainer\/(?:outcome|row)|table\/(?:cell-state|table)|text\/(?:format-list|compare-text))\.ts)$|\/node_modules\/react\//,
            },
          ],
        },
      },
    },
  },
  // Other pages, such as the bench's, have packages of their own.
  optimizeDeps: { entries: ["index.html"] },
  worker: { format: "es" },
});
