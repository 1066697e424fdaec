import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Form } from '../../views/form.js';
import { networkForm } from '../network-form.js';
import type { Page, ShellProps } from '../page.js';
import type { RevokeInvitationProps } from './props.js';

/** Asks once before an invitation by link or by address ends: its link can't be brought back. */
export function revokeInvitationPage(
  { network, invitationId, what }: RevokeInvitationProps,
  { csrf }: ShellProps,
): Page {
  const words = page.invitations;
  const address = `${network.path}/invitations`;
  return networkForm({
    network,
    title: words.revokeAsk,
    trail: [{ href: address, text: words.link }],
    lead: <p class="lead">{words.revokeText}</p>,
    children: (
      <div class="narrow stack">
        {what && (
          <p>
            <strong>{what}</strong>
          </p>
        )}
        <Form action={address} csrf={csrf} class="row">
          <input type="hidden" name="invitationId" value={invitationId} />
          <input type="hidden" name="confirmed" value="true" />
          <Button kind="warning" name="act" value="revoke">
            {words.revokeButton}
          </Button>{' '}
          <a href={address}>{page.common.keepIt}</a>
        </Form>
      </div>
    ),
  });
}
