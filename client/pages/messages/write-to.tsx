import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import type { Page, ShellProps } from '../page.js';
import type { WriteToProps } from './props.js';

/** A letter to the contact, or to the moderators of a network or forum. */
export function writeToPage(props: WriteToProps, { csrf }: ShellProps): Page {
  const { to, network, forum, contact, action, clientKey, form } = props;
  const words = page.messages;
  const title = words.titleTo[to]((forum ?? network).name);
  return {
    title,
    brand: network.brand,
    band: <Band network={network} trail={forum && [{ href: forum.path, text: forum.name }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>
          <p class="lead">
            {contact &&
              fill(words.contactIs, { person: <a href={`/u/${contact.username}`}>{contact.name}</a> })}{' '}
            {words.about[to]}
          </p>
        </PageTitle>
        <Form action={action} csrf={csrf}>
          <input type="hidden" name="clientKey" value={clientKey} />
          <TextArea
            name="body"
            label={words.text}
            rows={8}
            value={typedIn(form, 'body')}
            problem={problemOf(form, 'body')}
          />
          <AskPersonalData form={form} />
          <Button>{words.send}</Button>
        </Form>
      </>
    ),
  };
}
