// node scripts/wasm.mjs: writes the code of src/data/csv/well-formed-rows.wat into the file that holds it for browsers; a test compares both.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import wabt from "wabt";
import { ROOT } from "./prepare.mjs";

const FOLDER = join(ROOT, "src", "data", "csv");

/** The WebAssembly of the text beside it, in base64. */
export async function assembled() {
  const assembler = await wabt();
  const text = readFileSync(join(FOLDER, "well-formed-rows.wat"), "utf8");
  const module = assembler.parseWat("well-formed-rows.wat", text, {
    simd: true,
    mutable_globals: true,
  });
  module.validate();
  return Buffer.from(module.toBinary({}).buffer).toString("base64");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const code = await assembled();
  writeFileSync(
    join(FOLDER, "well-formed-rows-wasm.ts"),
    `/** The WebAssembly of well-formed-rows.wat, in base64; written by \`node scripts/wasm.mjs\`. */\nexport const WELL_FORMED_ROWS_WASM =\n  "${code}";\n`,
  );
}
