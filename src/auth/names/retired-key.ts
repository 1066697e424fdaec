/**
 * SQL: what stays of the user name of a closed account (SQL of its key): enough to refuse the name to everyone
 * else for ever (E12), and nothing that tells it. A list of guesses needs the site's key.
 */
export function retiredKey(usernameKey: string): string {
  return `'closed:' || encode(sha256((select signing_key from site where id = 1) || convert_to(${usernameKey}, 'UTF8')), 'hex')`;
}
