// The types accurate-interval comes without: the part of it the benchmark uses.
declare module "accurate-interval" {
  function accurateInterval(run: (scheduledTime: number) => void, intervalMs: number): { readonly clear: () => void };
  export = accurateInterval;
}
