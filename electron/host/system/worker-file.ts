// Where a thread's program lies: TypeScript beside the module that starts it, or the bundle that lies beside the host's bundle.

/** `name` without its ending; `beside`: the starting module's `import.meta.url`. */
export function workerFile(name: string, beside: string): URL {
  return new URL(`./${name}.${beside.endsWith(".js") ? "js" : "ts"}`, beside);
}
