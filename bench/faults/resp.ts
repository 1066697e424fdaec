const CRLF = Buffer.from('\r\n');
const texts = new Set(['$', '=', '!']);
const lists = new Map([
  ['*', 1],
  ['~', 1],
  ['>', 1],
  ['%', 2],
  ['|', 2],
]);

/** Where one whole frame of Redis' protocol (RESP 2 and 3) that begins at `from` ends; -1: there is more to come. */
export function endOfFrame(bytes: Buffer, from: number): number {
  const line = bytes.indexOf(CRLF, from);
  if (line < 0) return -1;
  const kind = String.fromCharCode(bytes[from]!);
  const after = line + CRLF.length;
  const count = Number(bytes.toString('latin1', from + 1, line));
  if (texts.has(kind)) {
    const end = count < 0 ? after : after + count + CRLF.length;
    return end <= bytes.length ? end : -1;
  }
  let end = after;
  for (let left = (lists.get(kind) ?? 0) * Math.max(0, count); left > 0 && end > 0; left--)
    end = endOfFrame(bytes, end);
  return end;
}
