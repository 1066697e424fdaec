import type { SearchBench } from './run.js';

/** A table for the terminal: a line for each kind of search, a column for each reader. */
export function searchTableOf({ posts, load, times, whole }: SearchBench): string {
  const readers = [...new Set(times.map(({ reader }) => reader))];
  const kinds = [...new Set(times.map(({ kind }) => kind))];
  const cell = (reader: string, kind: string) => {
    const found = times.find((row) => row.reader === reader && row.kind === kind)!;
    return `${Math.round(found.p50)} / ${Math.round(found.p95)} (${found.ratio.toFixed(1)}x, ${Math.round(found.wall95)})`;
  };
  const lines = [
    ['p50 / p95 of server time in ms (times the plain query, p95 that passed)', ...readers],
    ...kinds.map((kind) => [kind, ...readers.map((reader) => cell(reader, kind))]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) =>
    line
      .map((value, column) => value.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const reads = whole.length > 0 ? ['', 'Read whole:', ...whole] : ['', 'No large table was read whole.'];
  return [
    `${posts.toLocaleString('en-GB')} posts; load of the machine ${load.toFixed(1)}`,
    '',
    ...text,
    ...reads,
  ].join('\n');
}
