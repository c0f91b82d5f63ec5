import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join, relative } from "node:path";
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

/** React 18 and later have the hook that this package adds to earlier versions. */
function reactStoreHook(): Plugin {
  const file = fileURLToPath(
    new URL(
      "node_modules/use-sync-external-store/cjs/use-sync-external-store-with-selector.production.js",
      import.meta.url,
    ),
  );
  return {
    name: "react-store-hook",
    apply: "build",
    config: () => ({
      resolve: {
        alias: [
          { find: /^use-sync-external-store(?:\/shim)?$/, replacement: "react" },
          {
            find: /^use-sync-external-store(?:\/shim)?\/with-selector(?:\.js)?$/,
            replacement: file,
          },
        ],
      },
    }),
  };
}

const ENTRY = fileURLToPath(new URL("src/app/main.tsx", import.meta.url));
const FIRST_PAGE = fileURLToPath(
  new URL("src/pages/dashboard/dashboard-page.tsx", import.meta.url),
);
const WORKER = fileURLToPath(new URL("src/worker/worker.ts", import.meta.url));

interface ModuleInfo {
  readonly importedIds: readonly string[];
}

interface ModuleGraph {
  getModuleInfo(id: string): ModuleInfo | null;
}

// Chunks are named a module at a time, once the graph is whole. The module is an object of its build, and several run after
// each other.
const STATIC_IMPORTS = new WeakMap<ModuleInfo, ReadonlySet<string>>();

/** The modules that a module imports statically, and those that these import; none where a build does not have the module. */
function listStaticImports(from: string, graph: ModuleGraph): ReadonlySet<string> {
  const info = graph.getModuleInfo(from);
  if (info === null) return new Set();
  const known = STATIC_IMPORTS.get(info);
  if (known !== undefined) return known;
  const found = new Set(info.importedIds);
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  found.delete(from);
  STATIC_IMPORTS.set(info, found);
  return found;
}

/**
 * One chunk for what every page needs, and one for what the first page needs beyond it; null leaves a module where it is. The
 * entry and the first page stay by themselves: in a chunk, each would leave a file that only imports it.
 */
function nameFirstChunks(id: string, graph: ModuleGraph): string | null {
  if (id === ENTRY || id === FIRST_PAGE) return null;
  const [entry, firstPage] = [ENTRY, FIRST_PAGE].map((from) => listStaticImports(from, graph));
  // A build of another entry, such as the command line or the pages as first sent, lacks one of the two.
  if (!entry?.size || !firstPage?.size) return null;
  if (entry.has(id)) return "every-page";
  return firstPage.has(id) ? "first-page" : null;
}

/** One chunk for what the thread that counts starts with; the entry stays by itself here, too. */
function nameWorkerChunk(id: string, graph: ModuleGraph): string | null {
  return listStaticImports(WORKER, graph).has(id) ? "counting" : null;
}

/** The name of a class in the built page: without the number of its line, which compresses badly, hundreds of times. */
function nameClass(name: string, file: string): string {
  const path = relative(
    fileURLToPath(new URL(".", import.meta.url)),
    file.replace(/\?.*/u, ""),
  ).replaceAll("\\", "/");
  return `${name}_${createHash("sha256").update(path).digest("hex").slice(0, 3)}`;
}

export default defineConfig({
  plugins: [
    react({ jsxImportSource: "#ui/jsx" }),
    mockWorker(),
    large(),
    productionRouter(),
    reactStoreHook(),
  ],
  css: { modules: { generateScopedName: nameClass } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    // One style sheet: it is small, and the first paint of every page has to be drawn in its final form.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // Without groups, what pages share is split into some thirty small chunks, one for each set of pages that share it:
        // they compress worse, and come one after the other.
        codeSplitting: {
          // Each module is named by itself; a group that took what its modules import would take what another is for.
          includeDependenciesRecursively: false,
          groups: [{ name: nameFirstChunks, debugName: "first chunks" }],
        },
      },
    },
  },
  // Other pages, such as the bench's, have packages of their own.
  optimizeDeps: { entries: ["index.html"] },
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: nameWorkerChunk, debugName: "worker" }],
        },
      },
    },
  },
});
