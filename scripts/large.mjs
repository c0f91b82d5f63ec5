// npm run large -- --lines=1000000 --out=folder: a large synthetic collection in ddor-columns/1, to be served by REPORTS.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { Plain, ROOT, install, plainly } from "./prepare.mjs";

/** Where development keeps its collection of a million lines. */
export const MILLION = join(ROOT, "node_modules", ".cache", "large-1m");

/** The name of a collection of so many lines: `synthetic-1m`. */
export function idOf(lines) {
  return `synthetic-${lines % 1e6 === 0 ? `${lines / 1e6}m` : lines}`;
}

/**
 * Writes index.json and a file a year, as `.gz` and, with `brotli`, as `.br` beside it. Resolves to what each step of the
 * size is: lines, bytes of the decompressed files, as gzip and as brotli (null without).
 */
export async function makeLarge(folder, lines, { brotli }) {
  const id = idOf(lines);
  const { large, report, columns, table } = await built();
  mkdirSync(join(folder, id), { recursive: true });
  const files = [];
  const entries = [];
  const sizes = { lines: 0, bytes: 0, gz: 0, br: brotli ? 0 : null };
  const write = async (year, parts) => {
    const bytes = columns.writeColumnsFile(parts);
    const path = `${id}/${year}.columns.gz`;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.push({ path, format: "ddor-columns/1", bytes: bytes.length, sha256 });
    const packedBytes = await promisify(gzip)(bytes, { level: 9 });
    writeFileSync(join(folder, path), packedBytes);
    sizes.bytes += bytes.length;
    sizes.gz += packedBytes.length;
    if (!brotli) return;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const smaller = await promisify(brotliCompress)(bytes, { params });
    writeFileSync(join(folder, path.replace(/\.gz$/, ".br")), smaller);
    sizes.br += smaller.length;
  };
  let year = null;
  let parts = [];
  for (const edition of large.makeLarge(id, lines)) {
    const its = edition.week.slice(0, 4);
    if (year !== null && its !== year) {
      await write(year, parts);
      parts = [];
    }
    year = its;
    parts.push(table.buildEditionTable(edition, large.makeLargeCollection(id, [], []).outcomes));
    entries.push(report.buildEntry(edition, `${id}/${year}.columns.gz`));
    sizes.lines += edition.rows.length;
  }
  await write(year, parts);
  const collections = [large.makeLargeCollection(id, files, entries)];
  writeFileSync(
    join(folder, "index.json"),
    `${JSON.stringify({ format: "ddor-index/1", collections })}\n`,
  );
  return sizes;
}

/** Makes development's collection where it is not there yet. */
export async function needMillion() {
  if (existsSync(join(MILLION, "index.json"))) return;
  await makeLarge(MILLION, 1e6, { brotli: false });
}

/** The modules of the application that make and write the collection. */
async function built() {
  const { build } = await import("vite");
  // Below the project, so that its packages are found.
  const outDir = mkdtempSync(join(ROOT, "node_modules", ".large-"));
  try {
    const input = {
      large: join(ROOT, "mocks", "make-large.ts"),
      report: join(ROOT, "mocks", "make-report.ts"),
      columns: join(ROOT, "src", "data", "native", "write-columns-file.ts"),
      table: join(ROOT, "src", "data", "native", "edition-table.ts"),
    };
    await build({
      root: ROOT,
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      build: { ssr: true, outDir, rollupOptions: { input } },
    });
    const load = (name) => import(pathToFileURL(join(outDir, `${name}.js`)).href);
    const names = Object.keys(input);
    const modules = await Promise.all(names.map(load));
    return Object.fromEntries(names.map((name, i) => [name, modules[i]]));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await plainly(async () => {
    const { values } = parseArgs({
      options: { lines: { type: "string", default: "1000000" }, out: { type: "string" } },
    });
    const lines = Number(values.lines);
    if (!Number.isInteger(lines) || lines < 1 || values.out === undefined) {
      throw new Plain(
        "Give a whole number and a folder: npm run large -- --lines=1000000 --out=large",
      );
    }
    install();
    const folder = resolve(ROOT, values.out);
    const sizes = await makeLarge(folder, lines, { brotli: true });
    const each = (bytes) => `${bytes} bytes, ${(bytes / sizes.lines).toFixed(2)} a line`;
    console.log(`${sizes.lines} lines in ${folder}`);
    console.log(
      `decompressed ${each(sizes.bytes)}; gzip ${each(sizes.gz)}; brotli ${each(sizes.br)}`,
    );
    console.log(`Serve it: REPORTS=${values.out} npm start, and open /?data=${idOf(lines)}`);
  });
}
