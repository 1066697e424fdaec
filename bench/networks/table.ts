import type { NetworksBench } from './run.js';

/** For the terminal: a line for each kind of page, and for each job. */
export function networksTableOf({ size, load, pages, jobs }: NetworksBench): string {
  const ms = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toString());
  const count = (value: number) => value.toLocaleString('en-GB');
  const rows = [
    [
      'page',
      'server p50 / p95 ms',
      'of it Postgres',
      'passed p50 / p95',
      'bare p50 / p95',
      'statements',
      'pages of 8 kB',
    ],
    ...pages.map((row) => [
      row.kind,
      `${ms(row.p50)} / ${ms(row.p95)}`,
      ms(row.postgres50),
      `${ms(row.wall50)} / ${ms(row.wall95)}`,
      `${row.bare50.toFixed(2)} / ${row.bare95.toFixed(2)}`,
      String(row.statements),
      count(row.pages),
    ]),
    ['job', 'at first, then p50 ms', '', 'passed p95', '', '', ''],
    ...jobs.map((row) => [
      row.job,
      `${ms(row.first)}, ${ms(row.p50)}`,
      '',
      ms(row.wall95),
      '',
      String(row.statements),
      count(row.pages),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((value, column) => value.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const whole = [
    ...pages.flatMap((row) => row.whole.map((line) => `${row.kind}: ${line}`)),
    ...jobs.flatMap((row) => row.whole.map((line) => `${row.job}: ${line}`)),
  ];
  return [
    `${count(size.networks)} networks, ${count(size.accounts)} accounts, ${count(size.memberships)} memberships, ${count(size.forums)} forums, ${count(size.posts)} posts; load ${load.toFixed(1)}`,
    '',
    ...lines,
    '',
    ...(whole.length > 0 ? ['Read whole:', ...whole] : ['No large table was read whole.']),
  ].join('\n');
}
