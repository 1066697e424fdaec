import type { NetworkDto, NetworkViewer } from '../../contract/networks.js';
import { page as words } from '../../text/words.js';

interface Props {
  network: NetworkDto;
  viewer: NetworkViewer;
}

type Right = 'canManage' | 'canModerate' | 'canInvite';

interface Tool {
  /** After the network's own address. */
  place: string;
  /** Who has it; left out: whoever runs the network in some way. */
  right?: Right;
  link(network: NetworkDto): string;
}

const groupNames = ['people', 'moderation', 'content', 'access', 'record'] as const;

/** What its own people can do, by what it is about. */
const groups: Record<(typeof groupNames)[number], Tool[]> = {
  people: [
    { place: 'requests', right: 'canInvite', link: () => words.members.requests.link },
    { place: 'invitations', right: 'canInvite', link: () => words.invitations.link },
    { place: 'members', right: 'canManage', link: () => words.network.membersAndRoles },
    { place: 'announcements/new', right: 'canManage', link: () => words.announcements.write },
    { place: 'offers', right: 'canManage', link: () => words.offers.link },
  ],
  moderation: [
    { place: 'cases', right: 'canModerate', link: () => words.cases.link },
    { place: 'held', right: 'canModerate', link: () => words.holds.queue.link },
    { place: 'sanctions', right: 'canModerate', link: () => words.sanctions.link },
    { place: 'ready-reasons', right: 'canModerate', link: () => words.readyReasons.link },
    { place: 'writing', right: 'canManage', link: () => words.holds.settings.link },
    { place: 'word-rules', right: 'canManage', link: () => words.wordRules.link },
  ],
  content: [
    { place: 'home', right: 'canManage', link: () => words.networkHome.link },
    { place: 'pages', right: 'canManage', link: ({ name }) => words.networkPages.titleOf(name) },
    { place: 'edit', right: 'canManage', link: () => words.network.changeProfile },
    { place: 'colour', right: 'canManage', link: () => words.brand.link },
  ],
  access: [
    { place: 'settings', right: 'canManage', link: () => words.members.settings.link },
    { place: 'view-as', right: 'canManage', link: () => words.viewAs.link },
    { place: 'register', right: 'canManage', link: () => words.registerEntry.link },
  ],
  record: [
    { place: 'log', link: () => words.networkLog.link },
    { place: 'moderation-log', right: 'canModerate', link: () => words.network.moderationLog },
  ],
};

/** The ways to run a network that are the reader's, the desk first and the others under what they are about. */
export function NetworkTools({ network, viewer }: Props) {
  return (
    <nav class="card tools" aria-labelledby="tools-title">
      <h2 id="tools-title">{words.network.run}</h2>
      <p>
        <a href={`${network.path}/desk`}>{words.desk.link}</a>
      </p>
      {groupNames.map((name) => {
        const own = groups[name].filter(({ right }) => right === undefined || viewer[right]);
        if (own.length === 0) return null;
        return (
          <section key={name} aria-labelledby={`tools-${name}`}>
            <h3 id={`tools-${name}`}>{words.network.tools[name]}</h3>
            <ul class="plain">
              {own.map(({ place, link }) => (
                <li key={place}>
                  <a href={`${network.path}/${place}`}>{link(network)}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
