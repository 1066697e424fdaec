const HEADER = /^[!-9;-~]{1,78}[ \t]*:/;
const COMMON_HEADER =
  /^(from|date|subject|message-id|received|return-path|path|newsgroups|xref|to|cc|sender|reply-to|organization|references|in-reply-to|lines|content-[a-z-]+|mime-version|delivered-to|dkim-signature|status|x-[a-z0-9-]+)[ \t]*:/i;
const DATED = /^From .*\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s.*\d{1,2}:\d{2}/i;

/**
 * Whether a line starting with `From ` begins a message. Archives are full of body lines that do too, so
 * it must look like an envelope (sender and date), stand after an empty line, or be followed by headers.
 * @param next the line after it, null at the end of the archive
 */
export function isEnvelope(line: string, afterBlank: boolean, next: string | null): boolean {
  if (!line.startsWith('From ')) return false;
  const beforeHeader = next !== null && (HEADER.test(next) || /^>From /.test(next));
  if (DATED.test(line)) return afterBlank || beforeHeader;
  return afterBlank && next !== null && COMMON_HEADER.test(next);
}
