import * as pages from '../../../client/pages/index.js';
import type { NetworkViewer } from '../../../contract/networks.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const { managers, people, forum } = data;
const at = '2024-05-07T08:00:00.000Z';
const ends = '2024-05-21T08:00:00.000Z';
const clientKey = idOf(901);
const offer = (kind: 'contact' | 'admin' | 'handover', n: number) => ({
  id: idOf(180 + n),
  kind,
  by: people[0]!,
  offeredAt: at,
  expiresAt: ends,
});
const admin: NetworkViewer = {
  role: 'admin',
  state: 'active',
  canJoin: false,
  canRequest: false,
  canInvite: true,
  canLeave: true,
  canManage: true,
  canModerate: true,
};
const conversation = {
  id: idOf(190),
  to: 'contact' as const,
  place: { name: managers.name, path: managers.path },
  starter: people[1]!,
  isOwn: false,
  lastAt: at,
  path: `/messages/${idOf(190)}`,
};

/** Pages of what members are offered, and of letters. */
export const messageSamples: Record<
  string,
  { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }
> = {
  offers: {
    isSignedIn: true,
    page: (shell) =>
      pages.offersPage(
        {
          network: managers,
          viewer: admin,
          contact: people[2]!,
          isChosen: true,
          admins: 1,
          offers: [
            { ...offer('admin', 1), person: people[1]! },
            { ...offer('handover', 2), person: people[3]!, by: null },
          ],
          form: {
            values: { kind: 'admin', username: 'nobody' },
            problems: [{ field: 'username', message: 'No member of this network has this user name.' }],
          },
        },
        shell,
      ),
  },
  'offers-none': {
    isSignedIn: true,
    page: (shell) =>
      pages.offersPage(
        { network: managers, viewer: admin, contact: null, isChosen: false, admins: 0, offers: [] },
        shell,
      ),
  },
  'own-networks-offers': {
    isSignedIn: true,
    page: (shell) =>
      pages.ownNetworksPage(
        {
          standings: [],
          offers: (['contact', 'admin', 'handover'] as const).map((kind, n) => ({
            ...offer(kind, 3 + n),
            network: { name: managers.name, path: managers.path },
          })),
        },
        shell,
      ),
  },
  'write-to-contact': {
    isSignedIn: true,
    page: (shell) =>
      pages.writeToPage(
        {
          to: 'contact',
          network: managers,
          contact: people[2]!,
          action: `${managers.path}/contact`,
          clientKey,
        },
        shell,
      ),
  },
  'write-to-moderators': {
    isSignedIn: true,
    page: (shell) =>
      pages.writeToPage(
        {
          to: 'moderators',
          network: managers,
          forum,
          action: `${forum.path}/moderators`,
          clientKey,
          form: { problems: [{ field: 'body', message: 'Enter your message.' }] },
        },
        shell,
      ),
  },
  conversations: {
    isSignedIn: true,
    page: () =>
      pages.conversationsPage({
        conversations: [
          conversation,
          { ...conversation, id: idOf(191), isOwn: true, to: 'moderators', place: null },
        ],
      }),
  },
  'conversations-none': { isSignedIn: true, page: () => pages.conversationsPage({ conversations: [] }) },
  conversation: {
    isSignedIn: true,
    page: (shell) =>
      pages.conversationPage(
        {
          conversation,
          clientKey,
          messages: [
            { id: idOf(195), by: people[1]!, body: 'When is the next meeting?\n\nI could not find it.', at },
            { id: idOf(196), by: null, body: 'In May.', at },
          ],
        },
        shell,
      ),
  },
};
