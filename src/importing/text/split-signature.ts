/** Signatures are short; a `--` that more lines follow is a separator in the text. */
const MAX_MARKED = 40;
const MAX_SLOPPY = 12;

/** Splits at the signature's mark: `-- ` alone on a line, or `--` where little follows. */
export function splitSignature(lines: string[]): { body: string[]; signature: string[] } {
  for (let at = lines.length - 1; at >= 0 && lines.length - at <= MAX_MARKED + 1; at--) {
    const line = lines[at]!;
    const limit = line === '-- ' ? MAX_MARKED : MAX_SLOPPY;
    if (!/^-- ?$/.test(line) || lines.length - at - 1 > limit) continue;
    return { body: lines.slice(0, at), signature: lines.slice(at + 1) };
  }
  return { body: lines, signature: [] };
}
