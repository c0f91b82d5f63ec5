// npm run kills [-- COUNT]: kills so many publishing runs (200) at random moments; `npm test` kills 30.
import { readCount, runUnitTests } from "./long-tests.mjs";
import { install, plainly } from "./prepare.mjs";

await plainly(() => {
  install();
  runUnitTests("tests/cli/publish/folder-lock.test.ts", { KILLS: readCount("runs", 200, 10) });
});
