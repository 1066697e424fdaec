/** In `search_words` this stands for everyone. */
export const EVERYONE = '00000000-0000-0000-0000-000000000000';

/**
 * SQL: whom a forum is for: null for everyone, its network for all of that network's members, or itself where not even
 * they all may read it.
 */
export function audienceOf(f: string): string {
  return `case ${f}.access when 'public' then null when 'members' then ${f}.network_id else ${f}.id end`;
}
