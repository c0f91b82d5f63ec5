// npm start: install when needed, build when needed, serve.
import { build, install, plainly } from "./prepare.mjs";
import { chosenPort, listen, makeServer } from "./serve.mjs";

await plainly(async () => {
  const port = chosenPort();
  install();
  build();
  const openPort = await listen(makeServer(), port);
  console.log(`The report explorer stands at http://localhost:${openPort} (Ctrl+C stops it)`);
});
