import type { ThreadPageDto } from '../../contract/forums.js';
import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { lateWords } from './late-words.js';
import { swapSections } from './swap-sections.js';

/** The thread is in another forum now: says so, and shows where, who can read it, and what can be done with it. */
export async function showPlace({ forum }: Pick<ThreadPageDto, 'forum'>): Promise<void> {
  await Promise.all([
    lateWords(),
    swapSections(['place', 'audience', 'composer-audience', 'thread-tools', 'about-forum']),
  ]);
  sayPolitely(late.threadTools.moved(forum.name));
}
