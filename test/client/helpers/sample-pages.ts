import * as pages from '../../../client/pages/index.js';
import { accountSamples } from './sample-account.js';
import { appealSamples } from './sample-appeals.js';
import { caseSamples } from './sample-cases.js';
import * as data from './sample-data.js';
import { deskSamples } from './sample-desk.js';
import { disclosureSamples } from './sample-disclosures.js';
import { feedbackSamples } from './sample-feedback.js';
import { holdSamples } from './sample-holds.js';
import { homeBlocks, homeText, ownHome } from './sample-home.js';
import { languageSamples } from './sample-languages.js';
import { letterSamples } from './sample-letters.js';
import { messageSamples } from './sample-messages.js';
import { allFollows, allNews, noFollows } from './sample-notifications.js';
import { opennessSamples } from './sample-openness.js';
import { ownPageOf, ownPages, pageReadersOf } from './sample-own-pages.js';
import { quotingSamples } from './sample-quoting.js';
import { ready, readyReasonSamples } from './sample-ready-reasons.js';
import { entry, outsider, register } from './sample-register.js';
import { reportSamples } from './sample-reports.js';
import { revealSamples } from './sample-reveals.js';
import { roomSamples } from './sample-rooms.js';
import { sanctionSamples } from './sample-sanctions.js';
import { idOf, viewer } from './sample-shell.js';
import { termsSamples } from './sample-terms.js';
import { wordRuleSamples } from './sample-word-rules.js';

const { admin, forum, closedForum, managers, networks, people } = data;
const thread = data.thread(1);
const post = data.posts(12)[6]!;
const place = { network: managers, forum, thread };
const clientKey = idOf(900);
const question = 'Where do you work?';
const opened: pages.OpenedInvitationProps = {
  token: 'x'.repeat(43),
  invitation: {
    network: { name: managers.name, aims: managers.aims, membershipPolicy: managers.membershipPolicy },
    questions: [],
    by: people[0]!,
    role: 'member',
    expiresAt: '2024-06-04T08:00:00.000Z',
    needsAddress: false,
    isMember: false,
  },
};
const standing = (state: 'active' | 'suspended'): pages.MemberProps => ({
  network: managers,
  viewer: admin,
  person: people[3]!,
  state,
  role: 'member',
  since: thread.createdAt,
  answers: [{ question, answer: 'At a surgery in Leeds.' }],
  events: [
    {
      act: 'approve',
      state: 'active',
      role: 'member',
      at: thread.createdAt,
      by: people[0]!,
      reason: 'Known to us.',
    },
    {
      act: 'request',
      state: 'requested',
      role: 'member',
      at: '2024-05-06T08:00:00.000Z',
      by: null,
      reason: null,
    },
  ],
});
const wrong = {
  values: { name: 'Anna', email: 'anna', username: 'a' },
  problems: [
    { field: 'email', message: 'Enter an e-mail address like name@example.org.' },
    { field: 'username', message: 'A user name needs at least 3 characters.' },
  ],
};

const draft = {
  kind: 'reply',
  placeId: idOf(1),
  title: '',
  body: 'Half a thought',
  replyTo: null,
  postVersion: null,
  version: 3,
  savedAt: thread.createdAt,
} as const;
const wrongAddress = { values: { email: 'anna' }, problems: wrong.problems.slice(0, 1) };

interface Sample {
  page: (shell: pages.ShellProps) => pages.Page;
  isSignedIn?: boolean;
}

const suggestion = 'copper-lantern-meadow';
const changes = [
  { text: 'Text ', kind: 'same' as const },
  { text: '1', kind: 'removed' as const },
  { text: '2', kind: 'added' as const },
];
const revisions = [1, 2, 3].map((version) => ({
  version,
  changes: version === 1 ? undefined : version === 2 ? changes : null,
  html: `<p>Text ${version}</p>`,
  writtenAt: thread.createdAt,
  writtenBy: people[0]!,
}));
const me = viewer.accountId;
const replier = data.threadPage({ accountId: me, canRename: true });
const moderated = data.threadPage(
  { accountId: me, canRename: true, canModerate: true },
  { page: 2, pages: 9 },
);
const refused = (reason: string, accountId: string | null = null) =>
  data.threadPage(
    { accountId, cannotReply: reason },
    {
      thread: data.thread(1, {
        isLocked: true,
        isPinned: true,
        slowSeconds: 86_400,
        isTitleModerated: true,
      }),
    },
  );
const decisions = [
  data.entry(1),
  data.entry(2, {
    action: 'post.restored',
    actorRole: 'network admin',
    reason: 'The name was not a patient’s.',
  }),
  data.entry(3, {
    action: 'thread.locked',
    actor: people[1]!,
    postId: null,
    postNumber: null,
    path: thread.path,
  }),
];

const files = {
  attachments: [
    {
      id: idOf(801),
      kind: 'image' as const,
      mediaType: 'image/webp',
      bytes: 120_000,
      width: 800,
      height: 600,
      name: null,
      alt: 'A rota on a wall',
      isDecorative: false,
      declared: { version: 1, at: thread.createdAt },
      createdAt: thread.createdAt,
      path: `/a/${idOf(801)}/800x600`,
      markdown: `![A rota on a wall](/a/${idOf(801)}/800x600)`,
    },
    {
      id: idOf(802),
      kind: 'file' as const,
      mediaType: 'application/pdf',
      bytes: 4_000_000,
      width: null,
      height: null,
      name: 'Rota.pdf',
      alt: null,
      isDecorative: false,
      declared: { version: 1, at: thread.createdAt },
      createdAt: thread.createdAt,
      path: `/a/${idOf(802)}`,
      markdown: `[Rota.pdf](/a/${idOf(802)})`,
    },
  ],
  older: idOf(802),
  usedBytes: 4_120_000,
  maxBytes: 524_288_000,
};

