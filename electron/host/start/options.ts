// What the person asked for on the command line, the same for `npm start` and both hosts. Knows words and values, not files or windows.
import { parseArgs } from "node:util";
import { err, ok, type Result } from "../../../shared/result.ts";
import { t } from "../../../shared/words/words.ts";

export interface StartOptions {
  /** Browser mode even when Electron is there. */
  readonly browser: boolean;
  /** Open a window or a browser tab; false only prints the address. */
  readonly open: boolean;
  /** Port of browser mode; 0 takes any free one. */
  readonly port: number;
  /** The data folder as the person wrote it, or null for the system's usual place. */
  readonly data: string | null;
}

export type Asked =
  | { readonly kind: "start"; readonly options: StartOptions }
  | { readonly kind: "help" }
  | { readonly kind: "version" };

export type OptionsProblem =
  | { readonly code: "unknown-option"; readonly option: string }
  | { readonly code: "unexpected-word"; readonly word: string }
  | { readonly code: "needless-value"; readonly option: string }
  | { readonly code: "missing-port" }
  | { readonly code: "bad-port"; readonly port: string }
  | { readonly code: "missing-folder" };

/** Reads the arguments after the program's own name. The first thing that is wrong is the one reported. */
export function readOptions(args: readonly string[]): Result<Asked, OptionsProblem> {
  // Not strict: its errors are English sentences of Node's, and ours come from the catalogue. The tokens tell all we need.
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let browser = false;
  let open = true;
  let port = 0;
  let data: string | null = null;
  let instead: "help" | "version" | null = null;
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") return err({ code: "unexpected-word", word: token.value });
    if (!isKnown(token.name)) return err({ code: "unknown-option", option: token.rawName });
    if (known[token.name].type === "boolean" && token.value !== undefined) {
      return err({ code: "needless-value", option: token.rawName });
    }
    switch (token.name) {
      case "browser":
        browser = true;
        break;
      case "no-open":
        open = false;
        break;
      case "port": {
        const text = given(token.value, token.inlineValue);
        if (text === null) return err({ code: "missing-port" });
        const number = portNumber(text);
        if (number === null) return err({ code: "bad-port", port: text });
        port = number;
        break;
      }
      case "data":
        data = given(token.value, token.inlineValue);
        if (data === null) return err({ code: "missing-folder" });
        break;
      case "help":
      case "version":
        instead ??= token.name;
        break;
    }
  }
  if (instead !== null) return ok({ kind: instead });
  return ok({ kind: "start", options: { browser, open, port, data } });
}

/** The arguments that ask for these options again: how the start script hands them to a host. */
export function writeOptions(options: StartOptions): string[] {
  return [
    ...(options.browser ? ["--browser"] : []),
    ...(options.open ? [] : ["--no-open"]),
    ...(options.port === 0 ? [] : ["--port", String(options.port)]),
    ...(options.data === null ? [] : [`--data=${options.data}`]),
  ];
}

const known = {
  browser: { type: "boolean" },
  "no-open": { type: "boolean" },
  port: { type: "string" },
  data: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

function isKnown(name: string): name is keyof typeof known {
  return Object.hasOwn(known, name);
}

/** `--data --no-open` forgot the folder; `--data=--odd` means it. */
function given(value: string | undefined, inline: boolean | undefined): string | null {
  const missing = value === undefined || value === "" || (inline !== true && value.startsWith("--"));
  return missing ? null : value;
}

function portNumber(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  const number = Number(text);
  return number <= 65_535 ? number : null;
}

/** One sentence about what is wrong and what to do. */
export function explainOptions(problem: OptionsProblem): string {
  switch (problem.code) {
    case "unknown-option":
    case "needless-value":
      return t(`start.${problem.code}`, { option: problem.option });
    case "unexpected-word":
      return t("start.unexpected-word", { word: problem.word });
    case "missing-port":
    case "missing-folder":
      return t(`start.${problem.code}`);
    case "bad-port":
      return t("start.bad-port", { port: problem.port });
  }
}
