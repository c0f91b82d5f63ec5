// npm run build [-- --base=/folder/ --outDir=dist]: the application as static files for any web server.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { META_POLICY } from "./headers.mjs";
import { ROOT, install, plainly } from "./prepare.mjs";

const ROUTES = [
  "table",
  "compare",
  "agency",
  "place",
  "policies",
  "editions",
  "open",
  "about",
  "about/faq",
  "about/fact-sheet",
  "about/methods",
];

await plainly(async () => {
  const { values } = parseArgs({
    options: {
      base: { type: "string", default: "/" },
      outDir: { type: "string", default: "dist" },
    },
  });
  install();
  const outDir = resolve(ROOT, values.outDir);
  const { build } = await import("vite");
  await build({
    root: ROOT,
    base: `/${values.base}/`.replace(/\/+/g, "/"),
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  });
  writePages(outDir);
});

/** The same page at every fixed route and as 404.html, for servers that know no rewrites. 404.html is the last file written. */
function writePages(outDir) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`;
  const plain = readFileSync(join(outDir, "index.html"), "utf8");
  const page = plain.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) => `${charset}\n    ${meta}`,
  );
  if (page === plain)
    throw new Error("index.html has no <meta charset> after which the policy can stand");
  writeFileSync(join(outDir, "index.html"), page);
  for (const route of ROUTES) {
    mkdirSync(join(outDir, route), { recursive: true });
    writeFileSync(join(outDir, route, "index.html"), page);
  }
  writeFileSync(
    join(outDir, "404.html"),
    page.replace("</head>", '  <meta name="robots" content="noindex" />\n  </head>'),
  );
}
