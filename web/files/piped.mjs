// What a stream makes of some bytes, with an end to how much that may be.

/**
 * All that comes out of a stream; nothing where it is more than `most`: then it is stopped at once.
 * @param {CompressionStream | DecompressionStream} stream
 * @param {BufferSource} bytes
 * @param {number} most
 */
export async function piped(stream, bytes, most) {
  const writer = stream.writable.getWriter();
  // A refusal shows when reading; here it would only be told twice.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * A stream that packs, or one that unpacks. Not every browser has them.
 * @template T
 * @param {new (format: CompressionFormat) => T} Kind
 * @param {new (problem: string) => Error} Problem that is thrown then: 'old-browser'
 * @returns {T}
 */
export const deflateOf = (Kind, Problem) => {
  try {
    return new Kind('deflate-raw');
  } catch {
    throw new Problem('old-browser');
  }
};
