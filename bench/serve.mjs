// The built page on a free port, isolated, so that the browser's clock is fine and memory can be asked for.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { mediaType } from "../scripts/headers.mjs";

const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Serves a folder; resolves to the port and what ends it. */
export async function serveFolder(folder) {
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(pathname === "/" ? "/index.html" : pathname);
    try {
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, { ...ISOLATED, "Content-Type": mediaType(extname(path)) }).end(bytes);
    } catch {
      response.writeHead(404, ISOLATED).end();
    }
  };
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}
