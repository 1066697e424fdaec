/** Signatures are short; a `--` that more lines follow is a separator in the text. */
const MAX_MARKED = 40;
const MAX_SLOPPY = 12;

/** Splits at the signature's mark: `-- ` alone on a line, or `--` where little follows. The first of several counts. */
export function splitSignature(lines: string[]): { body: string[]; signature: string[] } {
  const at = lines.findIndex((line, index) => {
    const after = lines.length - index - 1;
    return line === '-- ' ? after <= MAX_MARKED : line === '--' && after <= MAX_SLOPPY;
  });
  return at < 0
    ? { body: lines, signature: [] }
    : { body: lines.slice(0, at), signature: lines.slice(at + 1) };
}
