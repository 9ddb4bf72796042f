import { readFileSync } from 'node:fs';
import type { Environment } from './inputs.ts';

/** What happened, as far as the action cares. */
export interface Event {
  /** Number of the pull request, or null where the event is about none. */
  readonly pullRequest: number | null;
  /** True where the files come from somebody who may not write to the repository. */
  readonly isFromFork: boolean;
  /** The commits of the pull request: the tip of its base, and its own; null where the event names none. */
  readonly change: { readonly base: string; readonly head: string | null } | null;
}

/** The parts of GitHub's payload of a pull request that are read here. */
interface Payload {
  readonly pull_request?: {
    readonly number?: number;
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
    readonly base?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } };
  };
}

/** Reads the event from GitHub's environment; push, schedule and the like are about no pull request. */
export function readEvent(env: Environment): Event {
  const path = env['GITHUB_EVENT_PATH'];
  const payload = path ? (JSON.parse(readFileSync(path, 'utf8')) as Payload) : {};
  const request = payload.pull_request;
  if (!request) return { pullRequest: null, isFromFork: false, change: null };
  // A fork that was deleted meanwhile has no repository any more: it is a fork all the same.
  const head = request.head?.repo?.full_name;
  return {
    pullRequest: request.number ?? null,
    change: request.base?.sha ? { base: request.base.sha, head: request.head?.sha ?? null } : null,
    isFromFork: head === undefined || head !== request.base?.repo?.full_name,
  };
}
