import { appealOutcomes } from '../../../contract/appeals.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { AppealStanding, Statement, titleOfAppeal } from '../../views/statement.js';
import { TextArea } from '../../views/text-area.js';
import { writtenIn } from '../../views/written-in.js';
import type { Page, ShellProps } from '../page.js';
import type { AppealProps } from './props.js';

/** `/appeals/:appealId`: for whoever may answer it. */
export function appealPage(props: AppealProps, { csrf }: ShellProps): Page {
  const words = page.appeals;
  const { appeal, form } = props;
  return {
    title: titleOfAppeal(appeal),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={titleOfAppeal(appeal)}>
          <p>
            <a href="/appeals">{words.backToList}</a>
            {appeal.casePath && ' · '}
            {appeal.casePath && <a href={appeal.casePath}>{words.toCase}</a>}
          </p>
        </PageTitle>
        <div class="narrow stack-large">
          <section class="stack" aria-labelledby="theirs-title">
            <h2 id="theirs-title">{words.theirs}</h2>
            <Paragraphs text={appeal.words} />
            <AppealStanding appeal={appeal} isLate={appeal.isOverdue} isFinal={appeal.decision.isFinal} />
          </section>
          <section class="stack" aria-labelledby="decision-title">
            <h2 id="decision-title">{words.theDecision}</h2>
            <Statement decision={appeal.decision} isMine={false} />
          </section>
          {appeal.withheld !== null && (
            <section class="stack" aria-labelledby="withheld-title">
              <h2 id="withheld-title">{words.withheld}</h2>
              <p class="muted">{words.withheldHint}</p>
              <div class="quote" {...writtenIn(appeal.withheldLanguage)}>
                <Paragraphs text={appeal.withheld} />
              </div>
            </section>
          )}
          {appeal.outcome === null && <Answer {...props} csrf={csrf} />}
        </div>
      </>
    ),
  };
}

function Answer({ appeal, form, csrf }: AppealProps & { csrf: string | null }) {
  const words = page.appeals;
  return (
    <section class="stack" aria-labelledby="answer-title">
      <h2 id="answer-title">{words.yourAnswer}</h2>
      <Form action={appeal.path} csrf={csrf}>
        <Choices
          name="outcome"
          legend={words.choose}
          choices={appealOutcomes.map((value) => ({ value, ...words.chooseOf[value] }))}
          value={typedIn(form, 'outcome') ?? ''}
          problem={problemOf(form, 'outcome')}
        />
        <TextArea
          name="words"
          label={words.answer}
          hint={words.answerHint}
          rows={4}
          value={typedIn(form, 'words')}
          problem={problemOf(form, 'words')}
        />
        <Button>{words.answerButton}</Button>
      </Form>
    </section>
  );
}
