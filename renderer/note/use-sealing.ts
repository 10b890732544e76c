// Asks the host to sign and to amend. One press is one command, however often it is sent.
import { useCallback, useRef } from "react";
import type { Wording } from "../../shared/session/vocabulary.ts";
import { useHost } from "../host/use-host.ts";
import { describeFailure } from "../words/describe-failure.ts";
import type { NewAmendment } from "./AmendDialog.tsx";
import type { Signer } from "./SignDialog.tsx";

/** Null: done. Otherwise what went wrong, in words. */
type Sealed = Promise<string | null>;

export function useSealing(
  sessionId: string,
  wording: Wording,
): { readonly sign: (signer: Signer) => Sealed; readonly amend: (amendment: NewAmendment) => Sealed } {
  const host = useHost();
  /** Of the act that was not done yet: tried once more it is the same command. */
  const commandId = useRef<string | null>(null);

  const sign = useCallback(
    async (signer: Signer) => {
      commandId.current ??= crypto.randomUUID();
      const request = { sessionId, commandId: commandId.current, wording, ...signer };
      const answer = await host.call("session.sign", request);
      if (!answer.ok) return describeFailure(answer.error);
      commandId.current = null;
      return null;
    },
    [host, sessionId, wording],
  );
  const amend = useCallback(
    async (amendment: NewAmendment) => {
      commandId.current ??= crypto.randomUUID();
      const answer = await host.call("session.amend", { sessionId, commandId: commandId.current, ...amendment });
      if (!answer.ok) return describeFailure(answer.error);
      commandId.current = null;
      return null;
    },
    [host, sessionId],
  );
  return { sign, amend };
}
