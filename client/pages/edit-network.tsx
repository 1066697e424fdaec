import { page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { NetworkFields } from '../views/network-fields.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { EditNetworkProps } from './props.js';

export function editNetworkPage({ network, form }: EditNetworkProps, { csrf }: ShellProps): Page {
  return {
    title: page.network.changeProfileOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.network.changeProfile} />
        <Form action={`${network.path}/edit`} csrf={csrf}>
          <NetworkFields form={form} now={network} hasSlug={false} />
          <Button>{page.network.saveProfile}</Button>
        </Form>
      </>
    ),
  };
}
