/** An answer of GitHub's API that is no success. */
export class ApiError extends Error {
  readonly status: number;
  /** True where too much was asked in too short a time, and waiting did not help. */
  readonly isRateLimit: boolean;

  constructor(status: number, message: string, isRateLimit: boolean) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.isRateLimit = isRateLimit;
  }
}

/** How to reach the API. */
export interface ApiOptions {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Asks for a path of the API, with a JSON body; returns the JSON of the answer. Throws an `ApiError`. */
export type Api = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Times that something is asked before it is given up. */
const mostTries = 4;

/** Longer than this (seconds) no job should be kept waiting for a comment. */
const longestWait = 60;

/** A client that asks again after a failure of the server, or once the rate limit allows it. */
export function createApi({ url, token, wait }: ApiOptions): Api {
  return async (method, path, body) => {
    for (let tried = 1; ; tried++) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'user-agent': 'diglot-action',
          'x-github-api-version': '2022-11-28',
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (response.ok) return response.status === 204 ? null : await response.json();
      const seconds = secondsToWait(response, tried);
      if (seconds === null || seconds > longestWait || tried === mostTries)
        throw new ApiError(response.status, await messageOf(response), isRateLimited(response));
      await response.body?.cancel();
      await wait(seconds * 1000);
    }
  };
}

/** Seconds until it is worth asking again, or null where it never is. */
function secondsToWait(response: Response, tried: number): number | null {
  if (response.status >= 500) return 2 ** (tried - 1);
  if (!isRateLimited(response)) return null;
  const after = Number(response.headers.get('retry-after'));
  if (after > 0) return after;
  const reset = Number(response.headers.get('x-ratelimit-reset'));
  return reset > 0 ? Math.max(1, reset - Math.floor(Date.now() / 1000)) : longestWait;
}

/** GitHub answers 403 for what is forbidden and for what is too much alike; the headers tell. */
function isRateLimited({ status, headers }: Response): boolean {
  return (
    status === 429 || (status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'))
  );
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : response.statusText;
  } catch {
    return response.statusText;
  }
}
