// Puts the stand-in where a bundle asks for `electron`, and, where a test says so, another platform's name. Loaded before the bundle.
import { registerHooks } from "node:module";
import process from "node:process";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: new URL("./electron-module.ts", import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

const platform = process.env["STAND_IN_PLATFORM"];
if (platform !== undefined) Object.defineProperty(process, "platform", { value: platform });
