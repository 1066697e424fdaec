/** In `search_words` this stands for everyone. */
export const EVERYONE = '00000000-0000-0000-0000-000000000000';
