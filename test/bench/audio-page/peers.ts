// The peers' way to a sound: a timer runs out, its callback plays. Each package at its finest setting.
import accurateInterval from "accurate-interval";
import { Timer as EasyTimer } from "easytimer.js";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { useTimer } from "react-timer-hook";
import TinyTimer from "tiny-timer";
import { setTimeout as setWorkerTimeout } from "worker-timers";

type Peer = (durationMs: number, done: () => void) => void;

/** In the order of the contenders' names after ours. */
export const peers: readonly Peer[] = [
  plainInterval,
  easyTimer,
  tinyTimer,
  (durationMs, done) => void setWorkerTimeout(done, durationMs),
  (durationMs, done) => {
    const timer = accurateInterval(() => {
      timer.clear();
      done();
    }, durationMs);
  },
  reactTimerHook,
];

function plainInterval(durationMs: number, done: () => void): void {
  const dueAt = performance.now() + durationMs;
  const timer = setInterval(() => {
    if (performance.now() < dueAt) return;
    clearInterval(timer);
    done();
  }, 10);
}

/** It knows only whole tenths. */
function easyTimer(durationMs: number, done: () => void): void {
  const timer = new EasyTimer();
  timer.addEventListener("targetAchieved", done);
  timer.start({ precision: "secondTenths", target: { secondTenths: Math.round(durationMs / 100) } });
}

function tinyTimer(durationMs: number, done: () => void): void {
  const timer = new TinyTimer({ interval: 10 });
  timer.on("done", done);
  timer.start(durationMs);
}

function reactTimerHook(durationMs: number, done: () => void): void {
  const place = document.createElement("div");
  document.getElementById("hooks")?.append(place);
  const root = createRoot(place);
  const expiryTimestamp = new Date(Date.now() + durationMs);
  const onExpire = (): void => {
    done();
    // Not while the component's own effect is still running.
    queueMicrotask(() => root.unmount());
    place.remove();
  };
  function Countdown() {
    const [settings] = useState({ expiryTimestamp, onExpire, interval: 10 });
    const { seconds, milliseconds } = useTimer(settings);
    return createElement("span", null, `${seconds}.${milliseconds}`);
  }
  root.render(createElement(Countdown));
}
