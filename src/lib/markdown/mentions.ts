import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { MAX_MENTIONS } from '../../../contract/limits.js';

const LONGEST_NAME = 30;
/** A user name as people choose it (contract/accounts.ts), and nothing after it that would make it another thing. */
const NAME = /^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*(?![\p{L}\p{N}\p{M}@/]|[._-][\p{L}\p{N}])/u;
/** Before an `@`, these make it part of an address: ada@example.org, /@ada, ?u=@ada. */
const INSIDE_WORD = /[\p{L}\p{N}\p{M}@/=&+]$/u;
/** Nobody is called so, and nobody may call everyone (G18). */
const NOBODY = new Set(['all', 'channel', 'everyone', 'here', 'moderators', 'staff']);

/**
 * Teaches markdown `@name`: a link to that name's page, whether or not anybody has the name. So the stored text
 * tells nothing about who exists, and stays right when an account is closed. Past the limit it stays plain text.
 */
export function mentionRule(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.inline.ruler.push('mention', (state, isSilent) => {
    if (state.src.charCodeAt(state.pos) !== 0x40 || state.linkLevel > 0) return false;
    const name = nameAt(state.src, state.pos);
    if (name === null) return false;
    if (!isSilent) {
      const count = Number(state.env.mentions ?? 0) + 1;
      if (count > MAX_MENTIONS) return false;
      state.env.mentions = count;
      state.push('mention', '', 0).content = name;
    }
    state.pos += name.length + 1;
    return true;
  });
  markdown.renderer.rules.mention = (tokens, index) => {
    const name = tokens[index]!.content;
    return `<a href="/u/${name.toLowerCase()}" class="mention">@${name}</a>`;
  };
}

function nameAt(text: string, at: number): string | null {
  if (at > 0 && INSIDE_WORD.test(text.slice(Math.max(0, at - 2), at))) return null;
  const found = NAME.exec(text.slice(at + 1, at + LONGEST_NAME + 4))?.[0];
  if (!found || found.length < 3 || found.length > LONGEST_NAME) return null;
  return NOBODY.has(found.toLowerCase()) ? null : found;
}

/** Names in parsed text, in lower case, each once. What is quoted was said by another, to others. */
export function namesIn(tokens: Token[]): string[] {
  const names = new Set<string>();
  let quotes = 0;
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quotes += 1;
    if (token.type === 'blockquote_close') quotes -= 1;
    if (quotes > 0) continue;
    for (const child of token.children ?? []) {
      if (child.type === 'mention') names.add(child.content.toLowerCase());
    }
  }
  return [...names];
}
