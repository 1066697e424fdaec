import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { chownTree } from './chown-tree.js';

/** How the Postgres programs are started: Postgres refuses to run as root. */
export interface RunAs {
  name: 'plain' | 'namespace' | 'other-user';
  /** The command line that runs `program`. The process keeps its pid: every wrapper replaces itself. */
  wrap(program: string, args: string[]): [string, string[]];
  /** Gives a file or folder to the user that Postgres runs as. */
  own(path: string): void;
}

interface User {
  uid: number;
  gid: number;
}

const plain: RunAs = { name: 'plain', wrap: (program, args) => [program, args], own: () => {} };

/**
 * Picks the first way that works here. Not root: as it is. Root: in a user namespace where root is called
 * something else (files stay root's, folders that only root can enter stay usable); else as another user
 * who may pass through closed folders. Data that belongs to another user already is run as that user.
 * @param program a Postgres binary, used for the probe
 * @param cluster where the database files are or will be; its parent must be there
 * @throws Error a sentence that says what to do
 */
export function chooseRunAs(program: string, cluster: string, ways = ['namespace', 'other-user']): RunAs {
  if (process.getuid?.() !== 0) return plain;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const candidates = [namespace(), otherUser(findUser(['postgres', 'nobody']))];
  if (owner && owner.uid !== 0) candidates.unshift(otherUser(owner));
  for (const way of candidates) {
    if (way && ways.includes(way.name) && works(way, program, dirname(cluster))) return way;
  }
  throw new Error(
    'Postgres refuses to run as root, and neither a user namespace (unshare) nor another user (setpriv) works here. ' +
      'Start Convene as another user, or set DATABASE_URL to a Postgres server of your own.',
  );
}

function namespace(): RunAs | null {
  const user = findUser(['postgres', 'nobody', 'daemon']);
  if (!user) return null;
  // Only the name is borrowed (initdb looks its user up): outside the namespace everything is still root's.
  const options = ['--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--'];
  return {
    name: 'namespace',
    wrap: (program, args) => ['unshare', [...options, program, ...args]],
    own: (path) => giveTo(path, { uid: 0, gid: 0 }),
  };
}

function otherUser(user: User | null): RunAs | null {
  if (!user) return null;
  const caps = '+dac_override,+dac_read_search';
  const options = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${caps}`,
    `--ambient-caps=${caps}`,
    '--',
  ];
  return {
    name: 'other-user',
    wrap: (program, args) => ['setpriv', [...options, program, ...args]],
    own: (path) => giveTo(path, user),
  };
}

/** The program must start and the folder must be writable, both the way the database would find them. */
function works(way: RunAs, program: string, folder: string): boolean {
  const script = '"$0" --version >/dev/null && test -w "$1" && test -x "$1"';
  const [command, args] = way.wrap('/bin/sh', ['-c', script, program, folder]);
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function findUser(names: string[]): User | null {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of names) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return null;
}

function giveTo(path: string, user: User): void {
  const now = lstatSync(path);
  if (now.uid === user.uid) return;
  if (now.isDirectory()) chownTree(path, user.uid, user.gid);
  else chownSync(path, user.uid, user.gid);
}
