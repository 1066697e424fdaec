import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../../docs/permissions.md');

/**
 * What stands in `docs/permissions.md` between the marks of this name. `WRITE_DOCS=1` writes it anew.
 * @param made from the policies, as Markdown
 */
export function listedOf(name: string, made: string): string {
  const [begin, end] = [`<!-- ${name}: made from the policies -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(begin);
  const [, after] = rest!.split(end);
  if (process.env.WRITE_DOCS === '1') writeFileSync(page, `${before}${begin}\n\n${made}\n\n${end}${after}`);
  return readFileSync(page, 'utf8').split(begin)[1]!.split(end)[0]!.trim();
}
