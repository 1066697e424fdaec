import { LETTER_CONTACT_DAYS, letterReasons } from '../../../contract/letters.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Problem } from '../../views/field.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { WriteLetterProps } from './props.js';

/** `/letters/new/:kind`: for everyone, also without an account and without script. */
export function writeLetterPage({ kind, about, form }: WriteLetterProps, { csrf }: ShellProps): Page {
  const words = page.letters;
  const own = words.kinds[kind];
  const isNotice = kind === 'illegal' || kind === 'copyright';
  return {
    title: own.title,
    description: own.lead,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={own.title}>
          <p class="lead">{own.lead}</p>
          <p>{own.whoReads}</p>
        </PageTitle>
        <Form action={`/letters/new/${kind}`} csrf={csrf}>
          {kind === 'illegal' && (
            <Choices
              name="reason"
              legend={words.reason}
              choices={letterReasons.map((value) => ({ value, ...page.reports.reasons[value] }))}
              value={typedIn(form, 'reason') ?? ''}
              problem={problemOf(form, 'reason')}
            />
          )}
          {kind !== 'concern' && (
            <TextField
              name="about"
              label={isNotice ? words.about : words.aboutOptional}
              hint={words.aboutHint}
              value={typedIn(form, 'about', about)}
              problem={problemOf(form, 'about')}
              isCode
            />
          )}
          <TextArea
            name="words"
            label={own.words}
            hint={own.wordsHint}
            rows={8}
            value={typedIn(form, 'words')}
            problem={problemOf(form, 'words')}
          />
          <TextField
            name="name"
            label={isNotice ? words.name : words.nameOptional}
            hint={kind === 'illegal' ? words.nameless : undefined}
            value={typedIn(form, 'name')}
            problem={problemOf(form, 'name')}
            autocomplete="name"
          />
          <TextField
            name="email"
            type="email"
            label={isNotice ? words.email : words.emailOptional}
            hint={words.emailHint(LETTER_CONTACT_DAYS)}
            value={typedIn(form, 'email')}
            problem={problemOf(form, 'email')}
            autocomplete="email"
          />
          {isNotice && <GoodFaith text={words.goodFaith[kind]} form={form} />}
          <Button>{words.send}</Button>
        </Form>
      </>
    ),
  };
}

function GoodFaith({ text, form }: { text: string; form: FormState | undefined }) {
  const problem = problemOf(form, 'isTrue');
  return (
    <div class={problem ? 'choices field-error' : 'choices'}>
      {problem && <Problem id="field-isTrue-problem" text={problem} />}
      <label class="choice">
        {' '}
        <input
          type="checkbox"
          id="field-isTrue"
          name="isTrue"
          value="true"
          checked={typedIn(form, 'isTrue') === 'true'}
          aria-describedby={problem ? 'field-isTrue-problem' : undefined}
        />
        <span>{text}</span>
      </label>
    </div>
  );
}
