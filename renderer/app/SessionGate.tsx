// Fetches one session, wires its store to sounds and the live region, and shows the screen that fits its phase.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Failure } from "../../shared/contract/contract.ts";
import { sessionPhase } from "../../shared/session/queries.ts";
import { t } from "../../shared/words/words.ts";
import { useCues } from "../sound/use-cues.ts";
import { useHost } from "../host/use-host.ts";
import type { Route } from "../state/route.ts";
import { Message } from "../ui/Message.tsx";
import { WrapUpScreen } from "../note/WrapUpScreen.tsx";
import { ChangedRecord } from "./ChangedRecord.tsx";
import { describeFailure } from "../words/describe-failure.ts";
import { SessionScreen } from "../session/SessionScreen.tsx";
import { createSessionStore, type PageClock, type SessionStore } from "../state/session-store.ts";
import { SessionContext, useSession } from "../state/use-session.ts";

type Props = {
  clock: PageClock;
  sessionId: string;
  onHome: () => void;
  onGo: (route: Route) => void;
};

export function SessionGate({ clock, sessionId, onHome, onGo }: Props) {
  const host = useHost();
  const [store, setStore] = useState<SessionStore | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let made: SessionStore | null = null;
    let gone = false;
    void host.call("session.read", { sessionId }).then((answer) => {
      if (gone) return;
      if (!answer.ok) return setFailure(answer.error);
      made = createSessionStore({ host, clock, newId: () => crypto.randomUUID() }, answer.value);
      setStore(made);
    });
    return () => {
      gone = true;
      made?.close();
    };
  }, [host, clock, sessionId]);

  if (failure?.code === "changed") return <ChangedRecord sessionId={sessionId} failure={failure} onHome={onHome} />;
  if (failure !== null) return <Message text={describeFailure(failure)} action={t("home.back")} onAction={onHome} />;
  if (store === null) return <main aria-busy="true" />;
  return (
    <SessionContext value={store}>
      <OpenSession onHome={onHome} onGo={onGo} />
    </SessionContext>
  );
}

function OpenSession({ onHome, onGo }: Pick<Props, "onHome" | "onGo">) {
  const store = useSession();
  const session = useSyncExternalStore(store.subscribe, store.session);
  const cues = useCues();
  if (session.status === "none")
    return <Message text={t("failure.unknown-session")} action={t("home.back")} onAction={onHome} />;
  if (sessionPhase(session) === "finished")
    return <WrapUpScreen session={session} signal={cues.signal} onHome={onHome} onGo={onGo} />;
  return <SessionScreen session={session} cues={cues} onHome={onHome} />;
}
