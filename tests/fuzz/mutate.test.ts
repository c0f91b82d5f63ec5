import { describe, expect, it } from "vitest";
import { mutations } from "./mutate.ts";

const WHOLE = Uint8Array.from({ length: 300 }, (_, i) => i % 251);

describe("mutations of bytes", () => {
  it("Mutations are the same for the same seed, and others for another", () => {
    expect([...mutations(WHOLE, 50, 7)]).toEqual([...mutations(WHOLE, 50, 7)]);
    expect([...mutations(WHOLE, 50, 7)]).not.toEqual([...mutations(WHOLE, 50, 8)]);
  });

  it("Mutations are as many as requested, mostly unlike the original bytes, which do not change", () => {
    const before = WHOLE.slice();
    const made = [...mutations(WHOLE, 500, 1)];
    expect(made.length).toBe(500);
    expect(WHOLE).toEqual(before);
    const isLike = (copy: Uint8Array): boolean => copy.join() === WHOLE.join();
    expect(made.filter(isLike).length).toBeLessThan(50);
  });

  it("Mutations make files shorter, longer and of the same length, down to a few bytes", () => {
    const lengths = [...mutations(WHOLE, 500, 2)].map(({ length }) => length);
    for (const isSo of [
      (length: number) => length < 30,
      (length: number) => length > WHOLE.length,
      (length: number) => length === WHOLE.length,
    ]) {
      expect(lengths.some(isSo)).toBe(true);
    }
  });

  it("Mutations are made of a single byte as well", () => {
    expect([...mutations(Uint8Array.of(1), 200, 3)].length).toBe(200);
  });
});
