import type { ComponentChildren } from 'preact';
import type { PostDto } from '../../contract/forums.js';
import type { IconName } from './icon.js';
import { POST_ACTS } from './post-acts.js';

/** Class of a link or button below a post that the stylesheet draws this icon on. */
export function drawn(icon: IconName): string {
  return `icon-${icon}`;
}

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
        class={`toggle ${drawn(icon)}`}
        aria-pressed={isPlain ? undefined : isOn}
        data-action={act}
      >
        {children}
      </button>{' '}
    </>
  );
}
