import type { ThreadDto, ThreadViewer } from '../../contract/forums.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Form } from './form.js';
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
      <h2 id="tools-title">Manage this thread</h2>
      {(viewer.canRename || viewer.canModerate) && (
        <p>
          <a href={`/t/${thread.id}/rename`}>Change the title</a>
        </p>
      )}
      {viewer.canModerate && <Pin thread={thread} csrf={csrf} />}
      {viewer.canModerate && <Lock thread={thread} csrf={csrf} />}
    </section>
  );
}

function Pin({ thread, csrf }: Pick<Props, 'thread' | 'csrf'>) {
  return (
    <Form action={`/t/${thread.id}/pin`} csrf={csrf} label="Pin">
      <input type="hidden" name="isPinned" value={String(!thread.isPinned)} />
      <Button kind="quiet" icon="pin">
        {thread.isPinned ? 'Unpin' : 'Pin to the top'}
      </Button>
    </Form>
  );
}

function Lock({ thread, csrf }: Pick<Props, 'thread' | 'csrf'>) {
  return (
    <Disclosure summary={thread.isLocked ? 'Unlock this thread' : 'Lock this thread'}>
      <Form action={`/t/${thread.id}/lock`} csrf={csrf} label="Lock">
        <input type="hidden" name="isLocked" value={String(!thread.isLocked)} />
        <TextField
          name="reason"
          label="Reason"
          hint={
            thread.isLocked
              ? 'It goes in the moderation log.'
              : 'Nobody can reply while it is locked. The reason goes in the moderation log.'
          }
        />
        <Button kind="quiet" icon="lock">
          {thread.isLocked ? 'Unlock' : 'Lock'}
        </Button>
      </Form>
    </Disclosure>
  );
}
