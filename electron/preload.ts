// The bridge: the only thing the page gets from the desktop app. Two functions; no event, no channel name and no Electron object passes.
import { contextBridge, ipcRenderer } from "electron";
import { createBridge } from "./desktop/security/bridge.ts";

contextBridge.exposeInMainWorld("steadyhold", createBridge(ipcRenderer));
