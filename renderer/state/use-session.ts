// The store of the open session for any component below app/SessionGate.tsx, which puts it there.
import { createContext, useContext } from "react";
import type { SessionStore } from "./session-store.ts";

export const SessionContext = createContext<SessionStore | null>(null);

export function useSession(): SessionStore {
  const store = useContext(SessionContext);
  if (store === null) throw new Error("There is no session above this component");
  return store;
}
