import { stripVTControlCharacters } from 'node:util';

/**
 * Text as it was meant to be seen: overstrikes resolved, terminal escapes and control characters gone
 * (tab and line feed stay), direction overrides gone, line ends LF, NFC.
 */
export function cleanText(text: string): string {
  return (
    stripVTControlCharacters(resolveBackspaces(text.replace(/\r\n?/g, '\n')))
      // A form feed separated pages.
      .replace(/\f/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
      .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .replace(/\p{Cs}/gu, '')
      .normalize('NFC')
  );
}

/** `_^Hx` underlined x and `x^Hx` made it bold on paper: the letter printed last is what stays. */
function resolveBackspaces(text: string): string {
  if (!text.includes('\b')) return text;
  const out: string[] = [];
  for (const character of text) {
    if (character !== '\b') out.push(character);
    else if (out.length > 0 && out.at(-1) !== '\n') out.pop();
  }
  return out.join('');
}
