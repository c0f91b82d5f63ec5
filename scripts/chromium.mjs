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

/** Path of a Chromium, installed if need be: Playwright's download, then the distribution's package. Throws `Plain`. */
export async function needChromium() {
  const found = await findChromium();
  if (found !== null) return found;
  const root = process.getuid?.() === 0;
  const debian = existsSync("/etc/debian_version");
  console.log("No Chromium found; downloading one …");
  playwright(["install", "chromium"]);
  const downloaded = await findChromium();
  if (downloaded !== null) return downloaded;
  if (root && debian) {
    console.log("Installing the distribution's Chromium …");
    run("apt-get", ["update"]);
    if (existsSync((await playwrights()) ?? "")) playwright(["install-deps", "chromium"]);
    else run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    const packaged = await findChromium();
    if (packaged !== null) return packaged;
  }
  throw new Plain(
    "No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the command again.",
  );
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

function playwright(args) {
  run(process.execPath, [join(ROOT, "node_modules", "playwright", "cli.js"), ...args]);
}

function run(command, args) {
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
