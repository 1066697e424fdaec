// Without the schemas of the other words: browsers name pseudonyms, too.
const USERNAME = /^anonymous-(\d+)$/i;

/** User names of pseudonyms; nobody can register one. */
export function pseudonymUsername(number: number): string {
  return `anonymous-${number}`;
}

/** How a pseudonym is called where nobody's language is known. Pages say it in the reader's. */
export function pseudonymName(number: number): string {
  return `Anonymous member ${number}`;
}

/** The number of a pseudonym by its user name. @returns null for people */
export function pseudonymNumber(username: string): string | null {
  return USERNAME.exec(username)?.[1] ?? null;
}
