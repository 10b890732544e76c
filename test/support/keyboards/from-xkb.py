# Writes layouts.json beside it from the keyboards this computer's xkeyboard-config knows: run by hand, with libxkbcommon, when a layout is added.
import ctypes, json, os

LAYOUTS = {
    "US": ("us", ""), "UK": ("gb", ""), "French": ("fr", ""), "Belgian": ("be", ""), "German": ("de", ""),
    "Swiss German": ("ch", ""), "Swiss French": ("ch", "fr"), "Czech": ("cz", ""), "Lithuanian": ("lt", ""),
    "Swedish": ("se", ""), "Norwegian": ("no", ""), "Danish": ("dk", ""), "Finnish": ("fi", ""), "Spanish": ("es", ""),
    "Latin American": ("latam", ""), "Portuguese": ("pt", ""), "Brazilian": ("br", ""), "Italian": ("it", ""),
    "Polish": ("pl", ""), "Turkish Q": ("tr", ""), "Dvorak": ("us", "dvorak"), "Colemak": ("us", "colemak"),
    "Greek": ("gr", ""), "Russian": ("ru", ""), "Hebrew": ("il", ""), "Arabic": ("ara", ""), "Thai": ("th", ""),
    "Hindi": ("in", "deva"), "Japanese": ("jp", ""), "Korean": ("kr", ""),
}  # fmt: skip
# Evdev key codes, in the order of `places` in keyboards.ts.
ROWS = [[49, *range(10, 22), 132], [*range(24, 36)], [*range(38, 49), 51], [94, *range(52, 62), 97]]
DEAD = range(0xFE50, 0xFE94)

xkb = ctypes.CDLL("libxkbcommon.so.0")
for name in ("xkb_context_new", "xkb_keymap_new_from_names"):
    getattr(xkb, name).restype = ctypes.c_void_p


class Names(ctypes.Structure):
    _fields_ = [(field, ctypes.c_char_p) for field in ("rules", "model", "layout", "variant", "options")]


def typed(keymap, key, level):
    syms = ctypes.POINTER(ctypes.c_uint32)()
    count = xkb.xkb_keymap_key_get_syms_by_level(ctypes.c_void_p(keymap), key, 0, level, ctypes.byref(syms))
    if count < 1:
        return " "
    if syms[0] in DEAD:
        return "◌"
    char = xkb.xkb_keysym_to_utf32(syms[0])
    return chr(char) if char > 32 else " "


context = xkb.xkb_context_new(0)
out = {}
for title, (layout, variant) in LAYOUTS.items():
    names = Names(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
    keymap = xkb.xkb_keymap_new_from_names(ctypes.c_void_p(context), ctypes.byref(names), 0)
    levels = [["".join(typed(keymap, key, level) for key in row) for row in ROWS] for level in range(3)]
    out[title] = {"xkb": [layout, variant], "bare": levels[0], "shift": levels[1], "altgr": levels[2]}
with open(os.path.join(os.path.dirname(__file__), "layouts.json"), "w", encoding="utf-8") as file:
    json.dump(out, file, ensure_ascii=False, indent=2)
    file.write("\n")
