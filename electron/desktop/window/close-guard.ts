// Asks before a window closes in the middle of a hold, or with acts the disk has not taken: in the page, where the timer stays in sight, and in
// a dialog only where the page does not answer. The end of the computer or of the program is not held up by a question.
import type { BrowserWindow, MessageBoxOptions, MessageBoxReturnValue } from "electron";
import type { CloseAnswer, CloseReason } from "../../../shared/contract/contract.ts";
import { t } from "../../../shared/words/words.ts";

type Closing = Pick<BrowserWindow, "on" | "close">;
type System = {
  /** Null: nothing needs to be asked. */
  readonly why: () => CloseReason | null;
  readonly askPage: (why: CloseReason) => void;
  readonly askDialog: (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, "response">>;
};
const leave = 1;
/** A page that has not said by then that it asks hangs or is not drawn. */
export const pageAnswersWithinMs = 1_500;

/** What the page answers goes into the returned function. */
export function guardClose(window: Closing, system: System): (answer: CloseAnswer) => void {
  let sure = false;
  let inDialog = false;
  let inPage = false;
  let waiting: NodeJS.Timeout | null = null;

  function stopWaiting(): void {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  }
  function close(): void {
    sure = true;
    window.close();
  }
  function askInDialog(why: CloseReason): void {
    stopWaiting();
    inDialog = true;
    void system
      .askDialog({
        type: "question",
        message: t(why === "hold" ? "close.question" : "close.unsaved.question"),
        detail: t(why === "hold" ? "close.detail" : "close.unsaved.detail"),
        buttons: [t("close.stay"), t("close.leave")],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        inDialog = false;
        if (response === leave) close();
      });
  }

  window.on("close", (event) => {
    const why = system.why();
    if (sure || why === null) return;
    event.preventDefault();
    if (inDialog) return;
    // Every time anew: a page that asked before may hang by now.
    inPage = true;
    waiting ??= setTimeout(() => askInDialog(why), pageAnswersWithinMs);
    system.askPage(why);
  });

  return (answer) => {
    stopWaiting();
    if (answer === "asked" || !inPage) return;
    inPage = false;
    if (answer === "leave") close();
  };
}
