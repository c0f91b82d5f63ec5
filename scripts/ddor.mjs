// npm run ddor -- COMMAND …: the command line of src/cli, built by Vite where a source is newer than the last build.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, install, newest, plainly } from "./prepare.mjs";

const BUILDS = join(ROOT, "node_modules", ".cache", "ddor");
const SOURCES = ["src/cli", "src/data", "src/domain", "scripts/ddor.mjs", "package-lock.json"];

await plainly(async () => {
  // Standard output is the command's own: what is prepared is told beside it.
  console.log = console.error;
  install();
  const { main } = await import(pathToFileURL(join(await built(), "main.js")).href);
  process.exitCode = await main(process.argv.slice(2));
});

/** The folder of a build of the present sources, named for their newest change: a build that runs stays as it is. */
async function built() {
  const time = Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
  const folder = join(BUILDS, String(Math.round(time)));
  if (existsSync(folder)) return folder;
  mkdirSync(BUILDS, { recursive: true });
  const before = readdirSync(BUILDS);
  const { build } = await import("vite");
  const outDir = mkdtempSync(join(BUILDS, "new-"));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    // Bundled: to read their hundred files took longer than most commands.
    ssr: { noExternal: ["zod", "@noble/hashes"] },
    build: { ssr: join(ROOT, "src", "cli", "main.ts"), outDir },
  });
  try {
    renameSync(outDir, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(outDir, { recursive: true, force: true });
  }
  for (const old of before.filter((name) => /^\d+$/.test(name))) {
    rmSync(join(BUILDS, old), { recursive: true, force: true });
  }
  return folder;
}
