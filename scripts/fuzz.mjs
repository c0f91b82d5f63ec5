// npm run fuzz [-- COUNT]: damages files of every format so many times (10,000) and reads each copy; `npm test` does 500.
import { readCount, runUnitTests } from "./long-tests.mjs";
import { install, plainly } from "./prepare.mjs";

await plainly(() => {
  install();
  runUnitTests("fuzz", { MUTATIONS: readCount("mutations", 10_000) });
});
