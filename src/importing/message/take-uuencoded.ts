const BLOCK = /^begin [0-7]{3,4} (\S.*)\n(?:[!-`][ -`]{1,80}\n)+(?:[ `]?\n)?end[ \t]*$/gm;

/** Takes files that were written into the text itself (uuencode) out of it, and names them. */
export function takeUuencoded(text: string): { text: string; attachments: string[] } {
  const attachments: string[] = [];
  const rest = text.replace(/\r\n/g, '\n').replace(BLOCK, (_, name: string) => {
    attachments.push(name.trim());
    return '';
  });
  return { text: rest, attachments };
}
