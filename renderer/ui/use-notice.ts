// The last notice: what happened (for the live region) and, when something was refused, why.
import { useCallback, useEffect, useState } from "react";
import { t } from "../../shared/words/words.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { describeEvent } from "../words/describe-event.ts";
import { useSession } from "../state/use-session.ts";

export type Notice = { readonly text: string; readonly problem: boolean; readonly count: number };

export function useNotice(): {
  notice: Notice;
  /** Why something was refused. */
  showError: (text: string) => void;
  /** Something worth hearing that is no event of the session. */
  announce: (text: string) => void;
} {
  const store = useSession();
  const [notice, setNotice] = useState<Notice>({ text: "", problem: false, count: 0 });

  const put = useCallback((text: string, problem: boolean) => {
    setNotice(({ count }) => ({ text, problem, count: count + 1 }));
  }, []);

  useEffect(
    () =>
      store.onSessionChange((change) => {
        if (change.kind === "refused") return put(t(`refusal.${change.refusal.code}`), true);
        if (change.kind === "failed") return put(describeFailure(change.failure), true);
        // Advice is shown where it belongs; that it was written down is nothing to hear.
        const heard = change.events.filter((event) => event.type !== "advice-given");
        if (heard.length === 0) return;
        put(heard.map((event) => describeEvent(event, change.session)).join(". "), false);
      }),
    [store, put],
  );

  return {
    notice,
    showError: useCallback((text: string) => put(text, true), [put]),
    announce: useCallback((text: string) => put(text, false), [put]),
  };
}
