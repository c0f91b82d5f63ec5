import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAFETY } from "#scripts/headers.mjs";
import { ROOT } from "#scripts/prepare.mjs";
import { listen, makeServer } from "#scripts/serve.mjs";
import { skipTest } from "#tests/skip-test.ts";

const TEXT = readFileSync(join(ROOT, "docs", "hosting.md"), "utf8");
const SCRIPT = "export const week = 1;";
let folder: string;

/** The configuration that the document gives under a heading. */
function getConfiguration(heading: string): string {
  const section = TEXT.split(/^## /mu).find((part) => part.startsWith(heading)) ?? "";
  return /```\w+\n([\s\S]*?)```/u.exec(section)?.[1] ?? "";
}

/** The path of an installed program; null where there is none. */
function findProgram(name: string): string | null {
  const path = [process.env["PATH"] ?? "", "/usr/sbin"].join(delimiter);
  const found = spawnSync("which", [name], { env: { ...process.env, PATH: path } });
  return found.status === 0 ? found.stdout.toString().trim() : null;
}

async function takeFreePort(): Promise<number> {
  const server = makeServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hosting-"));
  // A server that is started by root reads as another user.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "dist", "assets"), { recursive: true });
  mkdirSync(join(folder, "dist", "reports"));
  writeFileSync(join(folder, "dist", "index.html"), "overview");
  writeFileSync(join(folder, "dist", "404.html"), "not here");
  writeFileSync(join(folder, "dist", "assets", "app-1a2b.js"), SCRIPT);
  writeFileSync(join(folder, "dist", "reports", "index.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How each server is started in the foreground with a configuration file. */
const SERVERS = [
  {
    name: "nginx",
    program: "nginx",
    write: (text: string) =>
      `daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}
http { types { text/html html; text/javascript js; application/json json; } access_log off;
client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
${text} }`,
    getArguments: (file: string) => ["-p", folder, "-c", file],
  },
  {
    name: "Apache",
    program: "apache2",
    write: (text: string, program: string) => {
      const modules = join(dirname(program), "..", "lib", "apache2", "modules");
      const load = ["mpm_event", "authz_core", "dir", "headers", "mime"].map(
        (name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`,
      );
      writeFileSync(join(folder, "types"), "text/html html\ntext/javascript js\n");
      return `${load.join("\n")}
ServerName localhost
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
TypesConfig ${folder}/types
ErrorLog ${folder}/apache.log
${text}`;
    },
    getArguments: (file: string) => ["-D", "FOREGROUND", "-d", folder, "-f", file],
  },
  {
    name: "Caddy",
    program: "caddy",
    write: (text: string) => `{\n  admin off\n  auto_https off\n}\n${text}`,
    getArguments: (file: string) => ["run", "--adapter", "caddyfile", "--config", file],
  },
];

describe("a host of the built application", () => {
  it.each(["nginx", "Apache", "Caddy", "Netlify and Cloudflare Pages"])(
    "The document gives each security header for %s as our own server sends it",
    (heading) => {
      const text = getConfiguration(heading);
      for (const [name, value] of Object.entries(SAFETY)) {
        const line = text.split("\n").find((one) => new RegExp(`\\b${name}\\b`, "u").test(one));
        expect(line?.replaceAll('"', ""), name).toContain(value);
      }
    },
  );

  it.for(SERVERS)(
    "$name with the configuration of the document sends our headers, also where nothing is found",
    async ({ name, program: command, write, getArguments }, context) => {
      const program = findProgram(command);
      if (program === null) {
        return skipTest(
          context,
          `${name} is not asked for its headers: ${command} is not installed here`,
        );
      }
      const port = await takeFreePort();
      const text = getConfiguration(name)
        .replaceAll("/srv/explorer", join(folder, "dist"))
        .replaceAll("8080", String(port));
      const file = join(folder, `${command}.conf`);
      writeFileSync(file, write(text, program));
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      const child = spawn(program, getArguments(file), { env });
      let output = "";
      child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
      try {
        const first = await waitForAnswer(`http://localhost:${port}/`, child, () => output);
        expect(await first.text()).toBe("overview");
        const ask = async (path: string): Promise<Response> =>
          fetch(`http://localhost:${port}${path}`);
        const script = await ask("/assets/app-1a2b.js");
        const index = await ask("/reports/index.json");
        const none = await ask("/assets/none.js");
        for (const answer of [first, script, index, none]) {
          for (const [header, value] of Object.entries(SAFETY))
            expect(answer.headers.get(header), `${header} of ${answer.url}`).toBe(value);
        }
        expect(
          [first, script, index, none].map((answer) => [
            answer.status,
            answer.headers.get("cache-control"),
          ]),
        ).toEqual([
          [200, "no-cache"],
          [200, "public, max-age=31536000, immutable"],
          [200, "no-store"],
          [404, "no-cache"],
        ]);
        expect(await none.text()).toBe("not here");
      } finally {
        child.kill();
      }
    },
  );
});

/** Asks until a started server listens; throws with what it said where it ended before. */
async function waitForAnswer(
  address: string,
  child: ChildProcess,
  getOutput: () => string,
): Promise<Response> {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer !== null) return answer;
    if (child.exitCode !== null) throw new Error(`ended before it answered: ${getOutput()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
