import { ADMIN_AWAY_DAYS } from '../../contract/keeping.js';
import { coreBlocks } from '../../contract/network-home.js';
import { page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { HomeBlockView } from '../views/home-block.js';
import { JoinNetwork, NetworkAside } from '../views/network-profile.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { NetworkHomeProps } from './publishing/props.js';

/** A network's own front page: the blocks of its profile in the order its admins chose (N09), and what one can do beside them. */
export function networkHomePage(props: NetworkHomeProps, shell: ShellProps): Page {
  const { network, blocks = coreBlocks.map((kind) => ({ kind })), named = null, changes = null } = props;
  return {
    title: network.name,
    description: network.aims,
    // What is in no list here is in no list elsewhere.
    canonical: network.isInRegister ? network.path : undefined,
    brand: network.brand,
    band: <Band network={network} isHome />,
    island: 'forum',
    // Unread counts are of people who are signed in.
    data: {
      kind: shell.viewer ? 'network' : 'visitor',
      forums: openTo(props),
      sections: ['register-state', 'forums', 'last-changes'],
      network: network.id,
    },
    body: (
      <>
        <PageTitle title={network.name}>
          <JoinNetwork network={network} viewer={props.viewer} shell={shell} />
        </PageTitle>
        <div id="register-state">
          <RegisterNotice {...props} />
        </div>
        {isLeftAlone(props) && <Orphan {...props} shell={shell} />}
        <div class="columns">
          <div class="stack-large">
            {blocks.map((block) => (
              <HomeBlockView
                key={block.kind === 'text' ? block.id : block.kind}
                {...props}
                block={block}
                named={named}
                changes={changes}
                isSignedIn={shell.viewer !== null}
                csrf={shell.csrf}
              />
            ))}
          </div>
          <NetworkAside network={network} viewer={props.viewer} shell={shell} pages={props.pages} />
        </div>
      </>
    ),
  };
}

/** That nobody finds it in the register; for those who run it what to do about it, or that it was closed down. */
function RegisterNotice({ network, viewer }: NetworkHomeProps) {
  const words = page.registerEntry;
  if (!network.isClosed && (network.isInRegister || network.visibility === 'unlisted')) return null;
  if (viewer.role !== 'admin' && !viewer.canManage) {
    return (
      <Notice kind="info">
        <p>{words.inNoList}</p>
      </Notice>
    );
  }
  return (
    <Notice kind={network.isClosed ? 'warning' : 'info'}>
      <p>{network.isClosed ? words.closed : words.draftNotice}</p>
      <p>
        <a href={`${network.path}/register`}>{words.link}</a>
      </p>
    </Notice>
  );
}

/** An admin who reads it is here: the next look finds that. */
function isLeftAlone({ orphan, viewer }: NetworkHomeProps): boolean {
  return orphan?.isOrphaned || (orphan?.isUnattended === true && viewer.role !== 'admin');
}

/** It has no admin, or none who is here: members can offer to take over, site administrators choose. */
function Orphan({ network, viewer, orphan, shell }: NetworkHomeProps & { shell: ShellProps }) {
  const words = page.keeping;
  return (
    <Notice kind="warning">
      <p>
        <strong>{orphan?.isOrphaned ? words.orphan : words.away(ADMIN_AWAY_DAYS)}</strong>{' '}
        {orphan?.isOrphaned ? words.orphanText : words.awayText}
      </p>
      {orphan?.hasVolunteered && <p>{words.thanks}</p>}
      {viewer.role !== null && !orphan?.hasVolunteered && (
        <Form action={`${network.path}/volunteer`} csrf={shell.csrf} class="inline-form">
          <Button kind="quiet">{words.wouldYou}</Button>
        </Form>
      )}
      {shell.viewer?.isSiteAdmin && (
        <p>
          <a href="/networks/without-admin">{words.orphansLink}</a>
        </p>
      )}
    </Notice>
  );
}

/** Forums that the viewer may read: the page watches them. */
function openTo({ forums }: NetworkHomeProps): string[] {
  return forums
    .filter((forum) => forum.threadCount !== null)
    .slice(0, 18)
    .map(({ id }) => id);
}
