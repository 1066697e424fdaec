import { page } from '../../text/words.js';
import { AskPersonalData } from '../views/ask-personal-data.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { LanguageChoice, languageFieldIds } from '../views/language-choice.js';
import { PageTitle } from '../views/page-title.js';
import { RuleField } from '../views/rule-field.js';
import { TextField } from '../views/text-field.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { RenameThreadProps } from './props.js';

export function renameThreadPage(props: RenameThreadProps, { csrf }: ShellProps): Page {
  const { network, forum, thread, needsReason, form } = props;
  return {
    title: page.post.rename,
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={languageFieldIds} />
        <PageTitle title={page.post.rename} />
        <Form action={`/t/${thread.id}/rename`} csrf={csrf}>
          <TextField
            name="title"
            label={page.common.title}
            hint={page.post.renameHint}
            value={typedIn(form, 'title', thread.title)}
            problem={problemOf(form, 'title')}
          />
          {!needsReason && (
            <LanguageChoice
              label={page.posting.titleLanguage}
              hint={page.posting.languageHint}
              unsaid={page.posting.asForum}
              meant={forum.language}
              form={form}
              now={thread.language}
            />
          )}
          {needsReason && <RuleField form={form} />}
          {needsReason && (
            <TextField
              name="reason"
              label={page.common.reason}
              hint={page.post.renameReasonHint}
              value={typedIn(form, 'reason')}
              problem={problemOf(form, 'reason')}
            />
          )}
          <AskPersonalData form={form} isSaving />
          <div class="row">
            <Button>{page.post.saveTitle}</Button> <a href={thread.path}>{page.common.goBackWithoutSaving}</a>
          </div>
        </Form>
      </>
    ),
  };
}
