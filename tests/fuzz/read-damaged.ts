import { expect } from "vitest";
import { MUTATIONS } from "./run-count.ts";
import { mutations } from "./mutate.ts";

/**
 * Most of a processor's time that one damaged file may take, in microseconds: a hang, not a speed. What else the machine
 * does at that time is not counted; what waits forever is stopped by the limit of the test.
 */
const HANG = 5_000_000;

/**
 * Reads damaged copies of a file one after another, and hands to `check` what each was read to be. None may hold the reader
 * for long, and one that cannot be read must end in a sentence. A failure names the copy by its number.
 */
export async function readDamaged<T>(
  whole: Uint8Array,
  seed: number,
  read: (damaged: Uint8Array) => Promise<T>,
  check: (made: T, damaged: Uint8Array) => void | Promise<void>,
): Promise<void> {
  let at = 0;
  for (const damaged of mutations(whole, MUTATIONS, seed)) {
    at += 1;
    try {
      // oxlint-disable-next-line no-await-in-loop -- each has its own time
      const made = await readInTime(() => read(damaged));
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (made !== null) await check(made.value, damaged);
    } catch (thrown) {
      throw new Error(`damaged copy ${at} of seed ${seed}`, { cause: thrown });
    }
  }
}

/** Null where the file ended in a sentence. */
async function readInTime<T>(read: () => Promise<T>): Promise<{ readonly value: T } | null> {
  const began = process.cpuUsage();
  try {
    return { value: await read() };
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.name !== "ImportError") throw thrown;
    expect(thrown.message).toMatch(/^\S.{15,}\.$/su);
    return null;
  } finally {
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(HANG);
  }
}
