import { organisationKinds } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { AccessFields } from '../views/access-fields.js';
import { AskPersonalData } from '../views/ask-personal-data.js';
import { Button } from '../views/button.js';
import { Choices } from '../views/choices.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { NetworkFields } from '../views/network-fields.js';
import { PageTitle } from '../views/page-title.js';
import { TextField } from '../views/text-field.js';
import type { Page, ShellProps } from './page.js';
import type { CreateNetworkProps } from './props.js';

export function createNetworkPage({ form }: CreateNetworkProps, { csrf }: ShellProps): Page {
  return {
    title: page.network.start,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.network.start}>
          <p class="lead">{page.network.startLead}</p>
        </PageTitle>
        <Form action="/networks/new" csrf={csrf}>
          <NetworkFields form={form} hasSlug />
          <TextField
            name="externalUrl"
            label={page.registerEntry.url}
            hint={page.registerEntry.urlHint}
            value={typedIn(form, 'externalUrl')}
            problem={problemOf(form, 'externalUrl')}
            isCode
          />
          <Choices
            name="organisationKind"
            legend={page.register.kind}
            hint={page.register.kindHint}
            choices={organisationKinds.map((value) => ({ value, text: page.register.kinds[value] }))}
            value={typedIn(form, 'organisationKind') ?? organisationKinds[0]}
            problem={problemOf(form, 'organisationKind')}
          />
          <AccessFields form={form} />
          <AskPersonalData form={form} isSaving />
          <Button>{page.network.startButton}</Button>
        </Form>
      </>
    ),
  };
}
