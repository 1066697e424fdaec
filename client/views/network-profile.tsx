import type { NetworkPageItem } from '../../contract/network-pages.js';
import type { NetworkDto, NetworkViewer } from '../../contract/networks.js';
import type { PersonDto } from '../../contract/people.js';
import { page as words } from '../../text/words.js';
import type { ShellProps } from '../pages/page.js';
import { Button } from './button.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { Paragraphs } from './paragraphs.js';
import { withReturn } from './with-return.js';

interface Props {
  network: NetworkDto;
  viewer: NetworkViewer;
  shell: ShellProps;
  /** Its own that the reader may read. */
  pages?: NetworkPageItem[];
}

/** Aims, membership policy and contact of a network; joining and leaving; what its own people can do. */
export function NetworkProfile({
  network,
  viewer,
  shell,
  contact,
  pages = [],
}: Props & { contact?: PersonDto | null }) {
  const shown = pages.filter(({ isPublished, isDeleted }) => isPublished && !isDeleted);
  return (
    <aside class="aside stack" aria-label={words.network.about}>
      <div class="card">
        <h2>{words.network.aims}</h2>
        <Paragraphs text={network.aims} />
        <h2>{words.network.policy}</h2>
        <Paragraphs text={network.membershipPolicy} />
        <h2>{words.network.contact}</h2>
        <Paragraphs text={network.contact} />
        <WriteTo network={network} contact={contact} isSignedIn={shell.viewer !== null} />
        <p>
          <a href={`/report?network=${network.slug}`} rel="nofollow">
            {words.reports.linkOf.network}
          </a>
        </p>
      </div>
      <div class="card">
        <h2>{words.network.members}</h2>
        <p>
          {viewer.role ? (
            <a href={`${network.path}/members`}>{words.network.memberCount(network.memberCount)}</a>
          ) : (
            words.network.memberCount(network.memberCount)
          )}
        </p>
        {viewer.role && (
          <p>
            <a href={`${network.path}/announcements`}>{words.announcements.link}</a>
          </p>
        )}
        <Belonging network={network} viewer={viewer} shell={shell} />
      </div>
      {shown.length > 0 && (
        <nav class="card" aria-labelledby="pages-title">
          <h2 id="pages-title">{words.networkPages.link}</h2>
          <ul class="plain">
            {shown.map(({ id, path, title }) => (
              <li key={id}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(viewer.canManage || viewer.canModerate || viewer.canInvite) && (
        <Tools network={network} viewer={viewer} />
      )}
    </aside>
  );
}

interface WriteToProps {
  network: NetworkDto;
  contact?: PersonDto | null;
  isSignedIn: boolean;
}

/** The ways to the people who run it: no address is shown to anybody. */
function WriteTo({ network, contact, isSignedIn }: WriteToProps) {
  const { write, contactIs } = words.messages;
  const at = (path: string) => (isSignedIn ? path : withReturn('/sign-in', path));
  return (
    <>
      {contact && <p>{fill(contactIs, { person: <a href={`/u/${contact.username}`}>{contact.name}</a> })}</p>}
      <ul class="plain">
        {contact && (
          <li>
            <a href={at(`${network.path}/contact`)}>{write.contact}</a>
          </li>
        )}
        <li>
          <a href={at(`${network.path}/moderators`)}>{write.moderators}</a>
        </li>
      </ul>
    </>
  );
}

/** The way in, for those who are not members. */
export function JoinNetwork({ network, viewer, shell }: Props) {
  if (!shell.viewer)
    return <Button href={withReturn('/register', network.path)}>{words.network.registerToJoin}</Button>;
  if (viewer.canRequest) return <Button href={`${network.path}/join`}>{words.members.join.askThis}</Button>;
  if (!viewer.canJoin) return <Standing network={network} viewer={viewer} csrf={shell.csrf} />;
  if (network.questions.length > 0)
    return <Button href={`${network.path}/join`}>{words.network.joinThis}</Button>;
  return (
    <Form action={`${network.path}/join`} csrf={shell.csrf} class="join">
      <Button>{words.network.joinThis}</Button>
    </Form>
  );
}

/** What stands between a non-member and joining. */
function Standing({ network, viewer, csrf }: Omit<Props, 'shell'> & { csrf: string | null }) {
  const sentences = words.members.join;
  if (viewer.role) return null;
  if (viewer.state === 'requested') return <p>{sentences.waiting}</p>;
  if (viewer.state === 'suspended') return <p>{sentences.suspended}</p>;
  if (viewer.state !== 'invited')
    return network.joining === 'invitation' ? <p>{sentences.byInvitation}</p> : null;
  return (
    <Form action="/account/networks" csrf={csrf} class="join">
      <p>{sentences.invited}</p>
      <input type="hidden" name="networkId" value={network.id} />
      <Button name="act" value="accept">
        {sentences.accept}
      </Button>
    </Form>
  );
}

function Belonging({ network, viewer, shell }: Props) {
  return (
    <>
      {viewer.role && <p>{words.network.belong[viewer.role]}</p>}
      {viewer.canLeave && (
        <Form action={`${network.path}/leave`} csrf={shell.csrf} class="leave">
          <Button kind="quiet">{words.network.leave}</Button>
        </Form>
      )}
    </>
  );
}

function Tools({ network, viewer }: Omit<Props, 'shell'>) {
  return (
    <nav class="card" aria-labelledby="tools-title">
      <h2 id="tools-title">{words.network.run}</h2>
      <ul class="plain">
        <li>
          <a href={`${network.path}/desk`}>{words.desk.link}</a>
        </li>
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/edit`}>{words.network.changeProfile}</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/settings`}>{words.members.settings.link}</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/announcements/new`}>{words.announcements.write}</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/offers`}>{words.offers.link}</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/members`}>{words.network.membersAndRoles}</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/pages`}>{words.networkPages.titleOf(network.name)}</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/register`}>{words.registerEntry.link}</a>
          </li>
        )}
        {viewer.canInvite && (
          <li>
            <a href={`${network.path}/requests`}>{words.members.requests.link}</a>
          </li>
        )}
        {viewer.canInvite && (
          <li>
            <a href={`${network.path}/invitations`}>{words.invitations.link}</a>
          </li>
        )}
        <li>
          <a href={`${network.path}/log`}>{words.networkLog.link}</a>
        </li>
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/view-as`}>{words.viewAs.link}</a>
          </li>
        )}
        {viewer.canModerate && (
          <li>
            <a href={`${network.path}/moderation-log`}>{words.network.moderationLog}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
