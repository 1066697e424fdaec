import { addAccounts, suggestPassphrase, updateProfile } from '../auth/index.js';
import type { SignedIn } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { DEMO_DOMAIN } from './refuse-used-site.js';
import { act, type Stage } from './stage.js';
import type { PersonText } from './text.js';
import { daysBefore } from './times.js';

/** A new person whom one can be: shown once, kept nowhere. */
export interface Login {
  key: string;
  username: string;
  password: string;
}

/**
 * Makes the people who are not there yet, and puts them all on the stage.
 * @returns how many are new, and how to sign in as those who can
 * @throws AppError conflict where a user name belongs to somebody else
 */
export async function addPeople(
  stage: Stage,
  people: PersonText[],
): Promise<{ added: number; logins: Login[] }> {
  const passwords = new Map<string, string>();
  for (const { key, signsIn } of people) if (signsIn) passwords.set(key, await suggestPassphrase());
  const found = await addAccounts(
    stage.services.db,
    people.map(({ key, name, username }, index) => ({
      name,
      username,
      email: `${username}${DEMO_DOMAIN}`,
      password: passwords.get(key) ?? null,
      createdAt: daysBefore(stage.now, 90 - index / 3),
    })),
  );
  const byUsername = new Map(found.map((account) => [account.username, account]));
  const logins: Login[] = [];
  for (const person of people) {
    const { key, name, username } = person;
    const account = byUsername.get(username);
    if (!account) throw taken(username);
    stage.people.set(key, onStage(account.id, username, name));
    if (!account.isNew) continue;
    await describe(stage, person);
    const password = passwords.get(key);
    if (password) logins.push({ key, username, password });
  }
  return { added: found.filter(({ isNew }) => isNew).length, logins };
}

// The people of a demo are there to be read about.
const shownTo = { interests: 'public', about: 'public', jobTitle: 'members', organisation: 'members' };

async function describe(stage: Stage, { key, name, interests, about, jobTitle, organisation }: PersonText) {
  const input = { name, interests, about, jobTitle, organisation, shownTo };
  await act(stage, updateProfile, key, daysBefore(stage.now, 60), input);
}

/** Speaks without a session: nobody is signed in while the demo is written. */
function onStage(accountId: string, username: string, name: string): SignedIn {
  return { kind: 'account', accountId, username, name, isSiteAdmin: false, sessionHash: '' };
}

function taken(username: string): AppError {
  return new AppError(
    'conflict',
    () => `The user name ${username}, which the demo needs, belongs to somebody else or to a closed account.`,
  );
}
