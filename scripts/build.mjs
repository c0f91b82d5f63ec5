// npm run build [-- --base=/folder/ --outDir=dist]: the application as static files for any web server.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { META_POLICY } from "./headers.mjs";
import { packFolder } from "./pack.mjs";
import { ROOT, install, plainly } from "./prepare.mjs";

/** The font of all text, wanted by the first paint. */
const FONT = "public-sans-latin-wght-normal-";
await plainly(async () => {
  const { values } = parseArgs({
    options: {
      base: { type: "string", default: "/" },
      outDir: { type: "string", default: "dist" },
    },
  });
  install();
  const outDir = resolve(ROOT, values.outDir);
  const base = `/${values.base}/`.replace(/\/+/g, "/");
  const { build } = await import("vite");
  await build({
    root: ROOT,
    base,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  });
  const page = writePages(outDir, base, await firstPaints(build, base));
  await packFolder(outDir);
  // Written last: where it is there, the build is whole.
  writeFileSync(join(outDir, "404.html"), inHead(page, '<meta name="robots" content="noindex" />'));
});

/** Markup of each page that is built, by its path: what can be read before the first script has run. */
async function firstPaints(build, base) {
  // Below the project, so that its packages are found.
  const outDir = mkdtempSync(join(ROOT, "node_modules", ".first-paint-"));
  try {
    const ssr = join(ROOT, "src", "app", "prerender.tsx");
    await build({ root: ROOT, base, logLevel: "warn", publicDir: false, build: { ssr, outDir } });
    const { PAGE_PATHS, prerenderPage } = await import(
      pathToFileURL(join(outDir, "prerender.js")).href
    );
    const paints = new Map();
    for (const path of PAGE_PATHS) paints.set(path, await prerenderPage(path, base));
    return paints;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** A page at every fixed route, for servers that know no rewrites; gives the page without a first paint. */
function writePages(outDir, base, paints) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`;
  const plain = readFileSync(join(outDir, "index.html"), "utf8");
  const page = plain.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) => `${charset}\n    ${meta}`,
  );
  if (page === plain)
    throw new Error("index.html has no <meta charset> after which the policy can stand");
  const font = readdirSync(join(outDir, "assets")).find((name) => name.startsWith(FONT));
  if (font === undefined) throw new Error(`no font file begins with ${FONT}`);
  const ready = inHead(
    page,
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}assets/${font}" />`,
  );
  for (const [route, paint] of paints) {
    mkdirSync(join(outDir, route), { recursive: true });
    writeFileSync(join(outDir, route, "index.html"), painted(ready, paint));
  }
  return ready;
}

function inHead(page, tag) {
  return page.replace("</head>", () => `  ${tag}\n  </head>`);
}

/** The page with the markup in its root, which takes no clicks until the application, which knows the address, has drawn it. */
function painted(page, markup) {
  if (markup === undefined) return page;
  const filled = page.replace(
    '<div id="root"></div>',
    () => `<div id="root" inert>${markup}</div>`,
  );
  if (filled === page) throw new Error('index.html has no <div id="root"></div>');
  return filled;
}
