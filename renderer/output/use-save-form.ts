// Saves sessions in a form that was asked for, and says how it went. The dialog or download is the host's.
import { useCallback } from "react";
import type { Failure } from "../../shared/contract/contract.ts";
import { fileOf, type FormId, type Scope } from "../../shared/documents/formats.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { useHost } from "../host/use-host.ts";
import type { Said } from "../ui/said.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { useSettings } from "../state/use-settings.ts";
import { gatherLetterCourses, gatherPractice, gatherSession, gatherSessions, type Gathered } from "./read-sections.ts";
import { withMark } from "./csv-mark.ts";

const noCourse = (): null => null;

/** What can be saved from where the menu stands. */
export type SaveFrom = {
  /** The one at hand, where there is one. */
  readonly session: Pick<Session, "sessionId" | "client"> | null;
  /** By scope, where the sessions of it are known. */
  readonly sessions: Readonly<Partial<Record<Scope, readonly Pick<SessionSummary, "sessionId" | "client">[]>>>;
};

/** `tell` is told once, when it is saved or cannot be. */
export function useSaveForm(from: SaveFrom, tell: (said: Said) => void): (form: FormId, scope: Scope) => Promise<void> {
  const host = useHost();
  const { note, practice: place } = useSettings();
  const { wording } = note;
  const { practice } = place;
  return useCallback(
    async (form: FormId, scope: Scope) => {
      const problem = (text: string) => tell({ text, problem: true });
      const info = await host.call("app.info", {});
      if (!info.ok) return problem(describeFailure(info.error));
      const gathered = await gather(host, form, scope, from);
      if (!gathered.ok) return problem(describeFailure(gathered.error));
      const { sections, unread } = gathered.value;
      const courses = form === "fhir-letter" ? await gatherLetterCourses(host, sections) : ok(noCourse);
      if (!courses.ok) return problem(describeFailure(courses.error));
      const written = { wall: Date.now(), version: info.value.version, practice };
      const file = fileOf({
        form,
        scope,
        sections,
        bom: withMark(),
        written,
        wording,
        letter: { sender: place, courseOf: courses.value },
        unread: unread.map((one) => one.client),
      });
      if (file === null) return problem(t("save.nothing"));
      const answer = await host.saveFile(file.name, { text: file.text });
      if (!answer.ok) return problem(describeFailure(answer.error));
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
    [host, from, wording, place, practice, tell],
  );
}

function gather(
  host: Host,
  form: FormId,
  scope: Scope,
  { session, sessions }: SaveFrom,
): Promise<Result<Gathered, Failure>> {
  if (form === "schema" || form === "guide") return Promise.resolve(ok({ sections: {}, unread: [] }));
  const wanted = sessions[scope];
  if (wanted !== undefined) return gatherSessions(host, wanted);
  if (scope === "session" && session !== null) return gatherSession(host, session.sessionId);
  return gatherPractice(host, scope === "client" ? (session?.client ?? null) : null);
}