/** Every page, in the states that differ. */
export const samples: Record<string, Sample> = {
  accessibility: { page: (shell) => pages.accessibilityPage({}, shell) },
  'accessibility, with an address': {
    page: (shell) =>
      pages.accessibilityPage({}, { ...shell, site: { ...shell.site, contact: 'help@example.org' } }),
  },
  'search, blank': {
    page: (shell) => pages.searchPage({ fields: { q: '' }, found: data.searchBlank }, shell),
  },
  'search, with results': {
    isSignedIn: true,
    page: (shell) => pages.searchPage({ fields: { q: 'rota', has: 'link' }, found: data.searchFound }, shell),
  },
  'search, people': {
    page: (shell) =>
      pages.searchPage({ fields: { q: 'wound care', kind: 'people' }, found: data.searchPeople }, shell),
  },
  'search, networks': {
    page: (shell) =>
      pages.searchPage({ fields: { q: 'night', kind: 'networks' }, found: data.searchNetworks }, shell),
  },
  'search, of very many': {
    isSignedIn: true,
    page: (shell) =>
      pages.searchPage(
        { fields: { q: 'the', kind: 'replies', sort: 'date' }, found: data.searchMany },
        shell,
      ),
  },
  'search, a question': {
    page: (shell) =>
      pages.searchPage(
        {
          fields: { q: 'how do I swap a shift' },
          found: { ...data.searchFound, leftOut: ['how', 'do', 'I', 'a'] },
        },
        shell,
      ),
  },
  'search, nothing found': {
    page: (shell) =>
      pages.searchPage(
        {
          fields: { q: 'rotta', author: 'anna' },
          found: { ...data.searchFound, posts: [], total: 0, pages: 0, suggestion: 'rota' },
        },
        shell,
      ),
  },
  'search, refused': {
    page: (shell) =>
      pages.searchPage(
        {
          fields: { q: 'before:soon' },
          found: null,
          form: { problems: [{ field: 'q', message: '“before:” needs a date like 2024-05-07.' }] },
        },
        shell,
      ),
  },
  'visitor-home': { page: (shell) => pages.visitorHomePage({ networks, talk: data.talk }, shell) },
  'visitor-home-empty': {
    page: (shell) => pages.visitorHomePage({ networks: [], talk: { members: 0, threads: [] } }, shell),
  },
  'member-home': {
    isSignedIn: true,
    page: (shell) =>
      pages.memberHomePage(
        {
          home: data.home,
          memberships: networks.map((network) => ({ network, role: 'admin', forums: [forum, closedForum] })),
        },
        shell,
      ),
  },
  'member-home-empty': {
    isSignedIn: true,
    page: (shell) => pages.memberHomePage({ memberships: [], home: data.emptyHome }, shell),
  },
  register: { page: (shell) => pages.registerPage({ suggestion, returnTo: '/t/1' }, shell) },
  'register-errors': { page: (shell) => pages.registerPage({ suggestion, form: wrong }, shell) },
  'sign-in': { page: (shell) => pages.signInPage({}, shell) },
  'sign-in-refused': {
    page: (shell) =>
      pages.signInPage({ form: { values: { login: 'anna' }, message: 'That is not right.' } }, shell),
  },
  setup: { page: (shell) => pages.setupPage({ token: 'a-token', suggestion }, shell) },
  files: {
    isSignedIn: true,
    page: (shell) => pages.filesPage({ list: files, added: files.attachments[0] }, shell),
  },
  'files-empty': {
    isSignedIn: true,
    page: (shell) =>
      pages.filesPage(
        {
          list: { ...files, attachments: [], usedBytes: 0 },
          form: { problems: [{ field: 'alt', message: 'Say what the image shows.' }] },
        },
        shell,
      ),
  },
  developers: {
    page: () =>
      pages.developersPage({
        requests: [{ name: 'GET /threads/{threadId}', summary: 'Read one page of a thread' }],
        commands: [{ name: 'thread:reply', summary: 'Reply to a thread' }],
        events: [{ name: 'thread:changes', summary: 'What changed in a watched thread.' }],
      }),
  },
  networks: {
    page: (shell) => pages.networksPage({ fields: { q: '' }, found: register(networks) }, shell),
  },
  'networks-narrowed': {
    page: (shell) =>
      pages.networksPage(
        {
          fields: { q: 'nurses', subject: 'hospital', tag: 'rotas', sort: 'members' },
          found: register(networks),
        },
        shell,
      ),
  },
  'networks-empty': {
    page: (shell) => pages.networksPage({ fields: { q: '' }, found: register([]) }, shell),
  },
  'networks-none-found': {
    page: (shell) => pages.networksPage({ fields: { q: 'zebras' }, found: register([]) }, shell),
  },
  'network-pages': {
    page: (shell) => pages.networkPagesPage(ownPages(outsider), shell),
  },
  'network-pages-admin': {
    isSignedIn: true,
    page: (shell) => pages.networkPagesPage(ownPages(admin), shell),
  },
  'network-pages-empty': {
    isSignedIn: true,
    page: (shell) => pages.networkPagesPage({ ...ownPages(admin), pages: [] }, shell),
  },
  'network-page': { page: (shell) => pages.ownPage(ownPageOf(outsider), shell) },
  'network-page-new': {
    isSignedIn: true,
    page: (shell) =>
      pages.writePagePage(
        { network: managers, form: { problems: [{ field: 'title', message: 'Enter a title.' }] } },
        shell,
      ),
  },
  'network-page-named': {
    isSignedIn: true,
    page: (shell) => {
      const { page } = pageReadersOf(admin);
      return pages.ownPage({ ...ownPageOf(admin), page }, shell);
    },
  },
  'network-page-readers': {
    isSignedIn: true,
    page: (shell) => pages.pageReadersPage(pageReadersOf(outsider), shell),
  },
  'network-page-readers-admin': {
    isSignedIn: true,
    page: (shell) =>
      pages.pageReadersPage(
        {
          ...pageReadersOf(admin),
          form: { problems: [{ field: 'username', message: 'Nobody has this name.' }] },
        },
        shell,
      ),
  },
  'network-page-edit': {
    isSignedIn: true,
    page: (shell) => pages.writePagePage({ network: managers, now: ownPageOf(admin) }, shell),
  },
  'register-entry': {
    isSignedIn: true,
    page: (shell) => pages.registerEntryPage(entry({ listing: 'draft' }), shell),
  },
  'register-entry-errors': {
    isSignedIn: true,
    page: (shell) =>
      pages.registerEntryPage(
        {
          ...entry({ listing: 'draft' }),
          form: {
            values: { act: 'declare' },
            problems: [{ field: 'isBonaFide', message: 'Declare that this is true.' }],
          },
        },
        shell,
      ),
  },
  'register-entry-reviewed': {
    isSignedIn: true,
    page: (shell) =>
      pages.registerEntryPage(
        {
          ...entry({ listing: 'waiting', isReviewer: true }),
          form: {
            values: { act: 'close', note: 'You sell.' },
            problems: [{ field: 'reason', message: 'Enter a reason.' }],
          },
        },
        shell,
      ),
  },
  'register-entry-closed': {
    isSignedIn: true,
    page: (shell) =>
      pages.registerEntryPage(entry({ listing: 'removed', isReviewer: true, isClosed: true }), shell),
  },
  'network-reviews': {
    isSignedIn: true,
    page: () =>
      pages.reviewsPage({ waiting: [{ network: managers, declaredAt: thread.createdAt }], total: 1 }),
  },
  'networks-without-admin': {
    isSignedIn: true,
    page: (shell) =>
      pages.orphansPage(
        {
          orphans: [
            {
              ...managers,
              since: thread.createdAt,
              hasAdmins: false,
              volunteers: people
                .slice(0, 2)
                .map((person, n) => ({ person, role: n === 0 ? 'steering' : 'member' })),
            },
            {
              ...managers,
              id: networks[1]!.id,
              name: networks[1]!.name,
              since: thread.createdAt,
              hasAdmins: true,
              volunteers: [],
            },
          ],
        },
        shell,
      ),
  },
  'networks-without-admin, none': {
    isSignedIn: true,
    page: (shell) => pages.orphansPage({ orphans: [] }, shell),
  },
  'a network whose admins are away': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkHomePage(
        {
          network: managers,
          forums: [],
          viewer: { ...admin, role: 'member' as const, canManage: false },
          orphan: { isOrphaned: false, isUnattended: true, hasVolunteered: false },
        },
        shell,
      ),
  },
  'the only admin leaves': {
    isSignedIn: true,
    page: (shell) => pages.leaveLastPage({ network: managers }, shell),
  },
  'a network without an admin': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkHomePage(
        {
          network: managers,
          forums: [],
          viewer: admin,
          orphan: { isOrphaned: true, isUnattended: false, hasVolunteered: false },
        },
        shell,
      ),
  },
  'network-reviews-empty': {
    isSignedIn: true,
    page: () => pages.reviewsPage({ waiting: [], total: 0 }),
  },
  'network-home-draft': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkHomePage(
        { network: { ...managers, isInRegister: false }, forums: [], viewer: admin },
        shell,
      ),
  },
  'network-home-in-no-list': {
    page: (shell) =>
      pages.networkHomePage(
        { network: { ...managers, isInRegister: false }, forums: [forum], viewer: outsider },
        shell,
      ),
  },
  'network-home-elsewhere': {
    page: (shell) =>
      pages.networkHomePage(
        { network: { ...managers, externalUrl: 'https://elsewhere.example/' }, forums: [], viewer: outsider },
        shell,
      ),
  },
  'networks-refused': {
    page: (shell) =>
      pages.networksPage(
        {
          fields: { q: 'nurses' },
          found: null,
          form: { problems: [{ field: 'q', message: 'Use 200 characters or fewer.' }] },
        },
        shell,
      ),
  },
  'network-home': {
    page: (shell) =>
      pages.networkHomePage({ network: managers, forums: [forum, closedForum], viewer: outsider }, shell),
  },
  'network-home-joinable': {
    isSignedIn: true,
    page: (shell) => pages.networkHomePage({ network: managers, forums: [forum], viewer: outsider }, shell),
  },
  'network-home-member': {
    isSignedIn: true,
    page: (shell) => pages.networkHomePage(ownHome(), shell),
  },
  'network-colour': {
    isSignedIn: true,
    page: (shell) =>
      pages.brandPage(
        { network: managers, typed: '#00502f', shown: { colour: '#00502f', isNearest: false } },
        shell,
      ),
  },
  'network-colour-own': {
    isSignedIn: true,
    page: (shell) => pages.brandPage({ network: { ...managers, brand: '#00502f' } }, shell),
  },
  'network-home-parts': {
    isSignedIn: true,
    page: (shell) => pages.homePartsPage({ network: managers, blocks: homeBlocks }, shell),
  },
  'network-home-text': {
    isSignedIn: true,
    page: (shell) => pages.writeTextPage({ network: managers }, shell),
  },
  'network-home-text-change': {
    isSignedIn: true,
    page: (shell) => pages.writeTextPage({ network: managers, now: homeText }, shell),
  },
  'network-home-admin': {
    isSignedIn: true,
    page: (shell) => pages.networkHomePage({ network: managers, forums: [], viewer: admin }, shell),
  },
  'create-network': {
    isSignedIn: true,
    page: (shell) =>
      pages.createNetworkPage({ form: { problems: [{ field: 'aims', message: 'Enter the aims.' }] } }, shell),
  },
  'edit-network': { isSignedIn: true, page: (shell) => pages.editNetworkPage({ network: managers }, shell) },
  'network-settings': {
    isSignedIn: true,
    page: (shell) => pages.networkSettingsPage({ network: { ...managers, questions: [question] } }, shell),
  },
  'network-settings-elsewhere': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkSettingsPage(
        { network: { ...managers, externalUrl: 'https://elsewhere.example/' } },
        shell,
      ),
  },
  'network-settings-hosting': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkSettingsPage(
        {
          network: managers,
          form: {
            values: { externalUrl: 'https://elsewhere.example/' },
            problems: [{ field: 'closesForums', message: 'This network has forums here.' }],
          },
        },
        shell,
      ),
  },
  'network-settings-errors': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkSettingsPage(
        {
          network: managers,
          form: {
            values: { joining: 'request', visibility: 'unlisted', questions: question },
            problems: [{ field: 'visibility', message: 'This network has public forums.' }],
          },
        },
        shell,
      ),
  },
  'network-home-request': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkHomePage(
        {
          network: { ...managers, joining: 'request' },
          forums: [closedForum],
          viewer: { ...outsider, canJoin: false, canRequest: true },
        },
        shell,
      ),
  },
  'network-home-invited': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkHomePage(
        {
          network: { ...managers, joining: 'invitation', visibility: 'unlisted' },
          forums: [],
          viewer: { ...outsider, state: 'invited', canJoin: false },
        },
        shell,
      ),
  },
  'join-network': {
    isSignedIn: true,
    page: (shell) =>
      pages.joinPage(
        {
          network: {
            ...managers,
            joining: 'request',
            questions: [question, 'Who knows you here?'],
            evidence: 'A letter from your practice',
          },
          viewer: { ...outsider, canJoin: false, canRequest: true },
          form: { problems: [{ field: 'answer-1', message: 'Answer this question.' }] },
        },
        shell,
      ),
  },
  requests: {
    isSignedIn: true,
    page: (shell) =>
      pages.requestsPage(
        {
          network: managers,
          requests: people.slice(0, 2).map((person) => ({
            person,
            askedAt: thread.createdAt,
            answers: [{ question, answer: 'At a surgery in Leeds.' }],
            evidence: { attachmentId: person.id, description: 'A letter', path: `/a/${person.id}` },
          })),
          total: 2,
        },
        shell,
      ),
  },
  'requests-none': {
    isSignedIn: true,
    page: (shell) => pages.requestsPage({ network: managers, requests: [], total: 0 }, shell),
  },
  member: {
    isSignedIn: true,
    page: (shell) => pages.memberPage(standing('active'), shell),
  },
  'member-suspended': {
    isSignedIn: true,
    page: (shell) => pages.memberPage({ ...standing('suspended'), answers: [], events: [] }, shell),
  },
  announcements: {
    isSignedIn: true,
    page: (shell) =>
      pages.announcementsPage(
        {
          network: managers,
          viewer: admin,
          announcements: [1, 2].map((n) => ({
            id: idOf(170 + n),
            title: n === 1 ? 'The room for rotas has moved' : 'A day for all of us',
            html: '<p>We have <strong>moved</strong> it.</p>',
            at: thread.createdAt,
            by: n === 1 ? people[0]! : null,
            sending: { members: 212, told: 212, mailed: n === 1 ? 100 : 199, isDone: n === 2 },
          })),
          total: 2,
          page: 1,
          pages: 1,
        },
        shell,
      ),
  },
  'announcements-none': {
    isSignedIn: true,
    page: (shell) =>
      pages.announcementsPage(
        {
          network: managers,
          viewer: admin,
          announcements: [],
          total: 0,
          page: 1,
          pages: 1,
        },
        shell,
      ),
  },
  announce: {
    isSignedIn: true,
    page: (shell) => pages.announcePage({ network: managers, clientKey }, shell),
  },
  'announce-seen': {
    isSignedIn: true,
    page: (shell) =>
      pages.announcePage(
        {
          network: managers,
          clientKey,
          seen: 'x',
          form: {
            values: { title: 'The room for rotas has moved', body: 'We have **moved** it.' },
            preview: '<p>We have <strong>moved</strong> it.</p>',
          },
        },
        shell,
      ),
  },
  invitations: {
    isSignedIn: true,
    page: (shell) =>
      pages.invitationsPage(
        {
          network: managers,
          viewer: admin,
          roles: ['member', 'steering', 'moderator'],
          invitations: [1, 2].map((n) => ({
            id: idOf(160 + n),
            kind: n === 1 ? ('link' as const) : ('address' as const),
            address: n === 1 ? null : 'nia@example.org',
            name: n === 1 ? null : 'Nia Powell',
            organisation: n === 1 ? null : 'X26',
            role: 'member' as const,
            uses: n === 1 ? 10 : 1,
            used: n === 1 ? 3 : 0,
            by: people[0]!,
            createdAt: thread.createdAt,
            expiresAt: '2024-06-04T08:00:00.000Z',
            isOver: n === 2,
            mail: n === 1 ? null : ('failed' as const),
          })),
          total: 2,
          page: 1,
          pages: 1,
          people: [{ person: people[2]!, role: 'steering', since: thread.createdAt }],
          peopleTotal: 3,
          mails: { waiting: 2, sent: 5, failed: 1 },
          form: {
            values: { act: 'address', address: 'nia' },
            problems: [{ field: 'address', message: 'Enter an e-mail address like name@example.org.' }],
          },
        },
        shell,
      ),
  },
  'give up being an admin': {
    isSignedIn: true,
    page: (shell) =>
      pages.giveUpRolePage({ network: managers, accountId: people[0]!.id, role: 'member' }, shell),
  },
  'take an invitation back': {
    isSignedIn: true,
    page: (shell) =>
      pages.revokeInvitationPage(
        { network: managers, invitationId: idOf(161), what: 'nia@example.org' },
        shell,
      ),
  },
  'new-link': {
    isSignedIn: true,
    page: (shell) =>
      pages.newLinkPage(
        {
          network: managers,
          path: `/invitation?token=${'x'.repeat(43)}`,
          expiresAt: '2024-06-04T08:00:00.000Z',
          uses: 10,
        },
        shell,
      ),
  },
  'invite-list': {
    isSignedIn: true,
    page: (shell) =>
      pages.inviteListPage(
        {
          network: managers,
          result: {
            isDryRun: true,
            rows: 4,
            invited: 2,
            problems: [
              { row: 2, problem: 'address' },
              { row: 4, problem: 'invited' },
            ],
          },
        },
        shell,
      ),
  },
  invitation: { page: (shell) => pages.openedInvitationPage(opened, shell) },
  'invitation-signed-in': {
    isSignedIn: true,
    page: (shell) =>
      pages.openedInvitationPage(
        { ...opened, invitation: { ...opened.invitation, questions: [question] } },
        shell,
      ),
  },
  'invitation-other-address': {
    isSignedIn: true,
    page: (shell) =>
      pages.openedInvitationPage(
        { ...opened, invitation: { ...opened.invitation, needsAddress: true } },
        shell,
      ),
  },
  'invitation-over': { page: (shell) => pages.invitationOverPage({}, shell) },
  'own-networks': {
    isSignedIn: true,
    page: (shell) =>
      pages.ownNetworksPage(
        {
          standings: (['invited', 'requested', 'active', 'suspended'] as const).map((state, n) => ({
            networkId: idOf(140 + n),
            state,
            role: 'member',
            network: state === 'suspended' ? null : { name: networks[n]!.name, path: networks[n]!.path },
            since: thread.createdAt,
            isListed: n === 2,
            isNamed: false,
            isAsked: false,
          })),
        },
        shell,
      ),
  },
  'own-networks-none': {
    isSignedIn: true,
    page: (shell) => pages.ownNetworksPage({ standings: [] }, shell),
  },
  members: {
    isSignedIn: true,
    page: (shell) =>
      pages.membersPage(
        {
          network: managers,
          viewer: admin,
          members: people.map((person, n) => ({
            person,
            role: n === 0 ? 'admin' : 'member',
            joinedAt: thread.createdAt,
            isListed: n !== 2,
            askedAt: null,
          })),
          total: people.length,
        },
        shell,
      ),
  },
  'create-forum': { isSignedIn: true, page: (shell) => pages.createForumPage({ network: managers }, shell) },
  'edit-forum': {
    isSignedIn: true,
    page: (shell) => pages.editForumPage({ network: managers, forum }, shell),
  },
  'edit-forum-archived': {
    isSignedIn: true,
    page: (shell) =>
      pages.editForumPage(
        {
          network: managers,
          forum: { ...closedForum, posting: 'roles', postingRoles: ['moderator'], isArchived: true },
        },
        shell,
      ),
  },
  ...roomSamples,
  ...deskSamples,
  ...messageSamples,
  ...reportSamples,
  ...appealSamples,
  ...caseSamples,
  ...languageSamples,
  ...letterSamples,
  ...opennessSamples,
  ...quotingSamples,
  ...termsSamples,
  ...sanctionSamples,
  ...holdSamples,
  ...wordRuleSamples,
  ...readyReasonSamples,
  forum: { page: (shell) => pages.forumPage({ page: data.forumPage() }, shell) },
  'forum-member': {
    isSignedIn: true,
    page: (shell) =>
      pages.forumPage(
        {
          before: 90,
          page: data.forumPage({
            viewer: { accountId: me, cannotStart: null, canModerate: true, canManage: true },
          }),
        },
        shell,
      ),
  },
  'forum-empty': {
    isSignedIn: true,
    page: (shell) =>
      pages.forumPage(
        {
          page: data.forumPage({
            threads: [],
            older: null,
            forum: closedForum,
            viewer: { accountId: me, cannotStart: null, canModerate: false, canManage: false },
          }),
        },
        shell,
      ),
  },
  'member-home-read': {
    isSignedIn: true,
    page: (shell) =>
      pages.memberHomePage(
        { memberships: [{ network: managers, role: 'member', forums: [forum] }], home: data.emptyHome },
        shell,
      ),
  },
  'forum-unread': {
    isSignedIn: true,
    page: (shell) =>
      pages.forumPage(
        {
          page: data.forumPage({
            viewer: { accountId: me, cannotStart: null, canModerate: false, canManage: false },
          }),
          reading: {
            forumId: forum.id,
            unread: 100,
            threads: data.threads.slice(1, 3).map((one, n) => ({ threadId: one.id, unread: n ? 100 : 3 })),
            undoUntil: null,
          },
        },
        shell,
      ),
  },
  'forum-marked-read': {
    isSignedIn: true,
    page: (shell) =>
      pages.forumPage(
        {
          page: data.forumPage({
            viewer: { accountId: me, cannotStart: null, canModerate: false, canManage: false },
          }),
          reading: { forumId: forum.id, unread: 0, threads: [], undoUntil: thread.createdAt },
        },
        shell,
      ),
  },
  'network-home-unread': {
    isSignedIn: true,
    page: (shell) =>
      pages.networkHomePage(
        {
          network: managers,
          forums: [forum, closedForum],
          viewer: { ...outsider, role: 'member', canJoin: false, canLeave: true },
          unread: [{ forumId: forum.id, networkId: managers.id, unread: 7 }],
        },
        shell,
      ),
  },
  'thread-unread': {
    isSignedIn: true,
    page: (shell) =>
      pages.threadPage(
        {
          page: replier,
          clientKey,
          reading: { threadId: thread.id, firstUnread: 9, unread: 4, edited: { 7: 1 }, seen: [[1, 8]] },
        },
        shell,
      ),
  },
  'mark-unread': { isSignedIn: true, page: (shell) => pages.markUnreadPage({ ...place, post }, shell) },
  'new-thread': {
    isSignedIn: true,
    page: (shell) =>
      pages.newThreadPage(
        { network: managers, forum, cannotStart: null, clientKey, isFirstText: true },
        shell,
      ),
  },
  'new-thread-refused': {
    page: (shell) =>
      pages.newThreadPage({ network: managers, forum, cannotStart: 'register', clientKey }, shell),
  },
  thread: { page: (shell) => pages.threadPage({ page: refused('register'), clientKey }, shell) },
  'thread-member': {
    isSignedIn: true,
    page: (shell) => pages.threadPage({ page: replier, clientKey }, shell),
  },
  'thread-moderator': {
    isSignedIn: true,
    page: (shell) => pages.threadPage({ page: moderated, clientKey }, shell),
  },
  'thread-locked': {
    isSignedIn: true,
    page: (shell) => pages.threadPage({ page: refused('thread_locked', me), clientKey }, shell),
  },
  'thread-join': {
    isSignedIn: true,
    page: (shell) => pages.threadPage({ page: refused('members_only', me), clientKey }, shell),
  },
  'thread-errors': {
    isSignedIn: true,
    page: (shell) =>
      pages.threadPage(
        { page: replier, clientKey, form: { problems: [{ field: 'body', message: 'Enter your message.' }] } },
        shell,
      ),
  },
  'rename-thread': {
    isSignedIn: true,
    page: (shell) => pages.renameThreadPage({ ...place, needsReason: true }, shell),
  },
  'edit-post': {
    isSignedIn: true,
    page: (shell) => pages.editPostPage({ ...place, post, source: '**Hello**' }, shell),
  },
  'new-thread-preview': {
    isSignedIn: true,
    page: (shell) =>
      pages.newThreadPage(
        {
          network: managers,
          forum,
          cannotStart: null,
          clientKey,
          form: { values: { title: 'Rotas', body: '**Hello**' }, preview: '<p><strong>Hello</strong></p>' },
        },
        shell,
      ),
  },
  'thread-file-added': {
    isSignedIn: true,
    page: (shell) =>
      pages.threadPage(
        { page: replier, clientKey, form: { values: { body: '![A rota](/a/1/3x2)' }, hasAdded: true } },
        shell,
      ),
  },
  'thread-file-refused': {
    isSignedIn: true,
    page: (shell) =>
      pages.threadPage(
        {
          page: replier,
          clientKey,
          form: { values: { body: 'Text' }, problems: [{ field: 'alt', message: 'Say what it shows.' }] },
        },
        shell,
      ),
  },
  'thread-draft-conflict': {
    isSignedIn: true,
    page: (shell) =>
      pages.threadPage(
        { page: replier, clientKey, draft, form: { values: { body: 'Mine' }, message: 'It was changed.' } },
        shell,
      ),
  },
  'thread-locked-draft': {
    isSignedIn: true,
    page: (shell) => pages.threadPage({ page: refused('thread_locked', me), clientKey, draft }, shell),
  },
  'sign-in-kept': {
    page: (shell) =>
      pages.signInPage({ kept: { kind: 'reply', placeId: idOf(1), body: 'Half a text' } }, shell),
  },
  'kept-text': {
    isSignedIn: true,
    page: (shell) =>
      pages.keptTextPage(
        { text: { ...draft, title: 'Rotas' }, message: 'This thread is locked.', isDraft: true },
        shell,
      ),
  },
  drafts: {
    isSignedIn: true,
    page: (shell) =>
      pages.draftsPage(
        {
          drafts: [
            { ...draft, place: { title: thread.title, path: thread.path } },
            {
              ...draft,
              kind: 'thread',
              body: 'Words '.repeat(60),
              place: { title: forum.name, path: forum.path },
            },
            { ...draft, kind: 'edit', placeId: idOf(3), place: null },
          ],
        },
        shell,
      ),
  },
  'drafts-empty': { isSignedIn: true, page: (shell) => pages.draftsPage({ drafts: [] }, shell) },
  'remove-post-ready': {
    isSignedIn: true,
    page: (shell) =>
      pages.removePostPage(
        {
          ...{ ...place, post, author: people[0]!, role: 'network admin', ready },
          form: { values: { ready: ready[1]!.id, rule: ready[1]!.rule, reason: ready[1]!.words } },
        },
        shell,
      ),
  },
  'delete-post': { isSignedIn: true, page: (shell) => pages.deletePostPage({ ...place, post }, shell) },
  'remove-post': {
    isSignedIn: true,
    page: (shell) =>
      pages.removePostPage({ ...place, post, author: people[0]!, role: 'network admin' }, shell),
  },
  'reword-post': {
    isSignedIn: true,
    page: (shell) => pages.rewordPostPage({ ...place, post, author: people[0]!, source: 'Hello' }, shell),
  },
  'reword-post-with-errors': {
    isSignedIn: true,
    page: (shell) =>
      pages.rewordPostPage(
        {
          ...place,
          post,
          author: people[0]!,
          source: 'Hello',
          form: { values: { body: 'Hel' }, problems: [{ field: 'reason', message: 'Enter the reason.' }] },
        },
        shell,
      ),
  },
  'purge-versions': {
    isSignedIn: true,
    page: (shell) => pages.purgeVersionsPage({ ...place, post, author: people[0]! }, shell),
  },
  'purge-versions-with-errors': {
    isSignedIn: true,
    page: (shell) =>
      pages.purgeVersionsPage(
        {
          ...place,
          post,
          author: people[0]!,
          form: { values: {}, problems: [{ field: 'reason', message: 'Enter the reason.' }] },
        },
        shell,
      ),
  },
  'restore-post': {
    isSignedIn: true,
    page: (shell) => pages.restorePostPage({ ...place, post, author: people[0]! }, shell),
  },
  'post-history-moderated': {
    page: (shell) =>
      pages.postHistoryPage(
        {
          ...place,
          history: {
            post: { ...post, isModerated: true },
            thread,
            revisions: [{ ...revisions[2]!, isModerated: true }],
          },
          author: people[0]!,
        },
        shell,
      ),
  },
  'post-history-of-moderators': {
    isSignedIn: true,
    page: (shell) =>
      pages.postHistoryPage(
        {
          ...place,
          history: {
            post: { ...post, isModerated: true },
            thread,
            revisions: [
              { ...revisions[2]!, isModerated: true },
              { ...revisions[1]!, isRestricted: true },
            ],
          },
          author: people[0]!,
        },
        shell,
      ),
  },
  'post-history': {
    page: (shell) =>
      pages.postHistoryPage(
        {
          ...place,
          history: { post, thread, revisions, since: { version: 1, changes } },
          author: people[0]!,
        },
        shell,
      ),
  },
  'moderation-log': {
    isSignedIn: true,
    page: (shell) =>
      pages.moderationLogPage({ network: managers, entries: decisions, older: '/older' }, shell),
  },
  'moderation-log-empty': {
    isSignedIn: true,
    page: (shell) => pages.moderationLogPage({ network: managers, entries: [] }, shell),
  },
  reactions: {
    page: (shell) =>
      pages.reactionsPage(
        {
          ...place,
          post,
          reactions: [{ kind: 'thanks', person: people[0]!, at: thread.createdAt }],
          older: idOf(77),
        },
        shell,
      ),
  },
  'reactions-none': {
    page: (shell) => pages.reactionsPage({ ...place, post, reactions: [], older: null }, shell),
  },
  bookmarks: {
    isSignedIn: true,
    page: (shell) =>
      pages.bookmarksPage(
        {
          bookmarks: [1, 2].map((n) => ({
            postId: idOf(80 + n),
            number: n,
            note: 'For the next meeting',
            at: thread.createdAt,
            excerpt: n === 1 ? 'How do you sleep after one?' : null,
            author: people[0]!,
            thread,
            forumName: forum.name,
          })),
          older: null,
        },
        shell,
      ),
  },
  'bookmarks-none': {
    isSignedIn: true,
    page: (shell) => pages.bookmarksPage({ bookmarks: [], older: null }, shell),
  },
  ignored: { isSignedIn: true, page: (shell) => pages.ignoredPage({ people: people.slice(0, 2) }, shell) },
  'ignored-nobody': { isSignedIn: true, page: (shell) => pages.ignoredPage({ people: [] }, shell) },
  notifications: {
    isSignedIn: true,
    page: (shell) => pages.notificationsPage({ list: allNews, show: 'all' }, shell),
  },
  'notifications-empty': {
    isSignedIn: true,
    page: (shell) =>
      pages.notificationsPage(
        { list: { notifications: [], older: null, unread: 0 }, show: 'decision' },
        shell,
      ),
  },
  following: {
    isSignedIn: true,
    page: (shell) => pages.followingPage({ follows: allFollows, level: 'following' }, shell),
  },
  'following-empty': {
    isSignedIn: true,
    page: (shell) => pages.followingPage({ follows: noFollows, level: 'muted' }, shell),
  },
  'notification-settings': {
    isSignedIn: true,
    page: (shell) =>
      pages.notificationSettingsPage(
        {
          settings: {
            mentions: true,
            replies: true,
            threads: false,
            forums: true,
            autoFollow: true,
            digest: 'weekly',
          },
          isSaved: true,
          follows: [allFollows, noFollows],
        },
        shell,
      ),
  },
  'stop-mails': {
    page: (shell) => pages.stopMailsPage({ state: 'asked', address: '/mails/stop?key=k' }, shell),
  },
  'stop-mails-done': {
    isSignedIn: true,
    page: (shell) => pages.stopMailsPage({ state: 'done', address: '/mails/stop?key=k' }, shell),
  },
  'stop-mails-over': {
    page: (shell) => pages.stopMailsPage({ state: 'over', address: '/mails/stop?key=k' }, shell),
  },
  'error-404': { page: (shell) => pages.errorPage({ status: 404 }, shell) },
  'error-403': {
    isSignedIn: true,
    page: (shell) => pages.errorPage({ status: 403, network: { ...managers, canJoin: true } }, shell),
  },
  'error-401': { page: (shell) => pages.errorPage({ status: 401 }, shell) },
  'error-422': { page: (shell) => pages.errorPage({ status: 422 }, shell) },
  'error-429': { page: (shell) => pages.errorPage({ status: 429, retryAfterSeconds: 150 }, shell) },
  'error-503': {
    isSignedIn: true,
    page: (shell) =>
      pages.errorPage(
        {
          status: 503,
          retryAfterSeconds: 5,
          requestId: 'r-1',
          again: {
            action: '/t/1/reply',
            fields: {
              _csrf: 'csrf-token',
              clientKey: 'k',
              body: 'We share the lists of both wards.\n\nSo far it works.',
            },
            text: 'body',
          },
        },
        shell,
      ),
  },
  'error-500': { page: (shell) => pages.errorPage({ status: 500, requestId: 'r-1' }, shell) },
  'confirm-address': {
    isSignedIn: true,
    page: (shell) => pages.confirmAddressPage({ token: 't', username: viewer.username }, shell),
  },
  'confirm-address-visitor': {
    page: (shell) => pages.confirmAddressPage({ token: 't', username: 'anna' }, shell),
  },
  'keep-address': { page: (shell) => pages.keepAddressPage({ token: 't', username: 'anna' }, shell) },
  'link-over': { page: (shell) => pages.linkOverPage({}, shell) },
  'forgotten-password': { page: (shell) => pages.forgottenPasswordPage({}, shell) },
  'forgotten-password-errors': {
    page: (shell) => pages.forgottenPasswordPage({ form: wrongAddress }, shell),
  },
  'reset-sent': { page: (shell) => pages.resetSentPage({}, shell) },
  'reset-password': {
    page: (shell) => pages.resetPasswordPage({ token: 't', username: 'anna', suggestion }, shell),
  },
  'own-address': {
    isSignedIn: true,
    page: (shell) =>
      pages.ownAddressPage(
        {
          address: { email: 'anna@example.org', isConfirmed: false },
          claim: { isConfirmed: false, isClaimed: false, count: 0 },
          wasSent: true,
        },
        shell,
      ),
  },
  'own-address-confirmed': {
    isSignedIn: true,
    page: (shell) =>
      pages.ownAddressPage(
        {
          address: { email: 'anna@example.org', isConfirmed: true },
          claim: { isConfirmed: true, isClaimed: false, count: 1_204 },
          wasSent: false,
        },
        shell,
      ),
  },
  'old-posts': {
    isSignedIn: true,
    page: (shell) => pages.oldPostsPage({ claim: { isConfirmed: true, isClaimed: false, count: 12 } }, shell),
  },
  'old-posts-moving': {
    isSignedIn: true,
    page: (shell) => pages.oldPostsPage({ claim: { isConfirmed: true, isClaimed: true, count: 12 } }, shell),
  },
  mailbox: {
    isSignedIn: true,
    page: (shell) =>
      pages.mailboxPage(
        {
          isKept: true,
          waiting: 1,
          failed: 2,
          older: null,
          mails: [
            {
              id: idOf(1),
              at: thread.createdAt,
              to: 'anna@example.org',
              subject: 'Confirm your address for Convene',
            },
            {
              id: idOf(2),
              at: thread.createdAt,
              to: 'ben@example.org',
              subject: 'Confirm your address for Convene',
            },
          ],
        },
        shell,
      ),
  },
  'mailbox-empty': {
    isSignedIn: true,
    page: (shell) =>
      pages.mailboxPage({ isKept: true, waiting: 0, failed: 0, older: null, mails: [] }, shell),
  },
  mail: {
    isSignedIn: true,
    page: (shell) =>
      pages.mailPage(
        {
          id: idOf(1),
          at: thread.createdAt,
          to: 'anna@example.org',
          subject: 'Confirm your address for Convene',
          text: 'Hello.\n\nConfirm my address:\nhttps://forum.example.org/confirm-address?token=abc',
          raw: '',
        },
        shell,
      ),
  },
  message: {
    page: (shell) =>
      pages.messagePage(
        { title: 'You are signed out', text: 'See you soon.', links: [{ href: '/', text: 'Home' }] },
        shell,
      ),
  },
  ...accountSamples,
  ...feedbackSamples,
  ...revealSamples,
  ...disclosureSamples,
};
