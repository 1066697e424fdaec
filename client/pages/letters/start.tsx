import { letterKinds } from '../../../contract/letters.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { LetterStatusProps, LettersStartProps } from './props.js';

/** `/letters`: what one can write to those who run the site, and how a letter stands. */
export function lettersStartPage({ form }: LettersStartProps, _shell: ShellProps): Page {
  const words = page.letters;
  return {
    title: words.title,
    description: words.lead,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <ul class="list">
            {letterKinds.map((kind) => (
              <li key={kind}>
                <h2 class="list-title">
                  <a href={`/letters/new/${kind}`}>{words.kinds[kind].title}</a>
                </h2>
                <p>{words.kinds[kind].lead}</p>
              </li>
            ))}
          </ul>
          <section class="stack" aria-labelledby="find">
            <h2 id="find">{words.find}</h2>
            <form method="get" action="/letters" class="form">
              <TextField
                name="number"
                label={words.number}
                hint={words.numberHint}
                value={typedIn(form, 'number')}
                problem={problemOf(form, 'number')}
                autocomplete="off"
                isCode
              />
              <Button>{words.findButton}</Button>
            </form>
          </section>
        </div>
      </>
    ),
  };
}

/** `/letters/status/:receipt`: for whoever has its number. */
export function letterStatusPage({ receipt, letter }: LetterStatusProps, _shell: ShellProps): Page {
  const words = page.letters;
  return {
    title: words.sent,
    body: (
      <>
        <PageTitle title={words.sent}>
          <p class="lead">{words.kinds[letter.kind].title}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <Notice kind="success">
            <p>
              {words.receipt}
              <br />
              <strong class="receipt">{receipt}</strong>
            </p>
            <p>{words.keep}</p>
          </Notice>
          <dl class="facts">
            <div>
              <dt>{words.sentAt}</dt>
              <dd>
                <Time at={letter.sentAt} />
              </dd>
            </div>
            <div>
              <dt>{words.stands}</dt>
              <dd>{letter.outcome ? words.outcomes[letter.outcome] : words.waits}</dd>
            </div>
            {letter.answeredAt && (
              <div>
                <dt>{words.answeredAt}</dt>
                <dd>
                  <Time at={letter.answeredAt} />
                </dd>
              </div>
            )}
          </dl>
          {letter.answer && (
            <section class="stack" aria-labelledby="answer">
              <h2 id="answer">{words.answer}</h2>
              <Paragraphs text={letter.answer} />
            </section>
          )}
          <p>
            <a href="/letters">{words.title}</a>
          </p>
        </div>
      </>
    ),
  };
}
