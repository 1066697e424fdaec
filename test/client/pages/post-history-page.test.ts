import { expect, it } from '@jest/globals';
import { postHistoryPage, renderDocument } from '../../../client/pages/index.js';
import * as data from '../helpers/sample-data.js';
import { sampleShell } from '../helpers/sample-shell.js';

it('says that earlier versions are for moderators only where there are any left', () => {
  const thread = data.thread(1);
  const post = data.posts(1)[0]!;
  const render = (purgedBefore?: number) => {
    const shell = sampleShell({ viewer: null, path: thread.path });
    const written = { html: '<p>Milder.</p>', writtenAt: post.createdAt, writtenBy: null };
    const history = {
      post: { ...post, isModerated: true as const },
      thread,
      revisions: [{ ...written, version: 3, isModerated: true as const }],
      purgedBefore,
    };
    return renderDocument(postHistoryPage({ history, author: data.people[0]! }, shell), shell);
  };
  const words = 'What it said before is for moderators only.';
  expect([render(), render(2)].map((html) => html.includes(words))).toEqual([true, true]);
  expect(render(3)).not.toContain(words);
  expect(render(3)).toContain('purged all versions before version 3');
});
