import type { Outcome, Summary } from '../outcome.js';

/** The summary as lines for people. Holds no address and no text of a message. */
export function describeSummary(summary: Summary): string[] {
  const { outcomes, isDryRun, isInterrupted } = summary;
  const count = (kind: Outcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === kind).length;
  const lines = [
    isInterrupted
      ? 'Stopped. What is imported stays; run it again to continue.'
      : isDryRun
        ? 'Nothing was written (dry run).'
        : 'Done.',
    row('Messages read', outcomes.length),
    row(isDryRun ? 'Would be imported' : 'Imported', count('imported')),
    row('Already there', count('already there')),
    row('Skipped', count('skipped')),
    ...reasons(outcomes),
  ];
  if (isInterrupted) lines.push(row('Not reached', count('not reached')));
  lines.push(row('New threads', summary.newThreads));
  if (summary.continuedThreads > 0) lines.push(row('Threads continued', summary.continuedThreads));
  lines.push(row('Authors', summary.authors), row('Dates guessed', summary.datesGuessed));
  lines.push(row('Attachments named', summary.attachmentsNamed));
  if (summary.shortened > 0) lines.push(row('Too long, shortened', summary.shortened));
  if (summary.mayShowPatients > 0) lines.push(row('May show a patient', summary.mayShowPatients));
  lines.push(`Took ${(summary.milliseconds / 1000).toFixed(1)} seconds.`);
  if (summary.warning) lines.push(`Warning: ${summary.warning}`);
  return lines;
}

function row(label: string, value: number): string {
  return `  ${label.padEnd(20)} ${value.toLocaleString('en-GB').padStart(9)}`;
}

/** How often each reason; the numbers of other messages in them count as one reason. */
function reasons(outcomes: Outcome[]): string[] {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of outcomes) {
    if (outcome !== 'skipped') continue;
    const kind = reason.replace(/number \d+/, 'an earlier one');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([reason, times]) => `    ${times.toLocaleString('en-GB')}: ${reason}`);
}
