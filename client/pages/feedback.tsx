import { FEEDBACK_DAYS, foundAnswers } from '../../contract/feedback.js';
import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Choices } from '../views/choices.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { TextArea } from '../views/text-area.js';
import { TextField } from '../views/text-field.js';
import type { FormState, Page, ShellProps } from './page.js';

export interface FeedbackProps {
  /** Path of the page where the link was followed; empty: none. */
  page: string;
  form?: FormState;
}

/** `/feedback`: for everyone, also without an account; only the text is needed (D75). */
export function feedbackPage({ page, form }: FeedbackProps, { csrf, site }: ShellProps): Page {
  const say = words.feedback;
  const field = (name: string, now = '') => ({
    name,
    value: typedIn(form, name, now),
    problem: problemOf(form, name),
  });
  return {
    title: say.title,
    description: say.description(site.name),
    canonical: '/feedback',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={say.title}>
          <p class="lead">{say.lead}</p>
          <p>
            {say.anonymous} {say.keeps(FEEDBACK_DAYS)}
          </p>
        </PageTitle>
        <Form action="/feedback" csrf={csrf}>
          <Notice kind="warning">
            <p>{words.writing.patients}</p>
          </Notice>
          <TextField {...field('goal')} label={say.goal} hint={say.goalHint} />
          <Choices
            name="found"
            legend={say.found}
            hint={say.foundHint}
            choices={foundAnswers.map((value) => ({ value, text: say.answers[value] }))}
            value={typedIn(form, 'found') ?? ''}
            problem={problemOf(form, 'found')}
            isRow
          />
          <TextArea {...field('message')} label={say.message} hint={say.messageHint} rows={8} />
          <TextField
            {...field('page', page)}
            label={say.page}
            hint={page ? say.cameFrom : say.pageHint}
            isCode
          />
          <TextField
            {...field('organisation')}
            label={say.organisation}
            hint={say.organisationHint}
            autocomplete="organization"
          />
          <TextField
            {...field('role')}
            label={say.role}
            hint={say.roleHint}
            autocomplete="organization-title"
          />
          <TextField
            {...field('email')}
            label={say.email}
            hint={say.emailHint}
            type="email"
            autocomplete="email"
            isCode
          />
          <Button>{say.button}</Button>
        </Form>
      </>
    ),
  };
}

/** What comes after sending. */
export function feedbackSentPage(_props: object, _shell: ShellProps): Page {
  const say = words.feedback.sent;
  return {
    title: say.title,
    body: (
      <>
        <PageTitle title={say.title}>
          <p class="lead">{say.text}</p>
        </PageTitle>
        <ul class="plain">
          <li>
            <a href="/">{say.home}</a>
          </li>
          <li>
            <a href="/feedback">{say.again}</a>
          </li>
        </ul>
      </>
    ),
  };
}
