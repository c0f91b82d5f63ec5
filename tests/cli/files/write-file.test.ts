import { readFileSync, readdirSync } from "node:fs";
import { link } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeNewFile } from "#cli/files/write-file.ts";
import { FIRST, createTempFolder, run } from "#tests/cli/run-command.ts";

vi.mock("node:fs/promises", { spy: true });

describe("writing a new file", () => {
  it("Of many processes that write one file at the same moment, one writes it, and its whole text", async () => {
    const folder = createTempFolder();
    const path = join(folder, "week.json");
    const texts = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(100_000));
    const ended = await Promise.allSettled(texts.map((text) => writeNewFile(path, text)));
    const won = ended.flatMap(({ status }, i) => (status === "fulfilled" ? [texts[i]] : []));
    expect(won).toEqual([readFileSync(path, "utf8")]);
    const why = ended.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
    expect(why).toHaveLength(7);
    for (const words of why) expect(words).toContain("none is ever overwritten");
    expect(readdirSync(folder)).toEqual(["week.json"]);
  });

  it("A file is not overwritten on a disk where a file cannot have two names", async () => {
    const none = Object.assign(new Error("EPERM"), { code: "EPERM" });
    vi.mocked(link).mockRejectedValueOnce(none).mockRejectedValueOnce(none);
    const folder = createTempFolder();
    const path = join(folder, "week.json");
    await writeNewFile(path, "first");
    await expect(writeNewFile(path, "second")).rejects.toThrow("none is ever overwritten");
    expect(readFileSync(path, "utf8")).toBe("first");
    expect(readdirSync(folder)).toEqual(["week.json"]);
  });

  it("Of two commands that read into the same new file at once, one writes it", async () => {
    const to = join(createTempFolder(), "week");
    const results = await Promise.all(
      ["csv", "json"].map((as) => run("read", FIRST, "--as", as, "--to", to)),
    );
    expect(results.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(results.find(({ status }) => status === 1)?.err).toContain("none is ever overwritten");
  });
});
