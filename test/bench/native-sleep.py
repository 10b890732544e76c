# The native floor: sleeps to absolute times with nothing around it and prints how late each waking was, in milliseconds.
# Arguments: how many marks, the durations in milliseconds joined by commas, the longest pause before a mark.
import json
import random
import sys
import time

count, pause_ms = int(sys.argv[1]), float(sys.argv[3])
durations_ms = [float(text) for text in sys.argv[2].split(",")]
libc = None
try:
    import ctypes

    class Timespec(ctypes.Structure):
        _fields_ = [("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long)]

    libc = ctypes.CDLL(None, use_errno=True)
    libc.clock_nanosleep
except (ImportError, OSError, AttributeError):
    sys.exit("no clock_nanosleep")

late = []
for index in range(count):
    time.sleep(random.uniform(0, pause_ms) / 1000)
    due = time.clock_gettime_ns(time.CLOCK_MONOTONIC) + int(durations_ms[index % len(durations_ms)] * 1e6)
    until = Timespec(due // 1_000_000_000, due % 1_000_000_000)
    libc.clock_nanosleep(time.CLOCK_MONOTONIC, 1, ctypes.byref(until), None)
    late.append((time.clock_gettime_ns(time.CLOCK_MONOTONIC) - due) / 1e6)
print(json.dumps(late))
