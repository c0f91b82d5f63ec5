// A report of 35 pages with invented lines, drawn by pdf-lib as the tests draw theirs.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT } from "../../scripts/prepare.mjs";

const KEPT = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  "node_modules",
  ".cache",
  "reading",
);
const PAGES = 35;

/** The path of the report; made where it is not there yet. */
export async function needReport() {
  const path = join(KEPT, `report-${PAGES}.pdf`);
  if (existsSync(path)) return path;
  mkdirSync(KEPT, { recursive: true });
  const { PDFDocument } = await import("pdf-lib");
  const { drawn, synthetic, layouts } = await built();
  for (let lines = 40; ; lines += 20) {
    const bytes = await drawn.drawnReport(
      synthetic.syntheticReport(lines, 96),
      Object.values(layouts.LAYOUTS)[0],
    );
    if ((await PDFDocument.load(bytes)).getPageCount() < PAGES) continue;
    writeFileSync(path, bytes);
    return path;
  }
}

/** The modules of the tests that draw a report. */
async function built() {
  const { build } = await import("vite");
  const outDir = mkdtempSync(join(ROOT, "node_modules", ".report-"));
  try {
    const folder = join(ROOT, "tests", "data", "pdf");
    const input = {
      drawn: "drawn-report.ts",
      synthetic: "synthetic-report.ts",
      layouts: "layouts.ts",
    };
    await build({
      root: ROOT,
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      build: {
        ssr: true,
        outDir,
        rollupOptions: {
          input: Object.fromEntries(
            Object.entries(input).map(([name, file]) => [name, join(folder, file)]),
          ),
        },
      },
    });
    const load = async (name) => [
      name,
      await import(pathToFileURL(join(outDir, `${name}.js`)).href),
    ];
    return Object.fromEntries(await Promise.all(Object.keys(input).map(load)));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
