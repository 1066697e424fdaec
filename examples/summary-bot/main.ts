/**
 * Answers `@botname summary` in one thread with a few figures.
 *
 *   CONVENE_TOKEN=... npm run bot -- --url http://localhost:3000 --thread THREAD_ID
 *
 * The token is one of the bot's own account, from `POST /api/v1/tokens`; the account must be allowed to post there.
 */
import { parseArgs } from 'node:util';
import { connect, type PostDto, RequestRefused } from '../../sdk/index.js';
import { answerKey, asksForSummary, summarise } from './answer.js';

const { values } = parseArgs({ options: { url: { type: 'string' }, thread: { type: 'string' } } });
const { url, thread } = values;
const token = process.env.CONVENE_TOKEN;
if (!url || !thread || !token) {
  complain('Usage: CONVENE_TOKEN=... npm run bot -- --url http://localhost:3000 --thread THREAD_ID');
  process.exit(2);
}

try {
  await run(url.replace(/\/$/, ''), thread, token);
} catch (error) {
  complain(error instanceof RequestRefused ? error.message : String(error));
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function run(url: string, threadId: string, token: string): Promise<void> {
  const site = await connect({ url, token });
  const me = await site.request<{ id: string; username: string }>('/me');
  /** One after the other: the second answer counts the first. */
  let queue = Promise.resolve();

  const answer = async (post: PostDto) => {
    const body = await summarise(site, threadId);
    const { post: written } = await site.command('thread:reply', {
      threadId,
      body,
      clientKey: answerKey(post),
    });
    say(`Answered post ${post.number} with post ${written.number}`);
  };
  const watch = await site.watchThread(threadId, {
    changed(_, posts) {
      for (const post of posts) {
        if (post.authorId === me.id || !asksForSummary(post, me.username)) continue;
        queue = queue
          .then(() => answer(post))
          .catch((error) => complain(`Post ${post.number} got no answer: ${error.message}`));
      }
    },
    ended(reason) {
      complain(`The watch ended: ${reason.replace('_', ' ')}`);
      site.close();
      process.exitCode = 1;
    },
  });
  say(`Waiting in “${watch.state().thread.title}” for “@${me.username} summary”`);
  const stop = () => {
    watch.end();
    void queue.finally(() => site.close());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
