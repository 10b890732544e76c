// Which screen is shown, kept in the address so that a reload comes back to it. Holds no session rule.
import { useCallback, useEffect, useState } from "react";
import type { Host } from "./host/host.ts";
import { HomeScreen } from "./home/HomeScreen.tsx";
import { SessionGate } from "./session/SessionGate.tsx";
import type { PageClock } from "./session/session-store.ts";

export function App({ host, clock }: { host: Host; clock: PageClock }) {
  const [sessionId, setSessionId] = useState(sessionInAddress);

  const go = useCallback((next: string | null) => {
    window.location.hash = next === null ? "" : `#/session/${next}`;
    setSessionId(next);
  }, []);

  useEffect(() => {
    const follow = () => setSessionId(sessionInAddress());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  if (sessionId === null) return <HomeScreen host={host} onOpen={go} />;
  return <SessionGate key={sessionId} host={host} clock={clock} sessionId={sessionId} onHome={() => go(null)} />;
}

function sessionInAddress(): string | null {
  return /^#\/session\/([0-9a-zA-Z-]{1,64})$/.exec(window.location.hash)?.[1] ?? null;
}
