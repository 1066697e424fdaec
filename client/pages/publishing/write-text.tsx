import { textAudiences } from '../../../contract/network-home.js';
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
import type { WriteTextProps } from './props.js';

/** `/n/:network/home/new` and `/n/:network/home/:block/edit` */
export function writeTextPage({ network, now, form }: WriteTextProps, { csrf }: ShellProps): Page {
  const words = all.networkHome;
  const title = now ? words.editTitle(now.title) : words.newTitle(network.name);
  const field = (name: string, value?: string) => ({
    name,
    value: typedIn(form, name, value),
    problem: problemOf(form, name),
  });
  const home = `${network.path}/home`;
  return {
    title,
    brand: network.brand,
    band: <Band network={network} trail={[{ href: home, text: words.title }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title} />
        <Form action={now ? `${home}/${now.id}/edit` : `${home}/new`} csrf={csrf}>
          <TextField {...field('title', now?.title)} label={words.heading} />
          <TextArea
            {...field('body', now?.source ?? '')}
            label={words.text}
            hint={words.textHint}
            rows={10}
          />
          <Choices
            name="audience"
            legend={words.audience}
            choices={textAudiences.map((value) => ({ value, text: words.audiences[value] }))}
            value={typedIn(form, 'audience', now?.audience) ?? textAudiences[0]}
            problem={problemOf(form, 'audience')}
          />
          <AskPersonalData form={form} isSaving />
          <Button>{words.save}</Button>
        </Form>
      </>
    ),
  };
}
