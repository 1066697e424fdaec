/** In `search_words` this stands for everyone. */
export const EVERYONE = '00000000-0000-0000-0000-000000000000';

/** SQL: whom a forum is for: null for everyone, or its network. */
export function audienceOf(f: string): string {
  return `case when ${f}.access = 'public' then null else ${f}.network_id end`;
}
