// What the host answers to a call: read at once, read again when a push says that it changed. `useCall` does it for one component, `createReading`
// for the cache of clients, which serves several.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { CallName, Failure, Push, Request, Response } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";
import { useHost } from "./use-host.ts";
import type { Host } from "./host.ts";

export type Reading = { readonly reload: () => void; readonly stop: () => void };

type ReadingParts<N extends CallName> = {
  readonly name: N;
  readonly request: Request<N>;
  /** Whether this push changes the answer. */
  readonly isConcerned: (push: Push) => boolean;
  readonly onAnswer: (answer: Result<Response<N>, Failure>) => void;
};

/** Begins to read at once; the one place that drops answers that came too late. After `stop` nothing is told any more. */
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

/** Whether this push changes the answer, by its type and the record it is about. `value`: what is shown now. */
export type RefreshOn<N extends CallName> = (push: Push, value: Response<N> | null) => boolean;

export type Called<N extends CallName> = {
  /** The last good answer. While a changed request is read for the first time it is the answer to the one before. */
  readonly value: Response<N> | null;
  /** Why the last read failed; gone with the next good answer. The value stays, so that one failed read takes nothing off the screen. */
  readonly failure: Failure | null;
  /** This very request has not been answered yet. */
  readonly pending: boolean;
  readonly reload: () => void;
};

type Answered<N extends CallName> = Pick<Called<N>, "value" | "failure"> & { readonly key: string | null };

const nothing = { key: null, value: null, failure: null };

/** Events may have been missed: whatever is shown is read again. */
export const onReread = (push: Push): boolean => push.type === "reread";

const never = (): boolean => false;

/** `request`: null asks nothing. `refreshOn`: left out, it is read once a request. */
export function useCall<N extends CallName>(
  name: N,
  request: Request<N> | null,
  refreshOn: RefreshOn<N> = never,
): Called<N> {
  const host = useHost();
  const key = request === null ? null : JSON.stringify(request);
  const [answered, setAnswered] = useState<Answered<N>>(nothing);
  const readAgain = useRef(() => {});
  // The next request begins with nothing, not with the answer to the one before the pause.
  if (key === null && answered.key !== null) setAnswered(nothing);

  const requestNow = useEffectEvent(() => request);
  const isConcerned = useEffectEvent((push: Push) => refreshOn(push, answered.value));

  useEffect(() => {
    const asked = requestNow();
    if (asked === null) return;
    const reading = createReading(host, {
      name,
      request: asked,
      isConcerned: (push) => isConcerned(push),
      onAnswer: (answer) => setAnswered((before) => afterAnswer(before, key, answer)),
    });
    readAgain.current = reading.reload;
    return () => {
      readAgain.current = () => {};
      reading.stop();
    };
  }, [host, name, key]);

  const reload = useCallback(() => readAgain.current(), []);
  if (key === null) return { value: null, failure: null, pending: false, reload };
  const pending = answered.key !== key;
  return { value: answered.value, failure: pending ? null : answered.failure, pending, reload };
}

function afterAnswer<N extends CallName>(
  before: Answered<N>,
  key: string | null,
  answer: Result<Response<N>, Failure>,
): Answered<N> {
  if (answer.ok) return { key, value: answer.value, failure: null };
  return { key, value: before.key === key ? before.value : null, failure: answer.error };
}
