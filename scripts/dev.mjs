// npm run dev: Vite with hot reload; the application starts its mock server by itself in development.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT, install, plainly } from "./prepare.mjs";

await plainly(async () => {
  install();
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (status) => process.exit(status ?? 0));
});
