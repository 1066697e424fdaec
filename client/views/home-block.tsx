import type { ComponentChildren } from 'preact';
import type { HomeBlock, NetworkHomeDto } from '../../contract/network-home.js';
import type { NetworkDto } from '../../contract/networks.js';
import type { PersonDto } from '../../contract/people.js';
import { page as words } from '../../text/words.js';
import type { NetworkHomeProps } from '../pages/publishing/props.js';
import { fill } from './fill.js';
import { HomeForums } from './home-forums.js';
import { LastChanges } from './last-changes.js';
import { NamedMembers } from './named-members.js';
import { Paragraphs } from './paragraphs.js';
import { ServerHtml } from './server-html.js';
import { withReturn } from './with-return.js';

export interface HomeBlockProps extends NetworkHomeProps {
  block: HomeBlock;
  named: NetworkHomeDto['named'];
  changes: NetworkHomeDto['changes'];
  isSignedIn: boolean;
  csrf: string | null;
}

/** One block of a network's home, under its heading. */
export function HomeBlockView({ block, ...props }: HomeBlockProps) {
  const { network } = props;
  switch (block.kind) {
    case 'aims':
      return (
        <Block name="aims">
          <Paragraphs text={network.aims} />
        </Block>
      );
    case 'policy':
      return (
        <Block name="policy">
          <Paragraphs text={network.membershipPolicy} />
        </Block>
      );
    case 'contact':
      return (
        <Block name="contact">
          <Paragraphs text={network.contact} />
          <WriteTo network={network} contact={props.contact} isSignedIn={props.isSignedIn} />
        </Block>
      );
    case 'forums':
      return <HomeForums {...props} />;
    case 'changes':
      return (
        <Block name="changes">
          <LastChanges changes={props.changes ?? []} />
        </Block>
      );
    case 'members':
      return (
        <Block name="members">
          <NamedMembers {...props} />
        </Block>
      );
    case 'text':
      return block.isDeleted ? null : (
        <section class="stack narrow" aria-labelledby={`text-${block.id}`}>
          <h2 id={`text-${block.id}`}>{block.title}</h2>
          <ServerHtml html={block.html} />
        </section>
      );
  }
}

function Block({
  name,
  children,
}: {
  name: Exclude<HomeBlock['kind'], 'text'>;
  children: ComponentChildren;
}) {
  const isText = name === 'aims' || name === 'policy' || name === 'contact';
  return (
    <section class={isText ? 'stack narrow' : 'stack'} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{words.networkHome.core[name]}</h2>
      {children}
    </section>
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
        <li>
          <a href={`/report?network=${network.slug}`} rel="nofollow">
            {words.reports.linkOf.network}
          </a>
        </li>
        <li>
          <a href={`${network.path}/openness`}>{words.openness.link}</a>
        </li>
      </ul>
    </>
  );
}
