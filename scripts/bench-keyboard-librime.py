"""The librime side of scripts/bench-keyboard, over its C interface: the same lists, the same keys, the same table."""

import ctypes as c
import os
import sys
import tempfile
import time

SHOWN = 10
NINE_KEY = """schema:
  schema_id: nine_key
  name: nine keys
  version: '1'
engine:
  processors: [speller, selector, express_editor]
  segmentors: [abc_segmentor, fallback_segmentor]
  translators: [script_translator]
speller:
  alphabet: 23456789
  algebra:
    - abbrev/^([a-z]).+$/$1/
    - derive/^([nl])ue$/$1ve/
    - xlit/abcdefghijklmnopqrstuvwxyz/22233344455566677778889999/
translator:
  dictionary: pinyin_simp
  prism: nine_key
"""
DEFAULT = "schema_list:\n  - schema: pinyin_simp\n  - schema: nine_key\nmenu:\n  page_size: 10\n"


class Traits(c.Structure):
    _fields_ = [("data_size", c.c_int)] + [
        (name, c.c_char_p)
        for name in ("shared", "user", "distribution", "code", "version", "app")
    ] + [("modules", c.POINTER(c.c_char_p)), ("log_level", c.c_int), ("log_dir", c.c_char_p),
         ("prebuilt", c.c_char_p), ("staging", c.c_char_p)]


class RimeCandidate(c.Structure):
    _fields_ = [("text", c.c_char_p), ("comment", c.c_char_p), ("reserved", c.c_void_p)]


class Iterator(c.Structure):
    _fields_ = [("ptr", c.c_void_p), ("index", c.c_int), ("candidate", RimeCandidate)]


class Rime:
    def __init__(self, folder):
        self.lib = c.CDLL("librime.so.1")
        for name in ("RimeCreateSession",):
            getattr(self.lib, name).restype = c.c_size_t
        shared = os.path.join(folder, "shared")
        user = os.path.join(folder, "user")
        os.makedirs(shared)
        os.makedirs(user)
        for name in os.listdir("/usr/share/rime-data"):
            if name != "default.yaml":
                os.symlink("/usr/share/rime-data/" + name, os.path.join(shared, name))
        with open(os.path.join(shared, "default.yaml"), "w") as out:
            out.write(DEFAULT)
        with open(os.path.join(shared, "nine_key.schema.yaml"), "w") as out:
            out.write(NINE_KEY)
        traits = Traits()
        traits.data_size = c.sizeof(Traits) - c.sizeof(c.c_int)
        traits.shared, traits.user = shared.encode(), user.encode()
        traits.distribution = traits.code = traits.version = traits.app = b"rime.bench"
        traits.log_level = 3
        traits.log_dir = folder.encode()
        self.lib.RimeSetup(c.byref(traits))
        self.lib.RimeInitialize(c.byref(traits))
        if self.lib.RimeStartMaintenance(1):
            self.lib.RimeJoinMaintenanceThread()
        self.session = c.c_size_t(self.lib.RimeCreateSession())

    def schema(self, name):
        return bool(self.lib.RimeSelectSchema(self.session, name.encode()))

    def clear(self):
        self.lib.RimeClearComposition(self.session)

    def key(self, char):
        self.lib.RimeProcessKey(self.session, ord(char), 0)
        return self.candidates()

    def candidates(self):
        it = Iterator()
        found = []
        if self.lib.RimeCandidateListBegin(self.session, c.byref(it)):
            while len(found) < SHOWN and self.lib.RimeCandidateListNext(c.byref(it)):
                found.append(it.candidate.text.decode())
            self.lib.RimeCandidateListEnd(c.byref(it))
        return found


def items(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                text, syllables = line.rstrip("\n").split("\t")
                yield text, [s.replace("ü", "v") for s in syllables.split(" ")]


DIGITS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")


def typed(syllables, way):
    keys = "".join(s[0] if way == "initials" else s for s in syllables)
    return keys.translate(DIGITS) if way == "nine-key" else keys


def measure(rime, path, way):
    hits = [0] * (SHOWN + 1)
    times = []
    count = 0
    for text, syllables in items(path):
        rime.clear()
        found = []
        for char in typed(syllables, way):
            start = time.perf_counter()
            found = rime.key(char)
            times.append(1000 * (time.perf_counter() - start))
        count += 1
        if text in found:
            for place in range(found.index(text) + 1, SHOWN + 1):
                hits[place] += 1
    times.sort()
    name = os.path.basename(path).removesuffix(".tsv")
    shares = [100 * hits[k] / count for k in (1, 5, 10)]
    print(f"{'librime':<6} {name:<22} {way:<9} {count:5d} {shares[0]:6.1f} {shares[1]:6.1f} {shares[2]:6.1f} "
          f"{times[len(times) // 2]:8.3f} {times[len(times) * 95 // 100]:8.3f} {times[-1]:8.3f}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        rime = Rime(folder)
        for path in sys.argv[1:]:
            for way in ("full", "initials", "nine-key"):
                if not rime.schema("nine_key" if way == "nine-key" else "pinyin_simp"):
                    sys.exit("librime: a schema is missing")
                measure(rime, path, way)
        rime.lib.RimeFinalize()


main()
