// Power and the bridge on the stand-in's parts, and the program's own arguments.
import { afterEach, describe, expect, it } from "vitest";
import { createBridge } from "../../../electron/desktop/security/bridge.ts";
import { followPower } from "../../../electron/desktop/system/power.ts";
import { ownArguments } from "../../../electron/desktop/system/cli-args.ts";
import { callChannel, pushChannel } from "../../../shared/contract/channels.ts";
import { closeWindows, electronsPowerMonitor, ipcRendererOf, openWindow } from "../../support/desktop/in-process.ts";
import { ipcMain, powerMonitor, powerSaveBlocker, seen } from "../../support/desktop/stand-in-parts.ts";

afterEach(() => {
  closeWindows();
  powerMonitor.removeAllListeners();
  seen.blockers.clear();
  ipcMain.removeHandler(callChannel);
});

describe("power", () => {
  it("tells the host of sleep and waking, and holds the display awake exactly while a session is open", () => {
    const did: string[] = [];
    let tell: (open: boolean) => void = () => {};
    followPower(electronsPowerMonitor, powerSaveBlocker, {
      sleep: () => void did.push("sleep"),
      wake: () => void did.push("wake"),
      onSessionOpen: (listener) => {
        tell = listener;
        listener(false);
        return () => {};
      },
    });
    const awake = (): readonly string[] => [...seen.blockers.values()];
    const held = [true, true, false, false, true].map((open) => {
      tell(open);
      return awake();
    });
    const one = ["prevent-display-sleep"];
    expect(held).toEqual([one, one, [], [], one]);
    expect(did).toEqual([]);
    powerMonitor.emit("suspend");
    powerMonitor.emit("resume");
    expect(did).toEqual(["sleep", "wake"]);
  });
});

describe("the bridge", () => {
  it("gives the page two functions and no event of Electron's", async () => {
    const { window } = await openWindow();
    const invoked: unknown[] = [];
    ipcMain.handle(callChannel, (_event, ...words) => {
      invoked.push(words);
      return "answer";
    });
    const bridge = createBridge(ipcRendererOf(window));
    expect(Object.keys(bridge)).toEqual(["call", "onPush"]);
    expect(await bridge.call("home.read", {})).toBe("answer");
    expect(invoked).toEqual([["home.read", {}]]);
    const heard: unknown[] = [];
    const stop = bridge.onPush((...words: unknown[]) => heard.push(words));
    window.webContents.send(pushChannel, { type: "reread" });
    expect(heard).toEqual([[{ type: "reread" }]]);
    stop();
    window.webContents.send(pushChannel, { type: "reread" });
    expect(heard).toHaveLength(1);
  });
});

describe("the arguments of the desktop app", () => {
  it.each([
    [["electron", "/project", "--data", "x"], false, ["--data", "x"]],
    [["steadyhold.exe", "--data=x"], true, ["--data=x"]],
    [["Steadyhold", "-psn_0_12345"], true, []],
    [["electron", ".", "--no-sandbox", "--port", "0"], false, ["--port", "0"]],
  ])("of %j (packed: %s) are %j", (argv, packaged, own) => {
    expect(ownArguments(argv, packaged)).toEqual(own);
  });
});
