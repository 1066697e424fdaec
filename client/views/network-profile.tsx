import type { NetworkDto, NetworkViewer } from '../../contract/networks.js';
import type { ShellProps } from '../pages/page.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { Paragraphs } from './paragraphs.js';
import { count, roleNames, withReturn } from './words.js';

interface Props {
  network: NetworkDto;
  viewer: NetworkViewer;
  shell: ShellProps;
}

/** Aims, membership policy and contact of a network; joining and leaving; what its own people can do. */
export function NetworkProfile({ network, viewer, shell }: Props) {
  return (
    <aside class="aside stack" aria-label="About this network">
      <div class="card">
        <h2>Aims</h2>
        <Paragraphs text={network.aims} />
        <h2>Membership policy</h2>
        <Paragraphs text={network.membershipPolicy} />
        <h2>Contact</h2>
        <Paragraphs text={network.contact} />
      </div>
      <div class="card">
        <h2>Members</h2>
        <p>{count(network.memberCount, 'member')}</p>
        <Belonging network={network} viewer={viewer} shell={shell} />
      </div>
      {(viewer.canManage || viewer.canModerate) && <Tools network={network} viewer={viewer} />}
    </aside>
  );
}

/** The way in, for those who are not members. */
export function JoinNetwork({ network, viewer, shell }: Props) {
  if (!shell.viewer) return <Button href={withReturn('/register', network.path)}>Register to join</Button>;
  if (!viewer.canJoin) return null;
  return (
    <Form action={`${network.path}/join`} csrf={shell.csrf} class="join">
      <Button>Join this network</Button>
    </Form>
  );
}

function Belonging({ network, viewer, shell }: Props) {
  return (
    <>
      {viewer.role && <p>You belong to this network. Your role: {roleNames[viewer.role].toLowerCase()}.</p>}
      {viewer.canLeave && (
        <Form action={`${network.path}/leave`} csrf={shell.csrf} class="leave">
          <Button kind="quiet">Leave this network</Button>
        </Form>
      )}
    </>
  );
}

function Tools({ network, viewer }: Omit<Props, 'shell'>) {
  return (
    <nav class="card" aria-labelledby="tools-title">
      <h2 id="tools-title">Run this network</h2>
      <ul class="plain">
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/edit`}>Change the profile</a>
          </li>
        )}
        {viewer.canManage && (
          <li>
            <a href={`${network.path}/members`}>Members and roles</a>
          </li>
        )}
        {viewer.canModerate && (
          <li>
            <a href={`${network.path}/moderation-log`}>Moderation log</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
