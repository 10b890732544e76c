// Saves sessions in a form that was asked for, and says how it went. The dialog or download is the host's.
import { useCallback } from "react";
import { fileOf, type FormId, type Scope } from "../../shared/export/forms.ts";
import { ok } from "../../shared/result.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { sayFailure } from "../session/said.ts";
import { gatherPractice, gatherSession } from "./read-sections.ts";
import { withMark } from "./csv-mark.ts";

export type Said = { readonly text: string; readonly problem: boolean };

/** `session`: the one at hand, where there is one. `tell` is told once, when it is saved or cannot be. */
export function useSaveForm(
  host: Host,
  session: { readonly sessionId: string; readonly client: string } | null,
  tell: (said: Said) => void,
): (form: FormId, scope: Scope) => Promise<void> {
  return useCallback(
    async (form: FormId, scope: Scope) => {
      const problem = (text: string) => tell({ text, problem: true });
      const info = await host.call("app.info", {});
      if (!info.ok) return problem(sayFailure(info.error));
      const gathered = await gather(host, form, scope, session);
      if (!gathered.ok) return problem(sayFailure(gathered.error));
      const { sections, unread } = gathered.value;
      const written = { wall: Date.now(), version: info.value.version };
      const file = fileOf({ form, scope, sections, bom: withMark(), written });
      if (file === null) return problem(t("save.nothing"));
      const answer = await host.saveFile(file.name, { text: file.text });
      if (!answer.ok) return problem(sayFailure(answer.error));
      if (!answer.value.saved) return tell({ text: t("wrap.not-saved"), problem: false });
      if (unread.length === 0) return tell({ text: t("wrap.saved"), problem: false });
      problem(
        t("save.unread", {
          name: file.name,
          count: unread.length,
          clients: unread.map((one) => one.client).join(", "),
        }),
      );
    },
    [host, session, tell],
  );
}

function gather(
  host: Host,
  form: FormId,
  scope: Scope,
  session: { readonly sessionId: string; readonly client: string } | null,
): Promise<Awaited<ReturnType<typeof gatherSession>>> {
  if (form === "schema" || form === "guide") return Promise.resolve(ok({ sections: {}, unread: [] }));
  if (scope === "session" && session !== null) return gatherSession(host, session.sessionId);
  return gatherPractice(host, scope === "client" ? (session?.client ?? null) : null);
}
