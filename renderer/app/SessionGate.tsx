// Fetches one session, wires its store to sounds and the live region, and shows the screen that fits its phase.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Failure } from "../../shared/contract/contract.ts";
import { sessionPhase } from "../../shared/session/session-time.ts";
import { t } from "../../shared/words/words.ts";
import { useCues } from "../sound/use-cues.ts";
import type { Host } from "../host/host.ts";
import type { Route } from "../state/route.ts";
import { Message } from "../ui/Message.tsx";
import { WrapUpScreen } from "../note/WrapUpScreen.tsx";
import { ChangedRecord } from "./ChangedRecord.tsx";
import { describeFailure } from "../words/describe-failure.ts";
import { SessionScreen } from "../session/SessionScreen.tsx";
import { createSessionStore, type PageClock, type SessionStore } from "../state/session-store.ts";

type Props = {
  host: Host;
  clock: PageClock;
  sessionId: string;
  onHome: () => void;
  onGo: (route: Route) => void;
};

export function SessionGate({ host, clock, sessionId, onHome, onGo }: Props) {
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

  if (failure?.code === "changed")
    return <ChangedRecord host={host} sessionId={sessionId} failure={failure} onHome={onHome} />;
  if (failure !== null) return <Message text={describeFailure(failure)} action={t("home.back")} onAction={onHome} />;
  if (store === null) return <main aria-busy="true" />;
  return <OpenSession store={store} host={host} onHome={onHome} onGo={onGo} />;
}

type OpenProps = Pick<Props, "host" | "onHome" | "onGo"> & { store: SessionStore };

function OpenSession({ store, host, onHome, onGo }: OpenProps) {
  const session = useSyncExternalStore(store.subscribe, store.session);
  const cues = useCues(store);
  if (session.status === "none")
    return <Message text={t("failure.unknown-session")} action={t("home.back")} onAction={onHome} />;
  if (sessionPhase(session) === "finished")
    return (
      <WrapUpScreen store={store} session={session} host={host} signal={cues.signal} onHome={onHome} onGo={onGo} />
    );
  return <SessionScreen store={store} session={session} host={host} cues={cues} onHome={onHome} />;
}
