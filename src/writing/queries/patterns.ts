/** A beginning as a pattern for `like`: what was typed stands for itself. */
export function beginning(text: string): string {
  return `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}

/** Below this many characters only beginnings are looked for: one letter is like everything. */
const FUZZY_FROM = 3;

/** Whether names that are only like what was typed are offered too. */
export function isFuzzy(text: string): boolean {
  return [...text].length >= FUZZY_FROM;
}
