// A Chromium to test with: one that is here, otherwise one that is installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Plain, ROOT } from "./prepare.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    join(
      process.env.PROGRAMFILES ?? "C:\\Program Files",
      "Google\\Chrome\\Application\\chrome.exe",
    ),
    join(process.env.LOCALAPPDATA ?? "", "Google\\Chrome\\Application\\chrome.exe"),
  ],
};

/** Switches without which Chromium does not run as root, or calls home. */
export const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Switches for tests, where every page is a window of a whole Chromium: its address bar keeps two pages of its own ready,
 * and a spare process, which cost more than ours do. Of several lists Chromium takes the last, so Playwright's stands
 * here too.
 */
export const TEST_SWITCHES = [
  ...SWITCHES,
  `--disable-features=${[
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "SpareRendererForSitePerProcess",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
  ].join(",")}`,
];

/** Path of a Chromium that runs: `CHROMIUM_PATH`, the system's, Playwright's own; null where there is none. Throws `Plain`. */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (runs(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Plain(
      `CHROMIUM_PATH=${env.CHROMIUM_PATH} does not run: let it name a Chromium or Chrome, or unset it.`,
    );
  }
  const folders = (env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...onPath, ...(PLACES[process.platform] ?? []), await playwrights()];
  return candidates.find((path) => path !== null && runs(path)) ?? null;
}

const PACKAGE = [
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
];
const DOWNLOAD = playwright("install", "chromium");
/** Libraries of the system that a downloaded Chromium needs. */
const LIBRARIES = playwright("install-deps", "chromium");

/** This machine: how a Chromium is found, whether packages can be installed, and how a command is run. */
const MACHINE = {
  find: findChromium,
  hasPackages: process.getuid?.() === 0 && existsSync("/etc/debian_version"),
  run,
  say: console.log,
};

/**
 * Path of a Chromium, installed if need be: the distribution's package, then Playwright's download, which many networks do
 * not let through. Says one line; why commands failed is told, a line each, only in the `Plain` that is thrown when all did.
 */
export async function needChromium(machine = MACHINE) {
  const { find, hasPackages, run: runCommand, say } = machine;
  const found = await find();
  if (found !== null) return found;
  say("No Chromium found; installing one, which may take some minutes …");
  const failures = [];
  const succeeds = (command) => {
    const { status, output } = runCommand(command);
    if (status !== 0) failures.push(failureOf(command, output));
    return status === 0;
  };
  if (hasPackages) {
    for (const command of PACKAGE) succeeds(command);
    const packaged = await find();
    if (packaged !== null) return packaged;
  }
  if (succeeds(DOWNLOAD)) {
    const downloaded = await find();
    if (downloaded !== null) return downloaded;
    if (hasPackages && succeeds(LIBRARIES)) {
      const complete = await find();
      if (complete !== null) return complete;
    }
  }
  throw new Plain(
    [
      ...failures,
      "No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the command again.",
    ].join("\n"),
  );
}

/** A command that failed, in one line with the first of those that it printed and that say why. */
function failureOf([program, ...args], output) {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const why = lines.find((line) => /^E:|error|fail|denied/iu.test(line)) ?? lines.at(-1);
  const name = program === process.execPath ? ["playwright", ...args.slice(1)] : [program, ...args];
  return `${name.join(" ")}: ${(why ?? "it printed nothing").slice(0, 200)}`;
}

async function playwrights() {
  const { chromium } = await import("playwright");
  return chromium.executablePath() || null;
}

/** A file that answers when asked for its version (Chrome on Windows opens a window instead, so there it only has to exist). */
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function playwright(...args) {
  return [process.execPath, join(ROOT, "node_modules", "playwright", "cli.js"), ...args];
}

/** Runs a command to its end and keeps what it prints. */
function run([program, ...args]) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", NO_COLOR: "1" },
  });
  return { status, output: `${stderr ?? ""}${stdout ?? ""}${error?.message ?? ""}` };
}
