import type { ThreadDto, ThreadViewer } from '../../contract/forums.js';
import { slowSteps } from '../../contract/slow-steps.js';
import { late } from '../../text/words.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Form } from './form.js';
import { Select } from './select.js';
import { slowNames } from './slow-names.js';
import { TextField } from './text-field.js';

interface Props {
  thread: ThreadDto;
  viewer: ThreadViewer;
  csrf: string | null;
}

/** What a moderator, or the person who started it, can do with the whole thread: the inside of `#thread-tools`. */
export function ThreadTools({ thread, viewer, csrf }: Props) {
  if (!viewer.canRename && !viewer.canModerate) return null;
  return (
    <section class="card" aria-labelledby="tools-title">
      <h2 id="tools-title">{late.threadTools.title}</h2>
      {(viewer.canRename || viewer.canModerate) && (
        <p>
          <a href={`/t/${thread.id}/rename`}>{late.threadTools.rename}</a>
        </p>
      )}
      {viewer.canModerate && (
        <p>
          <a href={`/t/${thread.id}/move`}>{late.threadTools.move}</a>
        </p>
      )}
      {viewer.canModerate && (
        <p>
          <a href={`/t/${thread.id}/split`}>{late.threadTools.reshape}</a>
        </p>
      )}
      {viewer.canModerate && <Pin thread={thread} csrf={csrf} />}
      {viewer.canModerate && <Lock thread={thread} csrf={csrf} />}
      {viewer.canModerate && <Slow thread={thread} csrf={csrf} />}
    </section>
  );
}

function Pin({ thread, csrf }: Pick<Props, 'thread' | 'csrf'>) {
  return (
    <Form action={`/t/${thread.id}/pin`} csrf={csrf} label={late.threadTools.pinForm}>
      <input type="hidden" name="isPinned" value={String(!thread.isPinned)} />
      <Button kind="quiet" icon="pin">
        {thread.isPinned ? late.threadTools.unpin : late.threadTools.pin}
      </Button>
    </Form>
  );
}

function Lock({ thread, csrf }: Pick<Props, 'thread' | 'csrf'>) {
  const words = late.threadTools;
  const button = thread.isLocked ? words.unlock : words.lock;
  return (
    <Disclosure summary={button}>
      <Form action={`/t/${thread.id}/lock`} csrf={csrf} label={words.lockForm}>
        <input type="hidden" name="isLocked" value={String(!thread.isLocked)} />
        {!thread.isLocked && (
          <Select
            name="rule"
            label={late.rules.label}
            values={Object.keys(late.rules.names)}
            names={late.rules.names}
            usual="other"
          />
        )}
        <TextField
          name="reason"
          label={words.reason}
          hint={thread.isLocked ? words.unlockHint : words.lockHint}
        />
        <Button kind="quiet" icon="lock">
          {button}
        </Button>
      </Form>
    </Disclosure>
  );
}

function Slow({ thread, csrf }: Pick<Props, 'thread' | 'csrf'>) {
  const words = late.threadTools;
  return (
    <Disclosure summary={words.slow}>
      <Form action={`/t/${thread.id}/slow`} csrf={csrf} label={words.slow}>
        <Select
          name="seconds"
          label={words.slowLabel}
          hint={words.slowHint}
          values={['forum', ...slowSteps.map(String)]}
          names={{ forum: words.slowForum, ...slowNames() }}
          value={thread.slowSeconds === null ? 'forum' : String(thread.slowSeconds)}
        />
        <Button kind="quiet">{words.slowSave}</Button>
      </Form>
    </Disclosure>
  );
}
