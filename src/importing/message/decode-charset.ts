import iconv from 'iconv-lite';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes as text. The declared charset is believed where it is known and fits the bytes; otherwise UTF-8,
 * and where that does not fit either, windows-1252, which fits anything.
 * @param charset as declared, or null
 */
export function decodeCharset(bytes: Uint8Array, charset: string | null): string {
  const label = (charset ?? '').trim().toLowerCase();
  const says = label.replace(/[^a-z0-9]/g, '');
  // Labels that many programs put on anything: the bytes themselves know better.
  const isVague =
    says === '' || says === 'usascii' || says === 'ascii' || says === 'utf8' || says === 'unknown8bit';
  if (!isVague && iconv.encodingExists(label))
    return iconv.decode(Buffer.from(bytes), latin1AsWindows(label));
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'windows-1252');
  }
}

/** What calls itself ISO 8859-1 is windows-1252 in practice: the difference is control characters or quotes. */
function latin1AsWindows(label: string): string {
  return /^(iso[-_]?8859[-_]?1|latin-?1)$/.test(label) ? 'windows-1252' : label;
}
