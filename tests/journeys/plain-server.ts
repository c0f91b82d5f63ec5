import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { mediaType } from "#scripts/headers.mjs";

/** As plain as a static host can be: files, index.html of a folder, 404.html; no headers, no rewrites. */
export function makePlainServer(folder: string, base: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const below = pathname.startsWith(base) ? join(folder, pathname.slice(base.length)) : "";
    const path =
      below !== "" && existsSync(below) && statSync(below).isDirectory()
        ? join(below, "index.html")
        : below;
    const found = path !== "" && existsSync(path);
    response.writeHead(found ? 200 : 404, {
      "Content-Type": found ? mediaType(extname(path)) : "text/html",
    });
    response.end(readFileSync(found ? path : join(folder, "404.html")));
  });
}
