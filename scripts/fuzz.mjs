// npm run fuzz [-- COUNT]: damages files of every format so many times (10,000) and reads each copy; `npm test` does 500.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Plain, ROOT, install, plainly } from "./prepare.mjs";

await plainly(() => {
  install();
  const text = process.argv[2] ?? "10000";
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Plain(`${text} is no number of mutations: give a whole number, such as 10000.`);
  }
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules", "vitest", "vitest.mjs"),
      "run",
      "--project=unit",
      "--testTimeout=3600000",
      "fuzz",
    ],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, MUTATIONS: text } },
  );
  process.exitCode = status ?? 1;
});
