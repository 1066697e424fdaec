/** One line without its end, and whether it was too long and lost its rest. */
export interface Line {
  bytes: Buffer;
  isCut: boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits bytes into lines at LF or CRLF, with bounded memory whatever the lines' length.
 * @param max bytes of a line that are kept
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let held = 0;
  let isCut = false;

  function hold(part: Buffer): void {
    // One byte more than a line may have: its CR must be seen to be dropped.
    const room = max + 1 - held;
    if (part.length > room) isCut = true;
    if (room <= 0) return;
    parts.push(part.subarray(0, room));
    held += Math.min(part.length, room);
  }

  function take(): Line {
    let bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    if (bytes.at(-1) === CR && !isCut) bytes = bytes.subarray(0, -1);
    if (bytes.length > max) {
      bytes = bytes.subarray(0, max);
      isCut = true;
    }
    const line = { bytes, isCut };
    parts = [];
    held = 0;
    isCut = false;
    return line;
  }

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      hold(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < bytes.length) hold(bytes.subarray(from));
  }
  if (held > 0) yield take();
}
