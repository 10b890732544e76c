// The body chart with this session's marks. A click proposes the muscle under the point and marks it; a click on a mark chooses it.
import { useState } from "react";
import { sideOfPoint, type ChartPoint, type View } from "../../shared/body/chart.ts";
import { musclesAt } from "../../shared/body/hit.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { holdView, siteState } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { BodyChart } from "../chart/BodyChart.tsx";
import type { SessionStore } from "./session-store.ts";

type Props = {
  store: SessionStore;
  session: Session;
  onSend: (command: SessionCommand, at: number | null) => void;
};
