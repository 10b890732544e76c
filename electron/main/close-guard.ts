// Asks once before a window closes in the middle of a hold. The end of the computer or of the program is not held up by a question.
import type { BrowserWindow, MessageBoxOptions, MessageBoxReturnValue } from "electron";
import { t } from "../../shared/words/words.ts";

type Closing = Pick<BrowserWindow, "on" | "close">;
type Ask = (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, "response">>;
const leave = 1;

export function guardClose(window: Closing, ask: Ask, mustAsk: () => boolean): void {
  let asking = false;
  let sure = false;
  window.on("close", (event) => {
    if (sure || !mustAsk()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask({
      type: "question",
      message: t("close.question"),
      detail: t("close.detail"),
      buttons: [t("close.stay"), t("close.leave")],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    }).then(({ response }) => {
      asking = false;
      if (response !== leave) return;
      sure = true;
      window.close();
    });
  });
}
