// node scripts/wasm.mjs: writes the code of src/data/pieces/even-rows.wat into the file that holds it for browsers; a test compares both.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import wabt from "wabt";
import { ROOT } from "./prepare.mjs";

const FOLDER = join(ROOT, "src", "data", "pieces");

/** The WebAssembly of the text beside it, in base64. */
export async function assembled() {
  const assembler = await wabt();
  const text = readFileSync(join(FOLDER, "even-rows.wat"), "utf8");
  const module = assembler.parseWat("even-rows.wat", text, { simd: true, mutable_globals: true });
  module.validate();
  return Buffer.from(module.toBinary({}).buffer).toString("base64");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const code = await assembled();
  writeFileSync(
    join(FOLDER, "even-rows-code.ts"),
    `/** The WebAssembly of even-rows.wat, in base64; written by \`node scripts/wasm.mjs\`. */\nexport const EVEN_ROWS_CODE =\n  "${code}";\n`,
  );
}
