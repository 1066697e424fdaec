import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { problemOf, typedIn } from './form-state.js';
import { TextArea } from './text-area.js';

interface Props {
  questions: readonly string[];
  form: FormState | undefined;
}

/** A network's questions to whoever wants to join, each sent along with its answer, and who will read them. */
export function QuestionFields({ questions, form }: Props) {
  if (questions.length === 0) return null;
  return (
    <>
      {questions.map((question, index) => (
        <div key={question}>
          <input type="hidden" name={`question-${index}`} value={question} />
          <TextArea
            name={`answer-${index}`}
            label={question}
            rows={3}
            value={typedIn(form, `answer-${index}`)}
            problem={problemOf(form, `answer-${index}`)}
          />
        </div>
      ))}
      <p class="muted">{page.members.join.whoReads}</p>
    </>
  );
}
