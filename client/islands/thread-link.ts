import type { ServerEvents } from '../../contract/events.js';
import type { ThreadMessage } from '../../contract/feed.js';
import type { Outbox } from '../state/outbox.js';
import type { SyncMachine } from '../state/sync-machine.js';
import { accountNews } from './account-news.js';
import type { showCompany } from './company.js';
import { keepLinkOpen } from './keep-link-open.js';
import type { Link } from './link.js';
import type { keepOwn } from './own.js';

/** Opens the connection of a thread's page, and hands what is heard to whom it concerns. */
export function openThreadLink(options: {
  threadId: string;
  machine: SyncMachine;
  outbox: Outbox;
  own: ReturnType<typeof keepOwn>;
  company: ReturnType<typeof showCompany>;
  receive(messages: ThreadMessage[]): void;
  opened(link: Link): void;
  /** What binds the reader changed. */
  standing(): void;
  /** The rules of a forum changed of which the page watches something. */
  rules(): void;
}): void {
  const { threadId, machine, outbox, own, company } = options;
  const on: Partial<ServerEvents> = {
    ...accountNews,
    'thread:changes': options.receive,
    'account:draft': (draft) => dispatchEvent(new CustomEvent('convene:draft', { detail: draft })),
    'thread:presence': company.presence,
    'thread:typing': company.typing,
    'account:read': own.read,
    'access:lost': (lost) => {
      if (lost.threadId === threadId) machine.stop(lost.reason);
    },
    'account:hold': ({ isOwn }) => {
      if (isOwn) void import('./held-posts.js').then((code) => code.showHeld());
    },
    'account:standing': options.standing,
    'forum:rules': options.rules,
    'account:marks': ({ postId, marks }) => own.marks(postId, marks),
    'account:ignored': ({ personId, isIgnored }) => own.ignored(personId, isIgnored),
    'session:ended': () => machine.stop('signed_out'),
  };
  void keepLinkOpen({
    on,
    opened(link) {
      options.opened(link);
      if (machine.status().kind === 'stopped') link.close();
    },
    up() {
      machine.connected();
      outbox.wake();
      own.up();
    },
    down() {
      machine.disconnected();
      company.clear();
    },
    refused: () => machine.stop('signed_out'),
  });
}
