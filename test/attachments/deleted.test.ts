import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttachmentDto } from '../../contract/attachments.js';
import { editPost, readPostSource } from '../../src/forums/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { browserOf, post, setScene, upload, uploaded } from './helpers.js';

let app: RunningApp;
const dataDir = mkdtempSync(join(tmpdir(), 'convene-files-test-'));
beforeAll(async () => {
  app = await startApp({ env: { DATA_DIR: dataDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true });
});

describe('a file that its owner deletes', () => {
  it('leaves plain words in its place, in every text that showed it, and nothing broken', async () => {
    const { services } = app.app;
    const { ada, ben, admin, threadId } = await setScene(app, 'public');
    const [owner, other, reader] = await Promise.all([ada, ben, null].map((who) => browserOf(app, who)));
    const image = await uploaded(owner!, { alt: 'The rota of July' });
    const paper = (await (await upload(owner!, 'Monday: Ada', {}, 'rota.txt')).json()) as AttachmentDto;
    const body = `Look: ${image.markdown}\n\nAnd ${paper.markdown} as a list.`;
    const postId = await post(owner!, threadId, body);
    await run(services, editPost, ada, { postId, body: `${body} Mended.`, version: 1 });
    const kept = await post(owner!, threadId, `Once more: ${image.markdown}`);
    await run(services, removePost, admin, { postId: kept, reason: 'Not about our work.' });
    const quoted = await post(other!, threadId, `Ada’s ${image.markdown}`);

    for (const { id } of [image, paper])
      expect((await owner!.json('DELETE', `/api/v1/attachments/${id}`)).status).toBe(200);

    const shown = (await reader!.open(`/p/${postId}`)).html;
    const first = shown.slice(shown.indexOf('Look:'), shown.indexOf('Mended.'));
    const words = first.replace(/<[^>]*>/g, '');
    expect(words).toContain('Look: Deleted image: The rota of July');
    expect(words).toContain('And Deleted file: rota.txt as a list.');
    expect(first).not.toMatch(/<img|href/);
    const history = (await reader!.open(`/p/${postId}/history`)).html;
    expect(history).toContain('The rota of July');
    expect(history).not.toContain(image.id);
    expect(history).not.toContain(paper.id);

    // Its author sees in the text what happened, and can take the line out or leave it.
    const { source, post: now } = await run(services, readPostSource, ada, { postId });
    const { version } = now;
    expect(version).toBe(2);
    expect(source).toContain('![The rota of July](/a/gone)');
    await run(services, editPost, ada, { postId, body: `${source} Again.`, version });
    expect((await reader!.open(`/p/${postId}`)).html).toContain('Deleted image');

    await run(services, restorePost, admin, { postId: kept, reason: 'It was about our work.' });
    const back = (await reader!.open(`/p/${kept}`)).html;
    expect(back.slice(back.indexOf('Once more:')).replace(/<[^>]*>/g, '')).toMatch(
      /^Once more: Deleted image: The rota of July/,
    );
    // What others wrote is theirs.
    const { source: theirs } = await run(services, readPostSource, ben, { postId: quoted });
    expect(theirs).toContain(image.id);
  });
});
