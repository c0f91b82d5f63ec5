/** Whole numbers in planes: the lowest byte of each, then the next byte of each. */
export function encodePlanes(
  numbers: ArrayLike<number>,
  width: 1 | 2 | 4,
): Uint8Array<ArrayBuffer> {
  const { length } = numbers;
  const bytes = new Uint8Array(length * width);
  for (let plane = 0; plane < width; plane += 1) {
    for (let i = 0; i < length; i += 1) {
      bytes[plane * length + i] = (numbers[i] as number) >>> (8 * plane);
    }
  }
  return bytes;
}

/** A whole number below 2^32 in 1 to 5 bytes: seven bits a byte, lowest first, the eighth bit says that another follows. */
export function pushVarint(bytes: number[], step: number): void {
  let rest = step;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Blocks one after another. */
export function joinBlocks(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}
