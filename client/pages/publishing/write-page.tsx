import { pageAudiences } from '../../../contract/network-pages.js';
import { page as all } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
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
import type { WritePageProps } from './props.js';

/** `/n/:network/pages/new` and `/n/:network/pages/:page/edit` */
export function writePagePage({ network, now, form }: WritePageProps, { csrf }: ShellProps): Page {
  const words = all.networkPages;
  const title = now ? words.editTitle(now.page.title) : words.newTitle(network.name);
  const field = (name: string, value?: string) => ({
    name,
    value: typedIn(form, name, value),
    problem: problemOf(form, name),
  });
  const state = now?.page.isPublished ? 'published' : 'draft';
  return {
    title,
    brand: network.brand,
    band: <Band network={network} trail={[{ href: `${network.path}/pages`, text: words.link }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title} />
        <Form action={now ? `${now.page.path}/edit` : `${network.path}/pages/new`} csrf={csrf}>
          <TextField {...field('title', now?.page.title)} label={words.title} />
          {!now && (
            <TextField {...field('slug')} label={words.shortName} hint={words.shortNameHint} isCode isShort />
          )}
          <TextArea
            {...field('body', now?.source ?? '')}
            label={words.text}
            hint={words.textHint}
            rows={14}
          />
          <Choices
            name="audience"
            legend={words.audience}
            choices={pageAudiences.map((value) => ({ value, text: words.audiences[value] }))}
            value={typedIn(form, 'audience', now?.page.audience) ?? pageAudiences[0]}
            problem={problemOf(form, 'audience')}
          />
          <Choices
            name="state"
            legend={words.state}
            choices={(['draft', 'published'] as const).map((value) => ({ value, text: words.states[value] }))}
            value={typedIn(form, 'state', state) ?? 'draft'}
          />
          <AskPersonalData form={form} isSaving />
          <Button>{words.save}</Button>
        </Form>
      </>
    ),
  };
}
