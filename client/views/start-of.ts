/** As much of a reason as a list shows. */
const SHOWN = 70;

/** The beginning of a reason, as the lists that one chooses from show it. */
export function startOf(words: string): string {
  const all = [...words];
  return all.length <= SHOWN ? words : `${all.slice(0, SHOWN - 1).join('')}…`;
}
