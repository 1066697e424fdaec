import { CONTACT_DAYS, type ReasonGroup, reasonGroups } from '../../../contract/reports.js';
import { live, page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { PostQuote } from '../../views/post-quote.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import { TitleIn } from '../../views/title-in.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { Reported, ReportProps } from './props.js';

/** `/report?post=`: for everyone, also without an account and without script (N57). */
export function reportPage({ reported, form }: ReportProps, { csrf }: ShellProps): Page {
  const words = page.reports;
  const { kind, id, called, name, path } = reported;
  const isOfForum = kind === 'post' || kind === 'thread';
  return {
    title: titleOf(reported),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={titleOf(reported)}>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={reported.rules}>{reported.kind === 'person' ? page.terms.link : page.terms.linkHere}</a>
          </p>
          <p>{isOfForum ? words.whoReads.forum : words.whoReads.site}</p>
          {isOfForum && (
            <p>
              <a href={path}>
                <TitleIn say={words.about} title={name} language={reported.titleLanguage} />
              </a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack">
          <Quote reported={reported} />
          <Form action="/report" csrf={csrf}>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="called" value={called} />
            {(Object.keys(reasonGroups) as ReasonGroup[]).map((group, place) => (
              <Reasons key={group} group={group} isFirst={place === 0} form={form} />
            ))}
            <TextArea
              name="details"
              label={words.details}
              hint={words.detailsHint}
              rows={4}
              value={typedIn(form, 'details')}
              problem={problemOf(form, 'details')}
            />
            <TextField
              name="contact"
              label={words.contact}
              hint={words.contactHint(CONTACT_DAYS)}
              value={typedIn(form, 'contact')}
              problem={problemOf(form, 'contact')}
            />
            <Button>{words.button}</Button>
          </Form>
        </div>
      </>
    ),
  };
}

function titleOf({ kind, name, post }: Reported): string {
  const words = page.reports.title;
  if (post) return words.post(post.number);
  return kind === 'person' ? words.person(name) : kind === 'network' ? words.network(name) : words.thread;
}

function Quote({ reported: { post, forum, author } }: { reported: Reported }) {
  if (!post) return null;
  const label = page.post.postBy(post.number, author || live.post.formerMember);
  return <PostQuote post={post} forum={forum ?? {}} label={label} />;
}

interface ReasonsProps {
  group: ReasonGroup;
  isFirst: boolean;
  form: FormState | undefined;
}

/** One question in four parts: radio buttons of one name. */
function Reasons({ group, isFirst, form }: ReasonsProps) {
  const words = page.reports;
  return (
    <Choices
      name="reason"
      prefix={isFirst ? '' : `${group}-`}
      legend={words.whatOf(words.groups[group])}
      choices={reasonGroups[group].map((value) => ({ value, ...words.reasons[value] }))}
      value={typedIn(form, 'reason') ?? ''}
      problem={isFirst ? problemOf(form, 'reason') : undefined}
    />
  );
}
