# Real key events by the XTEST extension, each at a given time and answered with the time it was sent.
# One line in: "KEYSYM down|up AT", AT in milliseconds of CLOCK_MONOTONIC (in the past: at once).
# One line out: the milliseconds just before and just after the event was handed to the X server.
import ctypes
import json
import sys
import time

x11 = ctypes.CDLL("libX11.so.6")
xtst = ctypes.CDLL("libXtst.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
x11.XStringToKeysym.restype = ctypes.c_ulong
x11.XStringToKeysym.argtypes = [ctypes.c_char_p]
x11.XKeysymToKeycode.restype = ctypes.c_ubyte
x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
xtst.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]

display = x11.XOpenDisplay(None)
if not display:
    sys.exit("no X display")


def now_ms():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e6


for line in sys.stdin:
    name, way, at = line.split()
    keycode = x11.XKeysymToKeycode(display, x11.XStringToKeysym(name.encode()))
    if keycode == 0:
        sys.exit(f"no key {name}")
    # Sleeps most of the way and watches the clock for the rest: the time must be known, not merely aimed at.
    left = float(at) - now_ms()
    if left > 3:
        time.sleep((left - 2) / 1000)
    while now_ms() < float(at):
        pass
    before = now_ms()
    xtst.XTestFakeKeyEvent(display, keycode, way == "down", 0)
    x11.XSync(display, 0)
    print(json.dumps([before, now_ms()]), flush=True)
