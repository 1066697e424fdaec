import { type LetterDto, letterOutcomes } from '../../../contract/letters.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { Fact } from '../../views/statement.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { LetterProps, LetterQueueProps } from './props.js';

/** `/letters/received`: what waits for an answer, or has one. */
export function letterQueuePage(props: LetterQueueProps, _shell: ShellProps): Page {
  const words = page.letters.received;
  const { desk, show, letters, hasBoth } = props;
  const address = (more: Record<string, string>) =>
    `/letters/received?${new URLSearchParams({ desk, show, ...more })}`;
  const other = desk === 'site' ? 'guardians' : 'site';
  return {
    title: words.titles[desk],
    body: (
      <>
        <PageTitle title={words.titles[desk]}>
          <p class="lead">{words.leads[desk]}</p>
          <p>
            <a href={address({ show: show === 'open' ? 'answered' : 'open' })}>
              {show === 'open' ? words.showAnswered : words.showOpen}
            </a>
          </p>
          {hasBoth && (
            <p>
              <a href={address({ desk: other })}>{words.titles[other]}</a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack">
          {letters.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <ol class="list">
              {letters.map((letter) => (
                <li key={letter.id}>
                  <h2 class="list-title">
                    <a href={letter.path}>{titleOf(letter)}</a>
                  </h2>
                  <p class="meta">
                    <Time at={letter.sentAt} />{' '}
                    {letter.outcome && <span>{page.letters.outcomes[letter.outcome]}</span>}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </div>
      </>
    ),
  };
}

const titleOf = ({ kind, reason }: LetterDto): string =>
  reason
    ? `${page.letters.kinds[kind].title}: ${page.reports.reasons[reason].text}`
    : page.letters.kinds[kind].title;

/** `/letters/received/:letterId` */
export function letterPage({ letter, form }: LetterProps, { csrf }: ShellProps): Page {
  const words = page.letters.received;
  const { about, name, email, outcome, answer, answeredAt, answeredBy } = letter;
  return {
    title: titleOf(letter),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={titleOf(letter)} />
        <div class="narrow stack-large">
          <dl class="facts">
            <Fact name={page.letters.sentAt}>
              <Time at={letter.sentAt} />
            </Fact>
            {about && <Fact name={words.about}>{about}</Fact>}
            <Fact name={words.from}>{name ?? words.nameless}</Fact>
            {email && (
              <Fact name={words.email}>
                <a href={`mailto:${email}`}>{email}</a>
              </Fact>
            )}
          </dl>
          <section class="stack" aria-labelledby="words">
            <h2 id="words">{words.words}</h2>
            <Paragraphs text={letter.words} />
          </section>
          {outcome && answer && answeredAt ? (
            <section class="stack" aria-labelledby="answer">
              <h2 id="answer">{page.letters.answer}</h2>
              <p>
                <strong>{page.letters.outcomes[outcome]}</strong>
              </p>
              <Paragraphs text={answer} />
              <p class="meta">
                {nameOf(answeredBy ?? undefined)}, <Time at={answeredAt} />
              </p>
            </section>
          ) : (
            <Answer letter={letter} form={form} csrf={csrf} />
          )}
        </div>
      </>
    ),
  };
}

function Answer({ letter, form, csrf }: LetterProps & { csrf: string | null }) {
  const words = page.letters;
  return (
    <section class="stack" aria-labelledby="to-answer">
      <h2 id="to-answer">{words.received.toAnswer}</h2>
      <Form action={letter.path} csrf={csrf}>
        <Choices
          name="outcome"
          legend={words.received.outcome}
          choices={letterOutcomes.map((value) => ({ value, text: words.outcomes[value] }))}
          value={typedIn(form, 'outcome') ?? ''}
          problem={problemOf(form, 'outcome')}
        />
        <TextArea
          name="words"
          label={words.answer}
          hint={words.received.answerHint}
          rows={5}
          value={typedIn(form, 'words')}
          problem={problemOf(form, 'words')}
        />
        <Button>{words.received.button}</Button>
      </Form>
    </section>
  );
}
