import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeAddress } from "#domain/text/decode-address.ts";

it("An encoded part of an address is decoded, and one that is no encoding stays as it is", () => {
  expect(["a%20b", "%C3%B1", "%", "%E0%A4%A", "100%"].map(decodeAddress)).toEqual([
    "a b",
    "ñ",
    "%",
    "%E0%A4%A",
    "100%",
  ]);
});

it("Any text that was encoded is decoded to itself, and no text stops the page", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decodeAddress(encodeURIComponent(text))).toBe(text);
      expect(typeof decodeAddress(text)).toBe("string");
    }),
  );
});
