// npm run soak [-- COUNT]: so many gestures (1,440, two hours' worth) on a million lines; `npm test` makes 90 on the published ones.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { needChromium } from "./chromium.mjs";
import { MILLION, needMillion } from "./large.mjs";
import { Plain, ROOT, build, install, plainly } from "./prepare.mjs";

await plainly(async () => {
  install();
  const text = process.argv[2] ?? "1440";
  if (!/^[1-9]\d{0,5}$/.test(text)) {
    throw new Plain(`${text} is no number of gestures: give a whole number, such as 1440.`);
  }
  const CHROMIUM_PATH = await needChromium();
  await needMillion();
  build();
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules", "@playwright", "test", "cli.js"), "test", "soak.spec.ts"],
    {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, CHROMIUM_PATH, REPORTS: MILLION, SOAK_GESTURES: text },
    },
  );
  process.exitCode = status ?? 1;
});
