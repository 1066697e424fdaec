import type { Snippet } from '../../../contract/search.js';

/** Around what matched, in the text as Postgres gives it back. People's own ones are taken out before. */
export const MARK_START = '\ue000';
export const MARK_END = '\ue001';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** A marked text of rendered HTML without its tags, as pieces of plain text. */
export function presentSnippet(marked: string): Snippet {
  return marked
    .split(MARK_START)
    .flatMap((part, place) => {
      const end = place === 0 ? -1 : part.indexOf(MARK_END);
      return [
        { text: plain(part.slice(0, Math.max(0, end))), isMatch: true },
        { text: plain(part.slice(end + 1)), isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

function plain(text: string): string {
  return text
    .replaceAll(MARK_END, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => entities[name]!)
    .replace(/\s+/g, ' ');
}
