// The end of a visit in its course: scores after, what the rules say now, the way to the aftercare sheet and to the client. A quick session
// is attached to a client here, and a visit moved to another.
import { useMemo, useState } from "react";
import { noDetails } from "../../shared/client/details.ts";
import type { ClientLine } from "../../shared/client/line.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { ClientFinder } from "../records/ClientFinder.tsx";
import { foundLabel } from "../records/use-client-search.ts";
import { GuidanceList } from "../records/GuidanceList.tsx";
import { useClient, viewOf } from "../records/use-client.ts";
import { useSession } from "../state/use-session.ts";
import { formatMoment } from "../../shared/time/format-day.ts";
import { useHost } from "../host/use-host.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import type { Route } from "../state/route.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { useSettings } from "../state/use-settings.ts";
import { Ratings } from "../questions/Ratings.tsx";
import { VisitFindings } from "./VisitFindings.tsx";
import look from "../ui/look.module.css";
import styles from "./VisitEnd.module.css";

type Props = {
  readonly session: Session;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
  readonly onGo: (route: Route) => void;
};

export function VisitEnd({ session, onSend, onGo }: Props) {
  const { severeFrom } = useSettings().protocol;
  const { client, tell } = useClient(session.link?.clientId ?? null);
  const course = client?.courses.find((one) => one.courseId === session.link?.courseId) ?? null;
  const view = useMemo(
    () => (client === null || course === null ? null : asOf(viewOf(client, course, severeFrom), session.startedWall)),
    [client, course, severeFrom, session.startedWall],
  );
  return (
    <section className={`${look.stack} ${styles.end}`} aria-label={t("wrap.visit")}>
      <Ratings moment="after" session={session} onSend={onSend} />
      <VisitFindings session={session} onSend={onSend} />
      {client !== null && view !== null && <GuidanceList clientId={client.clientId} view={view} onTell={tell} />}
      <div className={look.row}>
        {client !== null && (
          <Button
            label={t("wrap.open-client", { client: client.details.code })}
            kind="quiet"
            onPress={() => onGo({ screen: "client", clientId: client.clientId })}
          />
        )}
      </div>
      <Moves session={session} />
      <Attach session={session} />
    </section>
  );
}

type View = ReturnType<typeof viewOf>;

/** An old visit is looked at as its course stood then; the newest one as it stands now. */
function asOf(view: View, startedWall: number): View {
  return { ...view, visits: view.visits.filter((visit) => visit.startedWall <= startedWall) };
}

/** From whom to whom the visit went, as its log says. */
function Moves({ session }: { readonly session: Session }) {
  const rows = useSession().log();
  const filed = rows.flatMap(({ event, wall }) => (event.type === "client-attached" ? [{ ...event, wall }] : []));
  return filed.slice(1).map((to, index) => (
    <p key={to.wall} className={look.help}>
      {t("wrap.moved", {
        when: formatMoment({ wall: to.wall, timeZone: session.timeZone }),
        from: filed[index]?.client ?? "",
        to: to.client,
      })}
    </p>
  ));
}

/** A quick session becomes a client's visit; one of the wrong client is moved to another. */
function Attach({ session }: { readonly session: Session }) {
  const host = useHost();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState("");

  async function attach(clientId: string): Promise<void> {
    const asked = { sessionId: session.sessionId, clientId, courseId: null, commandId: crypto.randomUUID() };
    const answer = await host.call("session.attach", asked);
    if (answer.ok) setOpen(false);
    setProblem(answer.ok ? "" : describeFailure(answer.error));
  }
  /** An archived client takes no visits. */
  async function take({ clientId, archived }: ClientLine): Promise<void> {
    const command = { type: "restore-client" } as const;
    const restored =
      !archived || (await host.call("client.command", { clientId, commandId: crypto.randomUUID(), command }));
    if (restored === true || restored.ok) await attach(clientId);
    else setProblem(describeFailure(restored.error));
  }
  async function create(code: string): Promise<void> {
    const made = await host.call("client.create", {
      details: { ...noDetails, code },
      commandId: crypto.randomUUID(),
    });
    if (made.ok) await attach(made.value.clientId);
    else setProblem(describeFailure(made.error));
  }

  const { link, client, signature } = session;
  const act = link === null ? "attach" : "move";
  const question = link === null ? "wrap.attach.ask" : signature === null ? "wrap.move.ask" : "wrap.move.ask.signed";
  if (!open) return <Button label={t(`wrap.${act}`)} kind="quiet" onPress={() => setOpen(true)} />;
  return (
    <div>
      <ClientFinder
        label={t("wrap.attach.find")}
        except={link?.clientId ?? null}
        question={(line) => t(question, { session: client, client: foundLabel(line) })}
        action={({ code, archived }) => t(`wrap.${act}.${archived ? "restore" : "do"}`, { code })}
        onTake={(line) => void take(line)}
        onNew={(text) => void create(text)}
      />
      <Problem text={problem} />
    </div>
  );
}
