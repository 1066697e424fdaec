import { letterKinds } from '../../../contract/letters.js';
import { page } from '../../../text/words.js';
import { FindByReceipt, Receipt } from '../../views/by-receipt.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { Fact } from '../../views/statement.js';
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
            <FindByReceipt action="/letters" label={words.number} hint={words.numberHint} form={form}>
              {words.findButton}
            </FindByReceipt>
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
          <Receipt name={words.receipt} number={receipt}>
            {words.keep}
          </Receipt>
          <dl class="facts">
            <Fact name={words.sentAt}>
              <Time at={letter.sentAt} />
            </Fact>
            <Fact name={words.stands}>{letter.outcome ? words.outcomes[letter.outcome] : words.waits}</Fact>
            {letter.answeredAt && (
              <Fact name={words.answeredAt}>
                <Time at={letter.answeredAt} />
              </Fact>
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
