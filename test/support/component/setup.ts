// Runs before every component test file: the looks of the real page, and after each test nothing of it is left. Named in build/vitest.config.ts.
import { afterEach, beforeEach } from "vitest";
import { cleanup } from "vitest-browser-react";
import { setSafeTimers } from "vitest/internal/browser";
import "../../../renderer/ui/theme/base.css";
import { startCompact } from "../../../renderer/ui/compact.ts";
import { startTheme } from "../../../renderer/ui/theme.ts";
import { closePractices } from "./practice.ts";

// What Vitest waits with goes on while the page's time stands still.
setSafeTimers();

beforeEach(() => {
  window.location.hash = "";
  startTheme();
  startCompact();
});

afterEach(async () => {
  await cleanup();
  await closePractices();
});
