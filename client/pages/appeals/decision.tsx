import { ANSWER_DAYS } from '../../../contract/appeals.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { AppealStanding, Statement } from '../../views/statement.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { DecisionProps } from './props.js';

/** `/decisions/:decisionId`: the statement of reasons, for whom the decision is about, and the way to appeal. */
export function decisionPage(props: DecisionProps, shell: ShellProps): Page {
  const words = page.appeals;
  const { decision, form } = props;
  return {
    title: words.decision,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.decision}>
          <p class="lead">{words.decisionLead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <section class="stack">
            <Statement decision={decision} isMine />
          </section>
          {decision.appeal && (
            <section class="stack" aria-labelledby="appeal-title">
              <h2 id="appeal-title">{words.yours}</h2>
              <AppealStanding appeal={decision.appeal} isLate={false} isFinal={decision.isFinal} />
              <h3>{words.yourWords}</h3>
              <div>
                <Paragraphs text={decision.appeal.words} />
              </div>
            </section>
          )}
          {!decision.appeal && <Appeal {...props} csrf={shell.csrf} />}
        </div>
      </>
    ),
  };
}

function Appeal({ decision, form, csrf }: DecisionProps & { csrf: string | null }) {
  const words = page.appeals;
  return (
    <section class="stack" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{words.appeal}</h2>
      {decision.appealUntil === null && (
        <p>
          {words.cannot} {words.cannotHint}
        </p>
      )}
      {decision.appealUntil !== null && (
        <>
          <p>{words.appealLead}</p>
          <p>
            {fill(words.appealUntil, { time: <Time at={decision.appealUntil} /> })}{' '}
            {words.answered(ANSWER_DAYS)}
          </p>
          <Form action={`/decisions/${decision.id}`} csrf={csrf}>
            <TextArea
              name="words"
              label={words.words}
              hint={words.wordsHint}
              rows={6}
              value={typedIn(form, 'words')}
              problem={problemOf(form, 'words')}
            />
            <Button>{words.button}</Button>
          </Form>
        </>
      )}
    </section>
  );
}
