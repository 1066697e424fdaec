import { page as words } from '../../text/words.js';
import { Audience } from '../views/audience.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { LanguageChoice, languageFieldIds } from '../views/language-choice.js';
import { PageTitle } from '../views/page-title.js';
import { ThreadBand } from '../views/thread-band.js';
import { WritingBox, WritingButtons } from '../views/writing-box.js';
import type { Page, ShellProps } from './page.js';
import type { EditPostProps } from './props.js';

export function editPostPage(props: EditPostProps, { csrf, viewer }: ShellProps): Page {
  const { network, forum, post, source, draft, form } = props;
  const action = `/p/${post.id}/edit`;
  // A draft goes on from the version it was made from; after a refusal the writer has been told of the newer one.
  const version = form ? post.version : (draft?.postVersion ?? post.version);
  return {
    title: words.post.edit(post.number),
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={languageFieldIds} />
        <PageTitle title={words.post.edit(post.number)}>
          <p>{words.post.editHint}</p>
        </PageTitle>
        <Form action={action} csrf={csrf} class="form form-wide">
          <input type="hidden" name="version" value={typedIn(form, 'version', String(version))} />
          <WritingBox
            isFirstText={null}
            name="body"
            id="field-body"
            label={words.common.message}
            rows={14}
            value={typedIn(form, 'body', draft?.body ?? source) ?? ''}
            problem={problemOf(form, 'body')}
            form={form}
            place={{ kind: 'edit', placeId: post.id }}
            forumId={forum.id}
            guard={network.personalData}
            rules={`${network.path}/rules`}
            threadId={props.thread.id}
            draft={draft}
          />
          <Audience access={forum.access} networkName={network.name} />
          <WritingButtons
            send={words.post.save}
            isSaving
            action={action}
            form={form}
            sessionSeconds={viewer?.sessionSeconds}
          >
            <LanguageChoice
              label={words.posting.language}
              hint={words.posting.languageHint}
              unsaid={words.posting.asForum}
              meant={forum.language}
              form={form}
              now={draft?.language === undefined ? post.language : draft.language}
              short={{ action, near: [props.thread.language, forum.language] }}
            />
          </WritingButtons>
          <p>
            <a href={`/p/${post.id}`}>{words.common.goBackWithoutSaving}</a>
          </p>
        </Form>
      </>
    ),
  };
}
