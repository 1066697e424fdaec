import type { Login } from '../add-people.js';
import type { DemoSummary } from '../options.js';

/** What a run did, as lines for people. */
export function describeSummary(summary: DemoSummary): string[] {
  const { people, networks, forums, threads, posts, archived, isStopped } = summary;
  const added = people + networks + forums + threads + posts + (archived ?? 0);
  return [
    isStopped
      ? 'Stopped. What is written stays; run it again to go on.'
      : added > 0
        ? 'Done. This was added:'
        : 'The demo is there already. Nothing was added.',
    row('People', people),
    row('Networks', networks),
    row('Forums', forums),
    row('Threads', threads),
    row('Posts', posts),
    ...(archived === null ? [] : [row('Posts from the archive', archived)]),
  ];
}

/** How to sign in as the people whom one can be. The only place where their passwords are ever seen. */
export function describeLogins(logins: Login[], rolesOf: (key: string) => string): string[] {
  if (logins.length === 0) return [];
  return [
    'You can sign in as these people. Their passwords are shown this once and kept nowhere:',
    ...logins.map(
      ({ key, username, password }) => `  ${username.padEnd(20)} ${password.padEnd(32)} ${rolesOf(key)}`,
    ),
  ];
}

function row(label: string, value: number): string {
  return `  ${label.padEnd(24)} ${value.toLocaleString('en-GB').padStart(6)}`;
}
