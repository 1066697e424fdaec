import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** w3m, as somebody uses it who reads text alone. `session`: the cookie of a signed-in person. */
export function openTextBrowser(origin: string, session?: string) {
  const home = mkdtempSync(join(tmpdir(), 'convene-w3m-'));
  const who = session === undefined ? [] : ['-header', `Cookie: session=${session}`];
  const ask = async (path: string, ...args: string[]): Promise<string> => {
    const all = ['-cols', '100', '-I', 'UTF-8', '-O', 'UTF-8', '-o', 'accept_language=en', ...who];
    const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'dumb' };
    const program = process.env.CONVENE_W3M ?? 'w3m';
    const { stdout } = await run(program, [...all, ...args, `${origin}${path}`], { env, timeout: 30_000 });
    return stdout;
  };
  return {
    /** The page as it stands on the screen. */
    show: (path: string) => ask(path, '-dump'),
    /** The page as it came. */
    source: (path: string) => ask(path, '-dump_source', '-o', 'accept_encoding=identity'),
    /** Sends a form. @returns the page that it leads to */
    post(path: string, fields: Record<string, string>): Promise<string> {
      const file = join(home, 'form');
      writeFileSync(file, new URLSearchParams(fields).toString());
      return ask(path, '-dump', '-post', file);
    },
    close: () => rmSync(home, { recursive: true }),
  };
}
