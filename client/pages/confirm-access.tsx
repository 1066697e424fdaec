import { page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { Concerned } from '../views/concerned.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { ConfirmAccessProps } from './props.js';

/** Who gains and who loses a forum, before it is done. */
export function confirmAccessPage(props: ConfirmAccessProps, { csrf }: ShellProps): Page {
  const { network, forum, preview, values } = props;
  const words = page.forumRules;
  const title = words.confirm(forum.name);
  return {
    title,
    brand: network.brand,
    band: <Band network={network} trail={[{ href: forum.path, text: forum.name }]} />,
    body: (
      <>
        <PageTitle title={title}>{preview.to !== 'public' && <p class="lead">{words.whoLoses}</p>}</PageTitle>
        <div class="stack narrow">
          <Concerned title={words.loses} id="loses" change={preview.loses} note={words.atOnce} />
          <Concerned title={words.gains} id="gains" change={preview.gains} note={words.readable} />
          <Form action={`${forum.path}/edit`} csrf={csrf} class="row">
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="confirmed" value={preview.to} />
            <Button kind={preview.to === 'public' ? 'main' : 'warning'}>{words.change[preview.to]}</Button>{' '}
            <a href={`${forum.path}/edit`}>{words.back}</a>
          </Form>
        </div>
      </>
    ),
  };
}
