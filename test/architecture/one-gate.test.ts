import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Who may read a forum is spelled in two places: as a policy, and as SQL. Everybody else asks one of them. */
const gate = [
  'src/forums/policies/forum.policy.ts',
  'src/forums/queries/readable-sql.ts',
  // What the column may hold.
  'src/forums/entities/forum.entity.ts',
  // What kind of forum a network may have.
  'src/forums/statements/may-hold.ts',
];
const spellings = [
  /\baccess\b[^\n]{0,24}(?:=|<>|!=|\bin)\s*\(?\s*'(?:public|members)'/,
  /\baccess\b[^\n]{0,12}[!=]==\s*'(?:public|members)'/,
  /'(?:public|members)'\s*[!=]==/,
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.ts') && !name.startsWith('database/migrations') && !name.startsWith('demo'),
  )
  .map((name) => ({ file: `src/${name}`, text: readFileSync(`src/${name}`, 'utf8') }));

describe('the one gate', () => {
  it('is the only place that says who may read a forum', () => {
    expect(sources.length).toBeGreaterThan(300);
    const found = sources.filter(({ text }) => spellings.some((spelling) => spelling.test(text)));
    expect(found.map(({ file }) => file).sort()).toEqual([...gate].sort());
  });

  it('is the only reader of who is in a room', () => {
    const readers = sources.filter(({ text }) => /\bforum_people\b/.test(text)).map(({ file }) => file);
    expect(readers.sort()).toEqual([
      'src/forums/entities/forum-person.entity.ts',
      'src/forums/queries/forum-people.ts',
      'src/forums/queries/people-lines.ts',
      'src/forums/queries/readable-sql.ts',
      'src/forums/queries/room-counts.ts',
      'src/forums/statements/authority.ts',
      'src/forums/statements/change-forum.ts',
      'src/forums/statements/move-thread.ts',
      'src/forums/statements/write-forum-person.ts',
      'src/forums/statements/write-reactions.ts',
      'src/forums/statements/write-replies.ts',
      'src/forums/use-cases/create-forum.ts',
      // What is held about a person.
      'src/people/holdings/account.ts',
    ]);
  });
});
