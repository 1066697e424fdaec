import { termsChanges } from '../../../contract/terms.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { Page, ShellProps } from '../page.js';
import type { PublishTermsProps } from './props.js';

/** `/rules/new`, `/n/:network/rules/new` */
export function publishTermsPage({ terms, form }: PublishTermsProps, { csrf }: ShellProps): Page {
  const words = page.terms;
  const { network, path, versions, shown } = terms;
  const title = words.publishIn(network?.name ?? null);
  return {
    title,
    band: network ? <Band network={network} trail={[{ href: path, text: words.linkHere }]} /> : undefined,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>
          <p>{words.note}</p>
        </PageTitle>
        <Form action={`${path}/new`} csrf={csrf} class="form form-wide">
          <input type="hidden" name="from" value={versions[0]?.version ?? ''} />
          <TextArea
            name="body"
            label={words.text}
            hint={words.textHint}
            rows={18}
            value={typedIn(form, 'body', shown?.source)}
            problem={problemOf(form, 'body')}
          />
          <TextField
            name="summary"
            label={words.summary}
            hint={words.summaryHint}
            value={typedIn(form, 'summary')}
            problem={problemOf(form, 'summary')}
          />
          {versions.length > 0 && (
            <Choices
              name="change"
              legend={words.change}
              choices={termsChanges.map((value) => ({ value, text: words[value] }))}
              value={typedIn(form, 'change') ?? ''}
              problem={problemOf(form, 'change')}
            />
          )}
          <Button>{words.button}</Button>
        </Form>
      </>
    ),
  };
}
