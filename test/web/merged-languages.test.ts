import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createThread, replyToThread } from '../../src/forums/index.js';
import { mergeThread } from '../../src/moderation/index.js';
import { buildForum, type ForumWorld, run } from '../factories/world.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const started = ({ forum, admin }: ForumWorld, title: string, language: string) =>
  run(web.services, createThread, admin, {
    ...{ forumId: forum.id, title, body: `${title}?`, clientKey: randomUUID(), language },
  });

describe('threads of two languages that become one', () => {
  it('leave every text in its own, and the title in that of the thread that goes on', async () => {
    const world = await buildForum(web.services);
    const { thread: french } = await started(world, 'Les horaires', 'fr');
    const { thread: spanish } = await started(world, 'Los turnos', 'es');
    // Says nothing: it is in its thread's language, and that is not the one it comes to stand in.
    await run(web.services, replyToThread, world.admin, {
      ...{ threadId: spanish.id, body: 'Dos.', clientKey: randomUUID() },
    });
    await run(web.services, mergeThread, world.admin, {
      ...{ threadId: spanish.id, intoId: french.id, reason: 'The same question.' },
    });
    const html = await (await web.browser().send(french.path)).text();
    expect(html).toMatch(/<h1 id="thread-title" lang="fr" dir="ltr">Les horaires</);
    const texts = [...html.matchAll(/<div class="post-body prose"(?: lang="(\w\w)")?/g)];
    expect(texts.map(([, language]) => language)).toEqual(['fr', 'es', 'es']);
    // What is written there now takes over the language of the thread that went on.
    const { post } = await run(web.services, replyToThread, world.admin, {
      ...{ threadId: french.id, body: 'Trois.', clientKey: randomUUID() },
    });
    expect(post.language).toBe('fr');
  });
});
