import type { BookmarkDto } from '../../contract/forums.js';
import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { HiddenText } from '../views/hidden-text.js';
import { MorePages } from '../views/more-pages.js';
import { nameOf } from '../views/name-of.js';
import { PageTitle } from '../views/page-title.js';
import { TextField } from '../views/text-field.js';
import { Time } from '../views/time.js';
import { TitleIn } from '../views/title-in.js';
import { writtenIn } from '../views/written-in.js';
import type { Page, ShellProps } from './page.js';
import type { BookmarksProps } from './props.js';

/** Posts that one wants to find again: only those that one may read now. */
export function bookmarksPage({ bookmarks, older, form }: BookmarksProps, { csrf }: ShellProps): Page {
  return {
    title: words.posts.bookmarksTitle,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.posts.bookmarksTitle}>
          <p class="lead">{words.posts.bookmarksLead}</p>
        </PageTitle>
        {bookmarks.length === 0 ? (
          <EmptyState title={words.posts.noBookmarks}>
            <p>{words.posts.noBookmarksText}</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label={words.posts.bookmarks}>
            <ol class="list">
              {bookmarks.map((bookmark) => (
                <li key={bookmark.postId}>
                  <Bookmark bookmark={bookmark} csrf={csrf} />
                </li>
              ))}
            </ol>
            <MorePages href={older && `/bookmarks?before=${older}`} text={words.posts.olderBookmarks} />
          </section>
        )}
      </>
    ),
  };
}

function Bookmark({ bookmark, csrf }: { bookmark: BookmarkDto; csrf: string | null }) {
  const { postId, number, thread, author, forumName, excerpt, note, at } = bookmark;
  return (
    <>
      <h2 class="list-title">
        <a href={`/p/${postId}`}>
          <TitleIn
            say={(title) => words.posts.bookmarkOf(number, title)}
            title={thread.title}
            language={bookmark.titleLanguage}
          />
        </a>
      </h2>
      <p class="muted small">
        {words.posts.byIn(nameOf(author), forumName)}. {words.posts.keptOn} <Time at={at} />
      </p>
      <p {...(excerpt === null ? {} : writtenIn(bookmark.excerptLanguage))}>
        {excerpt ?? words.posts.textGone}
      </p>
      <Form action="/bookmarks" csrf={csrf} class="form" label={words.posts.noteFor(number)}>
        <input type="hidden" name="postId" value={postId} />
        <TextField name="note" id={`note-${postId}`} label={words.posts.note} value={note} />
        <div class="row">
          <Button kind="quiet">
            {words.posts.saveNote}
            <HiddenText>{words.posts.ofPost(number)}</HiddenText>
          </Button>{' '}
          <Button kind="quiet" name="intent" value="remove">
            {words.posts.removeBookmark}
            <HiddenText>{words.posts.ofPost(number)}</HiddenText>
          </Button>
        </div>
      </Form>
    </>
  );
}
