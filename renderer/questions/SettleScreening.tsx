// Settles a screening that wants a physician first: who has seen the client, or why the course goes on all the same.
import type { ClientCommand } from "../../shared/client/commands.ts";
import { t } from "../../shared/words/words.ts";
import { useSettings } from "../state/use-settings.ts";
import { ReasonForm } from "./ReasonForm.tsx";

type Props = {
  readonly title: string;
  readonly clientId: string;
  readonly courseId: string;
  /** Of the answers that ask for a physician; null where they stand beside it. */
  readonly source: string | null;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
};

export function SettleScreening({ title, clientId, courseId, source, onTell }: Props) {
  const by = useSettings().practice.therapist;
  return (
    <ReasonForm
      title={title}
      help={t("screening.settle")}
      who={t("before.physician.who")}
      why={t("before.physician.why")}
      source={source}
      draftOf={(line) => ({ of: "client", id: clientId, form: `screening ${courseId} ${line}` })}
      onWho={(text) => onTell({ type: "settle-screening", courseId, kind: "seen-by", text, by })}
      onWhy={(text) => onTell({ type: "settle-screening", courseId, kind: "reason", text, by })}
    />
  );
}
