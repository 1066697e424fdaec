import { writeFile } from 'node:fs/promises';
import type { Summary } from '../outcome.js';

/** Lists every message of the archive with what became of it, as tab-separated text. Only its owner may read it. */
export async function writeReport(path: string, { outcomes }: Summary): Promise<void> {
  const rows = outcomes.map(({ number, line, outcome, reason, subject }) =>
    [number, line, outcome, oneCell(reason), oneCell(subject)].join('\t'),
  );
  await writeFile(path, `${['number\tline\toutcome\tnote\tsubject', ...rows].join('\n')}\n`, { mode: 0o600 });
}

function oneCell(text: string): string {
  return text.replace(/[\t\n]+/g, ' ');
}
