import type { NetworkPageItem } from '../../contract/network-pages.js';
import type { NetworkDto, NetworkViewer } from '../../contract/networks.js';
import { page as words } from '../../text/words.js';
import type { ShellProps } from '../pages/page.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { NetworkTools } from './network-tools.js';
import { withReturn } from './with-return.js';

interface Props {
  network: NetworkDto;
  viewer: NetworkViewer;
  shell: ShellProps;
  /** Its own that the reader may read. */
  pages?: NetworkPageItem[];
}

/** Beside the blocks of a network's home: one's own standing, its pages, what its own people can do. */
export function NetworkAside({ network, viewer, shell, pages = [] }: Props) {
  const shown = pages.filter(({ isPublished, isDeleted }) => isPublished && !isDeleted);
  const isRunning = viewer.canManage || viewer.canModerate || viewer.canInvite;
  if (!viewer.role && shown.length === 0 && !isRunning) return null;
  return (
    <aside class="aside stack" aria-label={words.network.about}>
      {viewer.role && (
        <div class="card">
          <Belonging network={network} viewer={viewer} shell={shell} />
          <p>
            <a href={`${network.path}/announcements`}>{words.announcements.link}</a>
          </p>
        </div>
      )}
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
      {isRunning && <NetworkTools network={network} viewer={viewer} />}
    </aside>
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
