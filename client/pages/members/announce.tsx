import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { MarkdownHelp } from '../../views/markdown-help.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { ServerHtml } from '../../views/server-html.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { Page, ShellProps } from '../page.js';
import type { AnnounceProps } from './props.js';

/** `/n/:network/announcements/new`: written, looked at with the number of people it goes to, and only then sent. */
export function announcePage(props: AnnounceProps, { csrf }: ShellProps): Page {
  const { network, clientKey, form, seen } = props;
  const words = page.announcements;
  const address = `${network.path}/announcements`;
  const preview = form?.preview;
  // Said once, for the text that is looked at now: it goes along with the button that sends it.
  const isAttested = form?.values?.intent === 'attest';
  return {
    title: words.newTitleOf(network.name),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: address, text: words.link }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.newTitleOf(network.name)}>
          <p class="lead">{words.about}</p>
        </PageTitle>
        <Form action={`${address}/new`} csrf={csrf} class="form form-wide">
          <input type="hidden" name="clientKey" value={clientKey} />
          {preview !== undefined && (
            <section class="stack" aria-labelledby="preview-title">
              <input type="hidden" name="seen" value={seen} />
              {isAttested && <input type="hidden" name="attested" value="true" />}
              <h2 id="preview-title">{words.previewOf}</h2>
              <div class="preview">
                <h3>{form?.values?.title}</h3>
                <ServerHtml html={preview} />
              </div>
              <Notice>
                <p>{words.sure(network.memberCount)}</p>
              </Notice>
              <div class="row">
                <Button name="act" value="send">
                  {words.send(network.memberCount)}
                </Button>
              </div>
            </section>
          )}
          <TextField
            name="title"
            label={words.title}
            value={typedIn(form, 'title')}
            problem={problemOf(form, 'title')}
          />
          <TextArea
            name="body"
            label={words.body}
            rows={12}
            value={typedIn(form, 'body')}
            problem={problemOf(form, 'body')}
          />
          <MarkdownHelp />
          <AskPersonalData form={form} />
          <Button kind={preview === undefined ? 'main' : 'quiet'} name="act" value="see">
            {preview === undefined ? words.see : words.seeAgain}
          </Button>
        </Form>
      </>
    ),
  };
}
