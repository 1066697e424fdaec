import { page as words } from '../../text/words.js';
import { AnonymousChoice } from '../views/anonymous-choice.js';
import { Audience } from '../views/audience.js';
import { Band } from '../views/band.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { LanguageChoice, languageFieldIds } from '../views/language-choice.js';
import { PageTitle } from '../views/page-title.js';
import { RefusalToPost } from '../views/refusal-to-post.js';
import { TextField } from '../views/text-field.js';
import { WritingBox, WritingButtons } from '../views/writing-box.js';
import type { Page, ShellProps } from './page.js';
import type { NewThreadProps } from './props.js';

export function newThreadPage(props: NewThreadProps, shell: ShellProps): Page {
  const { network, forum, form, cannotStart } = props;
  return {
    title: words.forum.startIn(forum.name),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: forum.path, text: forum.name }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={languageFieldIds} />
        <PageTitle title={words.forum.start} />
        {cannotStart === null ? (
          <ThreadForm {...props} shell={shell} />
        ) : (
          <RefusalToPost
            reason={cannotStart}
            verb="start"
            isSignedIn={shell.viewer !== null}
            network={network}
            csrf={shell.csrf}
            returnTo={`${forum.path}/new`}
          />
        )}
      </>
    ),
  };
}

function ThreadForm({
  network,
  forum,
  form,
  clientKey,
  draft,
  isFirstText = false,
  shell: { csrf, viewer },
}: NewThreadProps & { shell: ShellProps }) {
  const action = `${forum.path}/new`;
  return (
    <Form action={action} csrf={csrf} class="form form-wide">
      <input type="hidden" name="clientKey" value={clientKey} />
      <TextField
        name="title"
        label={words.common.title}
        hint={words.forum.titleHint}
        value={typedIn(form, 'title', draft?.title)}
        problem={problemOf(form, 'title')}
      />
      <WritingBox
        name="body"
        id="field-body"
        label={words.common.message}
        rows={12}
        value={typedIn(form, 'body', draft?.body) ?? ''}
        problem={problemOf(form, 'body')}
        form={form}
        place={{ kind: 'thread', placeId: forum.id }}
        forumId={forum.id}
        guard={network.personalData}
        rules={`${network.path}/rules`}
        isFirstText={isFirstText}
        draft={draft}
      />
      <Audience access={forum.access} networkName={network.name} />
      <AnonymousChoice mode={network.anonymity} form={form} />
      <WritingButtons
        send={words.forum.postThread}
        action={action}
        form={form}
        sessionSeconds={viewer?.sessionSeconds}
      >
        <LanguageChoice
          label={words.posting.threadLanguage}
          hint={words.posting.languageHint}
          unsaid={words.posting.asForum}
          meant={forum.language}
          form={form}
          now={draft?.language}
          short={{ action, near: [forum.language] }}
        />
      </WritingButtons>
      <p class="muted small">{words.posting.standingLine}</p>
    </Form>
  );
}
