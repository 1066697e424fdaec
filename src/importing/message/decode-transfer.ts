/**
 * Undoes a Content-Transfer-Encoding. Broken input gives what can be read of it; unknown encodings
 * give the bytes as they are.
 */
export function decodeTransfer(bytes: Buffer, encoding: string | null): Buffer {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name.startsWith('base64')) return Buffer.from(bytes.toString('latin1'), 'base64');
  if (name.startsWith('quoted-printable')) return quotedPrintable(bytes.toString('latin1'));
  return bytes;
}

function quotedPrintable(text: string): Buffer {
  const plain = text
    .replace(/[ \t]+$/gm, '')
    .replace(/=\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
