import { expect, it } from "vitest";
import { isWebAddress } from "#domain/text/web-address.ts";

it.each([
  ["https://www.ice.gov/doclib/ddor.pdf", true],
  ["http://example.test", true],
  ["HTTPS://EXAMPLE.TEST/a?b#c", true],
  ["//example.test/a", false],
  ["javascript:alert(1)", false],
  ["JaVaScRiPt://example.test/%0aalert(1)", false],
  ["data:text/html,<b>", false],
  ["https:example.test", false],
  ["https://", false],
  ["https:\\\\example.test", false],
  ["https://a b", false],
  ["/table", false],
  ["a newspaper of March 20", false],
])("Whether the address %s of a file is a link: %s", (text, isLink) => {
  expect(isWebAddress(text)).toBe(isLink);
});
