// npm start: install when needed, build when needed, serve.
import { build, install, plainly } from "./prepare.mjs";
import { chosenPort, serve } from "./serve.mjs";

await plainly(async () => {
  chosenPort(); // says what is wrong with it before anything is installed
  install();
  build();
  console.log(`The report explorer stands at ${await serve()} (Ctrl+C stops it)`);
});
