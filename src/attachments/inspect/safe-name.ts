const LONGEST = 100;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file's name as it may be shown and offered for saving: no path, no control or direction characters, no leading
 * dot, and always the ending of what the file is, whatever it was called (G05).
 * @param extension without the dot
 */
export function safeName(given: string, extension: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const stem = [...plain.replace(/\.[^.]{1,8}$/u, '')].slice(0, LONGEST).join('').trim();
  const base = stem === '' || reserved.test(stem) ? 'file' : stem;
  return `${base}.${extension}`;
}
