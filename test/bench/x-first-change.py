# When a part of the screen first looks different: watches an Xvfb framebuffer file, which is the picture itself.
# Arguments: the file, then left, top, width and height of the part, in pixels.
# One line in ("watch LIMIT"): remembers how the part looks now and watches it for up to LIMIT milliseconds.
# One line out: the CLOCK_MONOTONIC milliseconds of the first look that differed and of the one before it, or null.
import json
import mmap
import struct
import sys
import time

path = sys.argv[1]
left, top, width, height = (int(text) for text in sys.argv[2:6])
with open(path, "rb") as file:
    screen = memoryview(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ))
header, stride, colours = (struct.unpack_from(">I", screen, offset)[0] for offset in (0, 48, 76))
start = header + colours * 12
# Every second line: half the work, and nothing that changes is one line high.
lines = [
    slice(start + row * stride + left * 4, start + row * stride + (left + width) * 4) for row in range(top, top + height, 2)
]


def now_ms():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e6


for request in sys.stdin:
    until = now_ms() + float(request.split()[1])
    before = [bytes(screen[line]) for line in lines]
    looked = now_ms()
    found = None
    while found is None and looked < until:
        time.sleep(0.0005)
        began = now_ms()
        if any(screen[line] != old for line, old in zip(lines, before)):
            found = [began, looked]
        looked = began
    print(json.dumps(found), flush=True)
