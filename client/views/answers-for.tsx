import type { AnswerFor } from '../../contract/view-as.js';
import { page } from '../../text/words.js';

interface Props {
  /** What the first column names; left out: what one may do. */
  of?: string;
  /** What the table is of, for who hears it. */
  caption: string;
  names: Record<string, string>;
  answers: Record<string, AnswerFor>;
}

/** What somebody may and may not, each with the rule's own reason. */
export function AnswersFor({ of, caption, names, answers }: Props) {
  const words = page.viewAs;
  return (
    <table class="answers">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of ?? words.what}</th>
          <th scope="col">{words.answer}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(names).map(([question, name]) => {
          const answer = answers[question]!;
          return (
            <tr key={question}>
              <th scope="row">{name}</th>
              <td>
                <strong>{words[answer.answer]}</strong>
              </td>
              <td>{whyOf(answer)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function whyOf(answer: AnswerFor): string {
  const words = page.viewAs;
  if (answer.answer === 'yes') return words.grounds[answer.ground];
  return answer.answer === 'hidden' ? words.whyHidden : words.told(answer.message);
}
