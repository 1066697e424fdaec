import { type QuoteRequestDto, quoteAnswers } from '../../../contract/quoting.js';
import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { Fact } from '../../views/statement.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import { TitleIn } from '../../views/title-in.js';
import type { Page, ShellProps } from '../page.js';
import type { QuestionProps, QuestionsProps } from './props.js';

/** `/quotes`: what one asked, and what one is asked. */
export function questionsPage({ asked, toAnswer }: QuestionsProps, _shell: ShellProps): Page {
  const words = page.quoting;
  return {
    title: words.list,
    body: (
      <>
        <PageTitle title={words.list}>
          <p class="lead">{words.listLead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <List id="to-answer" title={words.toAnswer} questions={toAnswer} />
          <List id="asked" title={words.asked} questions={asked} />
        </div>
      </>
    ),
  };
}

function List({ id, title, questions }: { id: string; title: string; questions: QuoteRequestDto[] }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {questions.length === 0 && <p>{page.quoting.none}</p>}
      <ul class="list">
        {questions.map((question) => (
          <li key={question.id}>
            <h3 class="list-title">
              <a href={question.path}>
                <QuestionName question={question} />
              </a>
            </h3>
            <p class="meta">
              <Time at={question.askedAt} /> <span>{standingOf(question)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionName({ question }: { question: QuoteRequestDto }) {
  const { isMine, asker, postNumber, threadTitle, titleLanguage } = question;
  const words = page.quoting;
  const say = (title: string | null) => {
    const post = words.post(postNumber, title);
    return isMine ? words.mine(post) : words.theirs(nameOf(asker ?? undefined), post);
  };
  if (threadTitle === null) return <>{say(null)}</>;
  return <TitleIn say={say} title={threadTitle} language={titleLanguage} />;
}

const standingOf = ({ answer, isLapsed }: QuoteRequestDto): string => {
  const words = page.quoting;
  if (isLapsed) return words.lapsed;
  return answer === null ? words.waits : words.answers[answer];
};

/** `/quotes/:requestId` */
export function questionPage({ question, form }: QuestionProps, { csrf }: ShellProps): Page {
  const words = page.quoting;
  const { author, asker, answer, conditions, answeredAt, dueAt, isMine, postId, postNumber } = question;
  return {
    title: words.titleOf(postNumber),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={<QuestionName question={question} />}>
          <p class="lead">{standingOf(question)}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <dl class="facts">
            <Fact name={words.asker}>{nameOf(asker ?? undefined)}</Fact>
            <Fact name={words.author}>{nameOf(author ?? undefined)}</Fact>
            <Fact name={words.where}>{question.where}</Fact>
            <Fact name={words.version}>{question.version}</Fact>
            <Fact name={words.askedAt}>
              <Time at={question.askedAt} />
            </Fact>
            <Fact name={answeredAt ? words.answeredAt : words.dueAt}>
              <Time at={answeredAt ?? dueAt} />
            </Fact>
          </dl>
          <section class="stack" aria-labelledby="words">
            <h2 id="words">{words.words}</h2>
            <Paragraphs text={question.words} />
          </section>
          {conditions && (
            <section class="stack" aria-labelledby="conditions">
              <h2 id="conditions">{words.conditions}</h2>
              <Paragraphs text={conditions} />
            </section>
          )}
          {question.threadTitle !== null && (
            <p>
              <a href={`/p/${postId}`}>{page.moderation.goToPost(postNumber)}</a>
            </p>
          )}
          {!isMine && answer === null && <Answer question={question} form={form} csrf={csrf} />}
          <p>
            <a href="/quotes">{words.list}</a>
          </p>
        </div>
      </>
    ),
  };
}

function Answer({ question, form, csrf }: QuestionProps & { csrf: string | null }) {
  const words = page.quoting;
  return (
    <section class="stack" aria-labelledby="to-answer">
      <h2 id="to-answer">{words.answer}</h2>
      <p>{words.answerLead}</p>
      <Form action={question.path} csrf={csrf}>
        <Choices
          name="answer"
          legend={words.mayThey}
          choices={quoteAnswers.map((value) => ({ value, text: words.answers[value] }))}
          value={typedIn(form, 'answer') ?? ''}
          problem={problemOf(form, 'answer')}
        />
        <TextArea
          name="conditions"
          label={words.conditions}
          hint={words.conditionsHint}
          rows={3}
          value={typedIn(form, 'conditions')}
          problem={problemOf(form, 'conditions')}
        />
        <AskPersonalData form={form} />
        <Button>{words.sendAnswer}</Button>
      </Form>
    </section>
  );
}
