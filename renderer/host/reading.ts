// One call to the host, read now and again whenever a push concerns it: what use-call.ts does for one component, and the cache of clients for
// several. The one place that drops answers that came too late.
import type { CallName, Failure, Push, Request, Response } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";
import type { Host } from "./host.ts";

export type Reading = { readonly reload: () => void; readonly stop: () => void };

export type ReadingParts<N extends CallName> = {
  readonly name: N;
  readonly request: Request<N>;
  /** Whether this push changes the answer. */
  readonly isConcerned: (push: Push) => boolean;
  readonly onAnswer: (answer: Result<Response<N>, Failure>) => void;
};

/** Begins to read at once. After `stop` nothing is told any more. */
export function createReading<N extends CallName>(host: Host, parts: ReadingParts<N>): Reading {
  let stopped = false;
  let reading = false;
  let stale = false;
  // What is told while a read is under way leads to one more read, however often it is told.
  const read = async (): Promise<void> => {
    stale = true;
    if (reading) return;
    reading = true;
    while (stale) {
      stale = false;
      const answer = await host.call(parts.name, parts.request);
      if (stopped) return;
      parts.onAnswer(answer);
    }
    reading = false;
  };
  void read();
  const stopListening = host.onPush((push) => parts.isConcerned(push) && void read());
  return {
    reload: () => void read(),
    stop() {
      stopped = true;
      stopListening();
    },
  };
}
