import { page } from '../../../text/words.js';
import { AccessFields } from '../../views/access-fields.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import type { Page, ShellProps } from '../page.js';
import type { NetworkSettingsProps } from './props.js';

/** `/n/:network/settings`: who can find the network, how people join, what they are asked. */
export function networkSettingsPage({ network, form }: NetworkSettingsProps, { csrf }: ShellProps): Page {
  const words = page.members.settings;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.titleOf(network.name)} />
        <Form action={`${network.path}/settings`} csrf={csrf}>
          <AccessFields form={form} now={network} />
          <TextArea
            name="questions"
            label={words.questions}
            hint={words.questionsHint}
            value={typedIn(form, 'questions', network.questions.join('\n'))}
            problem={problemOf(form, 'questions')}
          />
          <Button>{words.save}</Button>
        </Form>
      </>
    ),
  };
}
