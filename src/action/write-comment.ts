import type { Api } from './github-api.ts';

/** A comment on a pull request, as the API tells it. */
interface Comment {
  readonly id: number;
  readonly body?: string | null;
  readonly user?: { readonly login?: string } | null;
}

/** What is to be said, and where. */
export interface CommentOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  /** Begins the comment and is not seen: by it the comment is found again. */
  readonly marker: string;
  readonly body: string;
  /** The account whose comments are ours; a marker in anybody else's comment means nothing. */
  readonly author: string;
  /** False where there is nothing to say unless there is a comment already. */
  readonly isNew: boolean;
}

/** Comments are listed so many at a time, the most that GitHub allows. */
const pageSize = 100;

/** Pages that are looked through: a pull request with more comments than this gets a second one of ours. */
const mostPages = 30;

/** Writes the one comment of ours, new or in place of the last; says which. Throws an `ApiError`. */
export async function writeComment(
  api: Api,
  options: CommentOptions,
): Promise<'created' | 'updated' | 'nothing to say'> {
  const { repository, pullRequest, marker, body, isNew } = options;
  const text = `${marker}\n${body}`;
  const path = (id: number): string => `/repos/${repository}/issues/comments/${id}`;
  const [first, ...others] = await ownComments(api, options);
  if (first) {
    await api('PATCH', path(first.id), { body: text });
    for (const { id } of others) await api('DELETE', path(id));
    return 'updated';
  }
  if (!isNew) return 'nothing to say';
  const created = (await api('POST', `/repos/${repository}/issues/${pullRequest}/comments`, { body: text })) as Comment;
  // Another run may have commented at the same time: whoever sees two leaves the older one, with what is newest.
  const [oldest] = await ownComments(api, options);
  if (!oldest || oldest.id === created.id) return 'created';
  await api('PATCH', path(oldest.id), { body: text });
  await api('DELETE', path(created.id));
  return 'updated';
}

/** Comments of ours, the oldest first. */
async function ownComments(api: Api, { repository, pullRequest, marker, author }: CommentOptions): Promise<Comment[]> {
  const own: Comment[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const query = `per_page=${pageSize}&page=${page}`;
    const comments = (await api('GET', `/repos/${repository}/issues/${pullRequest}/comments?${query}`)) as Comment[];
    own.push(...comments.filter(({ body, user }) => user?.login === author && body?.startsWith(marker)));
    if (comments.length < pageSize) break;
  }
  return own.toSorted((one, other) => one.id - other.id);
}
