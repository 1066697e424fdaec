/** One thing that was erased, as a line of the list that is kept outside the database. */
export type ErasureLine =
  | { kind: 'account'; mark: string; withPosts: boolean }
  | { kind: 'post'; id: string }
  | { kind: 'versions'; id: string; version: number };

/** The first line of a list: what it is, for whoever finds the file. */
export const HEADING =
  '# Convene: what was erased. Names nobody. Give it to npm run restore or db:new-era with --erasures.';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const account = /^account ([0-9a-f]{64})( with posts)?$/;
const post = new RegExp(`^post (${UUID})$`);
const versions = new RegExp(`^versions (${UUID}) before ([1-9][0-9]{0,8})$`);

/** @returns the line, without its end */
export function writeLine(line: ErasureLine): string {
  if (line.kind === 'account') return `account ${line.mark}${line.withPosts ? ' with posts' : ''}`;
  return line.kind === 'post' ? `post ${line.id}` : `versions ${line.id} before ${line.version}`;
}

/** @returns null where it is no such line */
function readLine(text: string): ErasureLine | null {
  const [, mark, withPosts] = account.exec(text) ?? [];
  if (mark) return { kind: 'account', mark, withPosts: withPosts !== undefined };
  const [, id] = post.exec(text) ?? [];
  if (id) return { kind: 'post', id };
  const [, of, before] = versions.exec(text) ?? [];
  return of ? { kind: 'versions', id: of, version: Number(before) } : null;
}

/** The last line: a list that was cut off has none. */
export const ending = (count: number): string => `end ${count}`;

/**
 * @param text a whole list
 * @throws Error a sentence for the person at the terminal: no such list, cut off, or the number of the first line that can't be read
 */
export function readErasures(text: string): ErasureLine[] {
  const rows = text.split('\n');
  if (rows[0] !== HEADING) throw new Error('It is no list of erasures.');
  const end = rows.at(-2) ?? '';
  if (rows.at(-1) !== '' || end !== ending(rows.length - 3))
    throw new Error('The list of erasures is cut off: its last line says how many there are.');
  return rows.slice(1, -2).map((row, at) => {
    const line = readLine(row);
    if (line === null) throw new Error(`Line ${at + 2} of the list of erasures can’t be read.`);
    return line;
  });
}
