import type { ForumDto, NetworkRef } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { fill } from './fill.js';

interface Props {
  forum: Pick<ForumDto, 'name' | 'description' | 'path'>;
  network: Pick<NetworkRef, 'name' | 'path'>;
}

/** Where a thread belongs, for people who came straight to it. */
export function AboutForum({ forum, network }: Props) {
  return (
    <section class="card" aria-labelledby="about-title">
      <h2 id="about-title">
        <a href={forum.path}>{forum.name}</a>
      </h2>
      <p>{forum.description}</p>
      <p>{fill(page.thread.forumOf, { network: <a href={network.path}>{network.name}</a> })}</p>
    </section>
  );
}
