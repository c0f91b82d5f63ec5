// npm run kills [-- COUNT]: kills so many publishing runs (200) at random moments; `npm test` kills 30.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Plain, ROOT, install, plainly } from "./prepare.mjs";

await plainly(() => {
  install();
  const text = process.argv[2] ?? "200";
  if (!/^[1-9]\d{0,4}0$/.test(text)) {
    throw new Plain(`${text} is no number of runs: give a multiple of ten, such as 200.`);
  }
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules", "vitest", "vitest.mjs"),
      "run",
      "--project=unit",
      "--testTimeout=3600000",
      "tests/cli/publish/folder-lock.test.ts",
    ],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, KILLS: text } },
  );
  process.exitCode = status ?? 1;
});
