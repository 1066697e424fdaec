import { page } from '../../text/words.js';
import { AskPersonalData } from '../views/ask-personal-data.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { NetworkFields } from '../views/network-fields.js';
import { networkForm } from './network-form.js';
import type { Page, ShellProps } from './page.js';
import type { EditNetworkProps } from './props.js';

export function editNetworkPage({ network, form }: EditNetworkProps, { csrf }: ShellProps): Page {
  return networkForm({
    network,
    title: page.network.changeProfileOf(network.name),
    heading: page.network.changeProfile,
    form,
    children: (
      <Form action={`${network.path}/edit`} csrf={csrf}>
        <NetworkFields form={form} now={network} hasSlug={false} />
        <AskPersonalData form={form} isSaving />
        <Button>{page.network.saveProfile}</Button>
      </Form>
    ),
  });
}
