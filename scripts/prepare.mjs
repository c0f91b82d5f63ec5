// What has to stand before anything else runs: a Node new enough, packages as locked, a build of the present sources.
// Uses nothing but Node itself, because nothing is installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join("node_modules", ".installed-lock");
const SOURCES = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/headers.mjs",
  "scripts/pack.mjs",
];

/** A failure that one sentence explains. */
export class Plain extends Error {}

/** Runs a command's body; a `Plain` failure is printed as its sentence, with exit status 1. */
export async function plainly(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** The sentence for a Node that is too old, or null. */
export function nodeSentence(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Node ${version.replace(/^v/, "")} is too old: install Node 20.19 or newer from https://nodejs.org and run the command again.`;
}

/** The sentence for a port that another program holds. */
export function takenPortSentence(port) {
  return `Port ${port} is taken: stop the program that uses it, or choose another port, for example PORT=${port + 1} npm start.`;
}

/**
 * Why packages have to be installed, as the line that is shown meanwhile; null where those of the lock file are there.
 * Throws `Plain` where npm would install outside of this clone: through a link it empties the folder that the link leads to.
 */
function installReason(root) {
  const folder = join(root, "node_modules");
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return "Installing packages from package-lock.json …";
  if (isOfLock(root)) return null;
  if (stat.isSymbolicLink()) {
    throw new Plain(
      `${folder} is a link to ${readlinkSync(folder)}, which does not hold the packages of this package-lock.json, and nothing is installed through a link: remove the link and run the command again.`,
    );
  }
  if (!stat.isDirectory()) {
    throw new Plain(
      `${folder} is a file, and packages need a folder of this name: remove the file and run the command again.`,
    );
  }
  const what = existsSync(join(root, STAMP)) ? "is of another" : "has no stamp of this";
  return `node_modules ${what} package-lock.json: installing packages …`;
}

/** Whether `node_modules` holds the packages of the lock file, by our stamp or by the list that npm itself keeps there. */
function isOfLock(root) {
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash(root)) return true;
  const locked = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (locked === null || installed === null) return false;
  const isSame = (path) =>
    installed[path]?.version === locked[path]?.version &&
    installed[path]?.integrity === locked[path]?.integrity;
  return (
    Object.keys(installed).every(isSame) &&
    // npm leaves out optional packages that are for other systems.
    Object.keys(locked).every((path) => path === "" || locked[path].optional || isSame(path))
  );
}

/** Packages of a lock file by their paths; null where there is none that npm has finished. */
function packagesOf(lock) {
  if (!existsSync(lock)) return null;
  try {
    return JSON.parse(readFileSync(lock, "utf8")).packages ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether the build has to be made again: none, unfinished, for a sub-folder, or older than a source. */
export function buildIsStale(root, dist = join(root, "dist")) {
  const last = join(dist, "404.html"); // written last
  if (!existsSync(last) || !readFileSync(last, "utf8").includes('src="/assets/')) return true;
  const built = statSync(last).mtimeMs;
  return SOURCES.some((source) => newest(join(root, source)) > built);
}

/** Installs from the lock file into a folder of this clone, where it is absent or holds other packages. Throws `Plain`. */
export function install(root = ROOT, run = npmCi, say = console.log) {
  const sentence = nodeSentence(process.version);
  if (sentence !== null) throw new Plain(sentence);
  const reason = installReason(root);
  if (reason === null) return false;
  say(reason);
  if (run(root) !== 0) {
    throw new Plain(
      "The packages could not be installed: see npm's message above, check the network connection and free disk space, and run the command again.",
    );
  }
  writeFileSync(join(root, STAMP), lockHash(root));
  return true;
}

/** Builds into `dist` when a source is newer than the build. Throws `Plain`. */
export function build(root = ROOT, run = viteBuild) {
  if (!buildIsStale(root)) return false;
  console.log("Building the application …");
  if (run(root) !== 0) {
    throw new Plain(
      "The application could not be built: mend what the message above names and run the command again.",
    );
  }
  return true;
}

function npmCi(root) {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  return spawnSync("npm", args, {
    cwd: root,
    // Standard output is the command's own, as in `npm run -s ddor -- read week.json --as csv > week.csv`.
    stdio: ["inherit", 2, 2],
    shell: process.platform === "win32",
  }).status;
}

function viteBuild(root) {
  return spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], {
    cwd: root,
    stdio: "inherit",
  }).status;
}

function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

/** Newest change below a path, folders included, so that a removed file counts; 0 where nothing is. */
export function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (time, name) => Math.max(time, newest(join(path, name))),
    stat.mtimeMs,
  );
}
