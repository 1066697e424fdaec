import type { ForumDto, NetworkRef, ThreadDto } from '../../contract/forums.js';
import { Band } from './band.js';

interface Props {
  network: Pick<NetworkRef, 'name' | 'path'>;
  forum: Pick<ForumDto, 'name' | 'path'> & Partial<Pick<ForumDto, 'language'>>;
  thread: Pick<ThreadDto, 'title' | 'path' | 'language'>;
}

/** The band of a page that belongs to one thread. */
export function ThreadBand({ network, forum, thread }: Props) {
  const trail = [
    { href: forum.path, text: forum.name },
    { href: thread.path, text: thread.title, language: thread.language ?? forum.language },
  ];
  return <Band network={network} trail={trail} />;
}
