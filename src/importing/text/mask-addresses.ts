// Every repetition is bounded: a line of a million letters must not cost a million times its length.
const LOCAL = "[A-Za-z0-9_](?:[A-Za-z0-9_.+%&'~$/=#-]{0,62}[A-Za-z0-9_+~$=-])?";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?';
const HOST = `${LABEL}(?:\\.${LABEL}){0,10}`;

const ARTICLE_NAMED =
  /\b(article|message|message-id:|id|in)(\s{0,3},?\s{0,3})<[^<>@\s]{1,200}@[^<>\s]{0,200}>?/gi;
const ARTICLE_ALONE = /<[^<>@\s]{1,200}@[^<>\s]{1,200}>/g;
const QUOTED = new RegExp(`"[^"\\n@]{1,64}"@${HOST}`, 'g');
const ADDRESS = new RegExp(`(${LOCAL})[ \\t]?@[ \\t]?\\[?${HOST}\\]?`, 'g');
const SPELLED = new RegExp(`<(${LOCAL}) at (?:${HOST})>`, 'gi');
/** UUCP paths: `host!host!user`. */
const PATH = /(?:\.\.\.!?|!)?(?:\{[\w.,|-]{1,80}\}!|[A-Za-z0-9][\w.-]{1,60}!)+(?:[A-Za-z0-9][\w.%+-]{0,60})/g;

/**
 * Hides the host of every mail address in a text: `name@…` is left, as people know it from archives.
 * Ids of articles, which look like addresses, become `<…>`.
 */
export function maskAddresses(text: string): string {
  return (
    text
      .replace(ARTICLE_NAMED, '$1$2<…>')
      // Alone in brackets, an id is told from an address by its many digits.
      .replace(ARTICLE_ALONE, (id) => (/^<[^@]*\d{4,}[^@]*@/.test(id) ? '<…>' : id))
      .replace(QUOTED, '…@…')
      .replace(ADDRESS, maskAddress)
      .replace(SPELLED, '<$1@…>')
      .replace(PATH, maskPath)
  );
}

/** What stands in a column after it keeps its place. */
function maskAddress(address: string, name: string, ...rest: unknown[]): string {
  const [at, text] = rest.slice(-2) as [number, string];
  const end = at + address.length;
  const masked = `${name}@…`;
  return text.startsWith('  ', end) ? masked.padEnd(address.length) : masked;
}

function maskPath(path: string): string {
  const hops = path.split('!').filter((hop) => hop !== '' && hop !== '...');
  // `Wow!Great` is no path; a path has several hosts, or is all lower case.
  const isPath = path.startsWith('...') || hops.length > 2 || /^[a-z0-9.-]{3,}![a-z0-9._-]{2,}$/.test(path);
  return isPath ? `…!${hops.at(-1)}` : path;
}
