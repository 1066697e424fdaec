import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Form } from '../../views/form.js';
import { networkForm } from '../network-form.js';
import type { Page, ShellProps } from '../page.js';
import type { GiveUpRoleProps } from './props.js';

/** Asks an admin who is about to take the role from themself: they could not give it back. */
export function giveUpRolePage({ network, accountId, role }: GiveUpRoleProps, { csrf }: ShellProps): Page {
  const words = page.members.giveUp;
  const address = `${network.path}/members`;
  return networkForm({
    network,
    title: words.title(network.name),
    trail: [{ href: address, text: page.network.members }],
    lead: <p class="lead">{words.text}</p>,
    children: (
      <Form action={address} csrf={csrf} class="row">
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="role" value={role} />
        <input type="hidden" name="confirmed" value="true" />
        <Button kind="warning">{words.button}</Button> <a href={address}>{words.keep}</a>
      </Form>
    ),
  });
}
