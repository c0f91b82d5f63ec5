/** Layers under src and what each may import beside itself. `mocks` is the mock service worker beside src. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  engine: ["domain"],
  data: ["domain"],
  worker: ["engine", "data", "domain"],
  state: ["worker", "data", "engine", "domain"],
  charts: ["ui", "engine", "domain"],
  ui: ["domain"],
  features: ["charts", "state", "ui", "engine", "domain"],
  pages: ["features", "charts", "state", "ui", "engine", "domain"],
  app: ["pages", "features", "state", "ui", "domain"],
  cli: ["data", "domain"],
  mocks: ["domain"],
};

const REACT = ["state", "charts", "ui", "features", "pages", "app"];

/** Packages and the layers that may use them; a package that is not named here has no layer. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  react: REACT,
  "react-dom": REACT,
  "react-router": ["state", "features", "pages", "app"],
  "@tanstack/react-query": ["state", "app"],
  "@tanstack/react-table": ["charts"],
  "@tanstack/react-virtual": ["charts"],
  recharts: ["charts"],
  "d3-geo": ["charts"],
  "topojson-client": ["charts"],
  "topojson-specification": ["charts"],
  "us-atlas": ["charts"],
  geojson: ["charts"],
  "@base-ui/react": ["ui"],
  "@fontsource-variable/public-sans": ["ui", "app"],
  comlink: ["worker", "state"],
  zod: ["data"],
  "pdfjs-dist": ["data"],
  fzstd: ["data"],
  hyparquet: ["data"],
  "hyparquet-compressors": ["data"],
  "@noble/hashes": ["data"],
  idb: ["worker"],
  "d3-dsv": ["data"],
  msw: ["mocks"],
};

/** Layers that know only their arguments: no clock, no chance, no globals, no packages. */
export const PURE: readonly string[] = ["domain", "engine"];

/** What a pure layer may not touch. */
export const OUTSIDE: ReadonlySet<string> = new Set([
  "window",
  "document",
  "globalThis",
  "self",
  "navigator",
  "location",
  "history",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "Worker",
  "process",
  "require",
  "console",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "requestAnimationFrame",
]);

/** Methods of Date that read the clock or the reader's own time zone. */
export const LOCAL_TIME =
  /^(get|set)(Date|Day|Month|FullYear|Hours|Minutes)$|^getTimezoneOffset$|^toLocale(Date|Time)?String$/;

/** Names that say nothing of the subject. */
export const EMPTY_NAMES: readonly string[] = [
  "utils",
  "util",
  "lib",
  "hooks",
  "types",
  "common",
  "helpers",
  "shared",
  "misc",
];

/** Folders whose style sheets are not CSS Modules: tokens, base and print. */
export const PLAIN_STYLES: readonly string[] = ["src/ui/style/"];

/** Most lines of a file, and most folders from src to a file. */
export const MOST = { lines: 300, folders: 4 } as const;
