// npm run ddor -- COMMAND …: the command line of src/cli, built by Vite where a source is newer than the last build.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Plain, ROOT, install, newest, plainly } from "./prepare.mjs";

const BUILDS = join(ROOT, "node_modules", ".cache", "ddor");
const SOURCES = ["src/cli", "src/data", "src/domain", "scripts/ddor.mjs", "package-lock.json"];

await plainly(async () => {
  // Standard output is the command's own: what is prepared is told beside it.
  console.log = console.error;
  // Messages that nobody reads any more, or that a full disk does not take, do not end the command.
  process.stderr.on("error", () => {});
  const main = await prepared();
  process.exitCode = await main(process.argv.slice(2));
});

/** The function of a build of the present sources. Throws `Plain` where there is none and none can be made. */
async function prepared() {
  try {
    install();
    const { main } = await import(pathToFileURL(join(await built(), "main.js")).href);
    return main;
  } catch (error) {
    if (error instanceof Plain) throw error;
    const [words] = String(error.message ?? error).split("\n");
    const remedy =
      error.syscall === undefined
        ? `remove ${BUILDS} and run the command again`
        : `look at the permissions of ${BUILDS} and the free space of its disk, or remove it, and run the command again`;
    throw new Plain(`The command line could not be prepared: ${words}; ${remedy}.`);
  }
}

/** The folder of a build of the present sources, named for their newest change: a build that runs stays as it is. */
async function built() {
  const time = Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
  const folder = join(BUILDS, String(Math.round(time)));
  if (existsSync(folder)) return folder;
  mkdirSync(BUILDS, { recursive: true });
  const before = readdirSync(BUILDS);
  const { build } = await import("vite");
  // Of the usual permissions, unlike a folder for temporary files: other users may run what is built once.
  const outDir = join(BUILDS, `new-${process.pid}-${randomUUID()}`);
  mkdirSync(outDir);
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: "error",
      publicDir: false,
      // Bundled: to read their hundred files took longer than most commands.
      ssr: { noExternal: ["zod", "@noble/hashes"] },
      build: { ssr: join(ROOT, "src", "cli", "main.ts"), outDir },
    });
    renameSync(outDir, folder);
  } catch (error) {
    rmSync(outDir, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  for (const old of before.filter((name) => /^\d+$/.test(name) || isOfEndedRun(name))) {
    removeIfOwn(join(BUILDS, old));
  }
  return folder;
}

/** True of a build that a killed run has not finished. */
function isOfEndedRun(name) {
  const pid = /^new-(\d+)-/.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** An old build that another user made is no reason to fail. */
function removeIfOwn(path) {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It stays.
  }
}
