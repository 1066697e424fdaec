import type { DeskWarning } from '../../contract/desk.js';
import type { NetworkDto } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { Notice } from './notice.js';

interface Props {
  warnings: DeskWarning[];
  network: NetworkDto;
}

/** What should be seen to, each with the way there. */
export function DeskWarnings({ warnings, network }: Props) {
  if (warnings.length === 0) return <p>{page.desk.warnings.none}</p>;
  return (
    <>
      {warnings.map((warning) => {
        const { text, href, link } = said(warning, network.path);
        return (
          <Notice kind="warning" key={text}>
            <p>
              {text} <a href={href}>{link}</a>
            </p>
          </Notice>
        );
      })}
    </>
  );
}

function said(warning: DeskWarning, path: string): { text: string; href: string; link: string } {
  const words = page.desk.warnings;
  const invitations = { href: `${path}/invitations`, link: words.toInvitations };
  switch (warning.warning) {
    case 'oneAdmin':
      return { text: words.oneAdmin, href: `${path}/members`, link: words.toMembers };
    case 'nobodyConfirmed':
      return { text: words.nobodyConfirmed, href: '/account/address', link: words.toAddress };
    case 'oldRequests':
      return { text: words.oldRequests(warning.count), href: `${path}/requests`, link: words.toRequests };
    case 'invitationsOver':
      return { text: words.invitationsOver(warning.count), ...invitations };
    case 'mailsFailed':
      return { text: words.mailsFailed(warning.count), ...invitations };
    case 'roomWithoutModerator':
      return {
        text: words.roomWithoutModerator(warning.name),
        href: `${warning.path}/people`,
        link: words.toRoom(warning.name),
      };
  }
}
