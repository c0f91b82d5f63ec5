// npm run soak [-- COUNT]: so many gestures (1,440, two hours' worth) on a million lines; `npm test` makes 50 on the published ones.
import { join } from "node:path";
import { needChromium } from "./chromium.mjs";
import { MILLION, needMillion } from "./large.mjs";
import { readCount, runProgram } from "./long-tests.mjs";
import { ROOT, build, install, plainly } from "./prepare.mjs";

await plainly(async () => {
  install();
  const SOAK_GESTURES = readCount("gestures", 1440);
  const CHROMIUM_PATH = await needChromium();
  await needMillion();
  build();
  const playwright = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  const env = { CHROMIUM_PATH, REPORTS: MILLION, SOAK_GESTURES };
  runProgram([playwright, "test", "soak.spec.ts"], env);
});
