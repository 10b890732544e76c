// Fetches one session, wires its store to sounds and the live region, and shows the screen that fits its phase.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { SessionSnapshot } from "../../shared/contract/contract.ts";
import { sessionPhase } from "../../shared/session/session-time.ts";
import { t } from "../../shared/words/words.ts";
import { useCues } from "../sound/use-cues.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import type { Route } from "../state/route.ts";
import { Message } from "../ui/Message.tsx";
import { WrapUpScreen } from "../note/WrapUpScreen.tsx";
import { ChangedRecord } from "./ChangedRecord.tsx";
import { describeFailure } from "../words/describe-failure.ts";
import { SessionScreen } from "../session/SessionScreen.tsx";
import { ScreenBoundary } from "./ScreenBoundary.tsx";
import { useStayInHold } from "./use-stay-in-hold.ts";
import { createSessionStore, type PageClock } from "../state/session-store.ts";
import { SessionContext, useSession } from "../state/use-session.ts";

type Props = {
  clock: PageClock;
  sessionId: string;
  onStay: (stays: boolean) => void;
  onHome: () => void;
  onGo: (route: Route) => void;
};

export function SessionGate({ clock, sessionId, onStay, onHome, onGo }: Props) {
  // Read once: from then on the store itself follows the session.
  const { value: snapshot, failure } = useCall("session.read", { sessionId });

  if (failure?.code === "changed") return <ChangedRecord sessionId={sessionId} failure={failure} onHome={onHome} />;
  if (failure !== null) return <Message text={describeFailure(failure)} action={t("home.back")} onAction={onHome} />;
  if (snapshot === null) return <main aria-busy="true" />;
  return <OpenSession snapshot={snapshot} clock={clock} onStay={onStay} onHome={onHome} onGo={onGo} />;
}

type OpenProps = Omit<Props, "sessionId"> & { readonly snapshot: SessionSnapshot };

function OpenSession({ snapshot, clock, onStay, onHome, onGo }: OpenProps) {
  const host = useHost();
  const [store] = useState(() => createSessionStore({ host, clock, newId: () => crypto.randomUUID() }, snapshot));
  useEffect(() => store.open(), [store]);
  return (
    <SessionContext value={store}>
      <PhaseScreen onStay={onStay} onHome={onHome} onGo={onGo} />
    </SessionContext>
  );
}

function PhaseScreen({ onStay, onHome, onGo }: Pick<Props, "onStay" | "onHome" | "onGo">) {
  const store = useSession();
  const session = useSyncExternalStore(store.subscribe, store.session);
  const cues = useCues();
  useStayInHold(session.status === "started" && session.facts.running !== null, onStay);
  if (session.status === "none")
    return <Message text={t("failure.unknown-session")} action={t("home.back")} onAction={onHome} />;
  return (
    <ScreenBoundary what="session" onAgain={store.readAnew} onHome={onHome}>
      {sessionPhase(session) === "finished" ? (
        <WrapUpScreen session={session} signal={cues.signal} onHome={onHome} onGo={onGo} />
      ) : (
        <SessionScreen session={session} cues={cues} onHome={onHome} />
      )}
    </ScreenBoundary>
  );
}
