import type { ComponentChildren } from 'preact';
import type { PostDto } from '../../contract/forums.js';
import { Icon, type IconName } from './icon.js';

/** The one form of a page to which the buttons of all its posts belong. */
export const POST_ACTS = 'post-acts';

interface Props {
  post: Pick<PostDto, 'id'>;
  act: 'react' | 'bookmark' | 'ignore';
  name: string;
  value: string;
  isOn: boolean;
  icon: IconName;
  /** Says by its words what it does now, instead of being pressed. */
  isPlain?: boolean;
  children: ComponentChildren;
}

/** A button that is pressed or not. It says the state it asks for, so that a form sent twice does no harm. */
export function ToggleAct({ post, act, name, value, isOn, icon, isPlain, children }: Props) {
  return (
    <>
      <button
        type="submit"
        form={POST_ACTS}
        formaction={`/p/${post.id}/${act}`}
        name={name}
        value={`${value} ${isOn ? 'off' : 'on'}`}
        class="toggle"
        aria-pressed={isPlain ? undefined : isOn}
        data-action={act}
      >
        <Icon name={icon} />
        {children}
      </button>{' '}
    </>
  );
}
