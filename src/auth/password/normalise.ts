/**
 * The form in which a password is checked and hashed: NFKC, so that the same keys give the same password on
 * every keyboard and system. Nothing is trimmed or cut.
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}
