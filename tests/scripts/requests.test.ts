import { describe, expect, it } from "vitest";
import { askedRange, chosenEncoding, isServedHost } from "#scripts/requests.mjs";

describe("what a request asks for", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.000,gzip;q=0", null],
    ["br; q=0.2, gzip; q=0.8", "gzip"],
    ["*", "br"],
    ["*;q=0", null],
    ["br;q=0, *", "gzip"],
    ["brotli, x-br", null],
    ["BR", "br"],
    ["br;q=much", null],
    ["", null],
    [undefined, null],
  ])("A reader that accepts %s gets %s", (accepted, encoding) => {
    expect(chosenEncoding(accepted, ["br", "gzip"])).toBe(encoding);
  });

  it("A reader that accepts all gets a file as it is where it is not there packed", () => {
    expect(chosenEncoding("*", [])).toBeNull();
  });

  it.each([
    ["bytes=0-3", { start: 0, end: 3 }],
    ["bytes=4-", { start: 4, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-99", { start: 0, end: 9 }],
    ["bytes=8-99", { start: 8, end: 9 }],
    ["bytes=10-", "none"],
    ["bytes=-0", "none"],
    ["bytes=5-4", null],
    ["bytes=0-1,4-5", null],
    ["bytes=-", null],
    ["lines=0-3", null],
    [undefined, null],
  ])("Of ten bytes, %s asks for %j", (range, part) => {
    expect(askedRange({ range, "if-range": undefined }, 10)).toEqual(part);
  });

  it("A part of a version is answered with the whole, because our tags are weak", () => {
    expect(askedRange({ range: "bytes=0-3", "if-range": 'W/"a"' }, 10)).toBeNull();
  });

  it.each([
    ["localhost", true],
    ["LOCALHOST.:4173", true],
    ["127.0.0.1:4173", true],
    ["192.168.1.7", true],
    ["[::1]:4173", true],
    ["explorer.example:80", true],
    ["other.example", false],
    ["explorer.example.other", false],
    ["localhost@other.example", false],
    ["", false],
    [undefined, false],
  ])("A server at explorer.example that is called %j answers: %s", (host, isServed) => {
    expect(isServedHost(host, "explorer.example")).toBe(isServed);
  });
});
