// The one dispatcher behind both transports: parses a call, hands it to its handler, answers a Result. Never throws, knows no transport.
import { z } from "zod";
import {
  isCallName,
  schemas,
  type CallName,
  type Failure,
  type Parsed,
  type Response,
} from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

export type Handlers = {
  readonly [N in CallName]: (
    request: Parsed<N>,
  ) => Result<Response<N>, Failure> | Promise<Result<Response<N>, Failure>>;
};

export type Dispatch = (name: unknown, request: unknown) => Promise<Result<unknown, Failure>>;

/**
 * `onBug`: told of an error nobody expected; the caller only hears `host-failed`. `otherwise`: the answer to calls that have no handler,
 * where the host can answer a few only.
 */
export function createDispatch(
  handlers: Partial<Handlers>,
  onBug: (error: unknown) => void,
  otherwise: Failure = { code: "host-failed" },
): Dispatch {
  async function answer<N extends CallName>(name: N, request: unknown): Promise<Result<Response<N>, Failure>> {
    const parsed = schemas[name].request.safeParse(request);
    if (!parsed.success) return badRequest(z.prettifyError(parsed.error));
    return handlers[name]?.(parsed.data) ?? err(otherwise);
  }

  return async (name, request) => {
    if (typeof name !== "string" || !isCallName(name)) return badRequest("no such call");
    try {
      return await answer(name, request);
    } catch (error) {
      onBug(error);
      return err({ code: "host-failed" });
    }
  };
}

/** A place in the log, as the calls that write there answer it. */
export function positioned(done: Result<number, Failure>): Result<{ position: number }, Failure> {
  return done.ok ? ok({ position: done.value }) : done;
}

function badRequest(detail: string): Result<never, Failure> {
  return err({ code: "bad-request", detail: detail.slice(0, 500) });
}
