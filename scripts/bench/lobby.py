"""The lobby's loop beside chromium --kiosk; see scripts/bench-lobby. Standard library only."""

import argparse
import json
import math
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

WIDTH, HEIGHT = 1080, 1920
STAGE = 896
CHANGE = 0.9
AT = "2026-11-24T10:26"
# Beside the list, so that a second click while the answer is drawn hits nothing on it.
TOUCH = (20, 1500)
LEGIBLE, ANSWERED = 92, 80
TICKS = os.sysconf("SC_CLK_TCK")

PAGE = """<!doctype html><meta charset=utf-8><title>slides</title><style>
*{{margin:0}} html,body{{width:{w}px;height:{h}px;overflow:hidden;background:#F6F1E6}}
img{{position:absolute;left:0;top:0}} .s{{top:0;transition:opacity {change}s ease-in-out;opacity:0}}
.s.on{{opacity:1}} .l{{top:{stage}px;visibility:hidden}} .l.on{{visibility:visible}}
#bar{{position:absolute;left:56px;top:864px;height:8px;width:114px;background:#fbf3e1;transform-origin:left}}
#menu{{display:none;position:absolute;inset:0;background:#20262b}}
@keyframes fill{{from{{transform:scaleX(0)}}to{{transform:scaleX(1)}}}}
</style><body><div id=a><img class="s on" src="s0.jpg"><img class="l on" src="l0.jpg"></div><div id=bar></div><div id=menu></div><script>
const n={n},a=document.getElementById('a'),bar=document.getElementById('bar');let k=0;
const s=[a.children[0]],l=[a.children[1]];
addEventListener('load',()=>{{for(let i=1;i<n;i++)for(const c of ['s','l']){{
const e=new Image();e.className=c;e.src=c+i+'.jpg';a.append(e);(c=='s'?s:l).push(e)}}}});
function show(i){{s.forEach((e,j)=>e.classList.toggle('on',j==i));l.forEach((e,j)=>e.classList.toggle('on',j==i));
bar.style.animation='none';bar.offsetWidth;bar.style.animation='fill {dwell}s steps(36) forwards'}}
show(0);setInterval(()=>show(k=(k+1)%n),{period}*1000);
addEventListener('pointerdown',()=>{{document.getElementById('menu').style.display='block'}});
</script>"""


class Bench:
    def __init__(self, options):
        self.root = Path(options.root)
        self.runs, self.seconds, self.slides = options.runs, options.seconds, options.slides
        self.dwell = options.dwell
        self.java = options.java
        self.work = Path(tempfile.mkdtemp(prefix="bench-lobby-"))
        self.xwatch = self.root / "target/bench/xwatch"
        self.children = []
        self.env = dict(os.environ, GDK_GL="disable")
        self.log = (self.work / "log").open("wb")

    def spawn(self, *command, **options):
        child = subprocess.Popen(
            [str(part) for part in command], env=self.env, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            process_group=0, **options)
        self.children.append(child)
        return child

    def end(self, child):
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGTERM)
            try:
                child.wait(8)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        self.children.remove(child)

    def watch(self, seconds, percent, pictures):
        """When one of the pictures stood on the screen, in milliseconds since the epoch; None where none came."""
        done = subprocess.run([str(self.xwatch), "match", str(seconds), str(percent), *map(str, pictures)], env=self.env,
                              capture_output=True, text=True, timeout=seconds + 10)
        return float(done.stdout.split()[0]) if done.returncode == 0 else None

    def display(self):
        read, write = os.pipe()
        self.x = self.spawn("Xvfb", "-displayfd", write, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
                            pass_fds=[write])
        os.close(write)
        with open(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise SystemExit("bench-lobby: Xvfb did not start")
        self.env["DISPLAY"] = ":" + number
        self.spawn("openbox", "--sm-disable")
        time.sleep(1)

    def kiosk(self, *arguments):
        return self.spawn(*self.java, f"-Djava.io.tmpdir={self.work}", "org.centerkiosk.terminal.app.Main", *arguments)

    def lobby(self):
        return self.kiosk("lobby", "--config", self.work / "lobby.properties", "--at", AT)

    def chromium(self):
        return self.spawn("chromium", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-quic", "--disable-sync",
                          "--disable-background-networking", "--disable-component-update", "--disable-gpu",
                          "--autoplay-policy=no-user-gesture-required", f"--user-data-dir={self.work}/profile",
                          f"--window-size={WIDTH},{HEIGHT}", f"file://{self.work}/page/index.html")

    def picture(self, name):
        target = self.work / name
        subprocess.run([str(self.xwatch), "picture", str(target)], env=self.env, check=True)
        return target

    def save_feeds(self):
        """Runs the demo once and keeps what it serves, so that later a server of files can stand in its place."""
        demo = self.kiosk("demo", "--at", AT)
        found = None
        for _ in range(120):
            time.sleep(0.25)
            found = next(iter(self.work.glob("center-kiosk-demo-*/demo.properties")), None)
            if found and "storage.directory" in found.read_text():
                break
        text = found.read_text()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)", text).group(1))
        server = f"http://127.0.0.1:{self.port}"
        wanted = re.findall(re.escape(server) + r"(/\S+)", re.sub(r"(?m)^#.*", "", text))
        for path in wanted:
            with urllib.request.urlopen(server + path) as answer:
                content = answer.read()
            file = self.work / "served" / path.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            # Folded lines first, so that no address is cut.
            plain = content.replace(b"\r\n ", b"").decode("utf-8", "ignore") if path.endswith(".ics") else ""
            wanted += [p for p in re.findall(re.escape(server) + r"(/media/[\w./-]+)", plain) if p not in wanted]
        self.end(demo)
        text = re.sub(r"(?m)^(storage\.directory|feeds\.interval).*\n", "", text)
        (self.work / "lobby.properties").write_text(
            text + f"storage.directory = {self.work}/state\nloop.dwell = {self.dwell}s\n")
        self.spawn(sys.executable, "-m", "http.server", self.port, "--bind", "127.0.0.1", "--directory",
                   self.work / "served")
        time.sleep(0.5)

    def prepare(self):
        """One warm-up run of each: keeps the lobby's last screen, and photographs its slides for the page."""
        page = self.work / "page"
        page.mkdir()
        # The first run fetches what the events show, and ends when it has kept a picture of the screen.
        child = self.lobby()
        self.wait_for(self.work / "state/last-screen.argb")
        self.end(child)
        child = self.lobby()
        self.watch(30, LEGIBLE, [self.kept_picture()])
        time.sleep(3)
        photos = []
        for i in range(self.slides):
            shot = self.still_picture(f"slide{i}.ppm")
            photos.append(shot)
            for part, top, height in (("s", 0, STAGE), ("l", STAGE, HEIGHT - STAGE)):
                subprocess.run(["convert", str(shot), "-crop", f"{WIDTH}x{height}+0+{top}", "+repage", "-quality", "92",
                                str(page / f"{part}{i}.jpg")], check=True)
            time.sleep(max(0, self.dwell + CHANGE - 1))
        self.click()
        time.sleep(2.5)
        self.photos = photos
        self.answers = {"lobby": self.picture("answer-lobby.ppm")}
        self.end(child)
        (page / "index.html").write_text(PAGE.format(
            w=WIDTH, h=HEIGHT, stage=STAGE, change=CHANGE, dwell=self.dwell, period=self.dwell + CHANGE, n=self.slides))
        child = self.chromium()
        time.sleep(5)
        self.click()
        time.sleep(1)
        self.answers["chromium"] = self.picture("answer-chromium.ppm")
        self.end(child)

    @staticmethod
    def wait_for(file):
        for _ in range(480):
            if file.exists():
                return
            time.sleep(0.25)
        raise SystemExit(f"bench-lobby: {file.name} did not come")

    def kept_picture(self):
        """The lobby's picture of its last screen, as the watcher reads it."""
        data = (self.work / "state/last-screen.argb").read_bytes()
        width, height = (int.from_bytes(data[i:i + 8], "little") for i in (8, 16))
        pixels = data[32:]
        rgb = bytearray(width * height * 3)
        for channel in range(3):
            rgb[channel::3] = pixels[2 - channel::4]
        file = self.work / "kept.ppm"
        file.write_bytes(f"P6\n{width} {height}\n255\n".encode() + rgb)
        return file

    def still_picture(self, name):
        """What is on the screen while no slide changes."""
        stage = slice(200 * WIDTH * 3, 800 * WIDTH * 3)
        for _ in range(40):
            before = self.picture(name).read_bytes()[stage]
            time.sleep(0.3)
            if self.picture(name).read_bytes()[stage] == before:
                return self.work / name
        raise SystemExit("bench-lobby: the slides do not come to rest")

    def end_after(self, child, seconds):
        time.sleep(seconds)
        self.end(child)

    def click(self):
        subprocess.run(["xdotool", "mousemove", str(TOUCH[0]), str(TOUCH[1]), "click", "1"], env=self.env)

    def tree(self, child):
        pids, children = [], {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = entry.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append(int(entry.parent.name))
        todo = [child.pid]
        while todo:
            pid = todo.pop()
            pids.append(pid)
            todo += children.get(pid, [])
        return pids

    @staticmethod
    def ticks(pids):
        total = 0
        for pid in pids:
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
                total += int(fields[11]) + int(fields[12])
            except OSError:
                pass
        return total

    @staticmethod
    def memory(pids):
        total = 0
        for pid in pids:
            try:
                for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                    if line.startswith("Pss:"):
                        total += int(line.split()[1])
            except OSError:
                pass
        return total / 1024

    def start_up(self, name, start):
        """Milliseconds to the first slide, and to the first touch that was answered, in two starts."""
        begun = time.time() * 1000
        child = start()
        seen = self.watch(20, LEGIBLE, self.photos)
        self.end(child)
        time.sleep(1)
        slide = seen - begun if seen else None
        begun = time.time() * 1000
        child = start()
        self.watch(20, LEGIBLE, self.photos)
        watcher = subprocess.Popen([str(self.xwatch), "match", "10", str(ANSWERED), str(self.answers[name])],
                                   env=self.env, stdout=subprocess.PIPE, text=True)
        while watcher.poll() is None:
            self.click()
            time.sleep(0.03)
        answer = watcher.stdout.read().split()
        touch = float(answer[0]) - begun if answer else None
        self.end(child)
        time.sleep(1)
        return slide, touch

    def without_picture(self):
        """The lobby's start where no picture of its last screen is kept: milliseconds to the live slide."""
        (self.work / "state/last-screen.argb").unlink(missing_ok=True)
        begun = time.time() * 1000
        child = self.lobby()
        seen = self.watch(30, LEGIBLE, self.photos)
        # Long enough for the picture to be kept again.
        self.end_after(child, 15)
        time.sleep(1)
        return seen - begun if seen else None

    def loop(self, start):
        """CPU of program and X in percent of a core, PSS in MiB, and the frames of each change of slides."""
        child = start()
        time.sleep(self.warm * (self.dwell + CHANGE))
        frames = subprocess.Popen([str(self.xwatch), "frames", "0", "420", str(WIDTH), "24", str(self.seconds)],
                                  env=self.env, stdout=subprocess.PIPE, text=True)
        changes = [float(line) for line in frames.communicate()[0].split()]
        pids = self.tree(child)
        # Apart from the watcher, so that its own grabs do not count as the X server's work.
        before, begun = (self.ticks(pids), self.ticks([self.x.pid])), time.monotonic()
        time.sleep(math.ceil(self.seconds / (self.dwell + CHANGE)) * (self.dwell + CHANGE))
        pids = self.tree(child)
        span = time.monotonic() - begun
        program = (self.ticks(pids) - before[0]) / TICKS / span * 100
        server = (self.ticks([self.x.pid]) - before[1]) / TICKS / span * 100
        memory = self.memory(pids)
        self.end(child)
        time.sleep(1)
        return {"program": program, "x": server, "pss": memory, "changes": self.bursts(changes)}

    @staticmethod
    def bursts(times):
        """Groups of changes without a pause of 200 ms that last at least half a fade: (frames a second, gaps)."""
        groups, group = [], []
        for at in times:
            if group and at - group[-1] > 200:
                groups.append(group)
                group = []
            group.append(at)
        groups.append(group)
        result = []
        for group in groups:
            if len(group) > 5 and group[-1] - group[0] > CHANGE * 500:
                gaps = [b - a for a, b in zip(group, group[1:])]
                result.append(((len(group) - 1) / (group[-1] - group[0]) * 1000, gaps))
        return result

    def run(self):
        self.display()
        self.save_feeds()
        self.prepare()
        results = {"lobby": [], "chromium": []}
        for number in range(self.runs):
            for name, start in (("lobby", self.lobby), ("chromium", self.chromium)):
                slide, touch = self.start_up(name, start)
                result = dict(self.loop(start), slide=slide, touch=touch)
                if name == "lobby":
                    result["bare"] = self.without_picture()
                results[name].append(result)
                print(f"run {number + 1} {name}: " + json.dumps(summary(result)), file=sys.stderr, flush=True)
        return results

    def close(self):
        for child in reversed(list(self.children)):
            self.end(child)
        self.log.close()
        if os.environ.get("BENCH_KEEP"):
            print(f"kept {self.work}", file=sys.stderr)
        else:
            shutil.rmtree(self.work, ignore_errors=True)


def summary(result):
    rounded = {k: (round(v, 1) if isinstance(v, float) else v) for k, v in result.items() if k != "changes"}
    rounded["fps"] = [round(c[0], 1) for c in result["changes"]]
    rounded["worst"] = [round(max(c[1]), 1) for c in result["changes"]]
    return rounded


def middle(values):
    values = [v for v in values if v is not None]
    return statistics.median(values) if values else float("nan")


def table(results):
    rows = [
        ("first slide, ms", lambda r: middle([x["slide"] for x in r]), 0.6),
        ("first slide without a kept picture, ms", lambda r: middle([x.get("bare", x["slide"]) for x in r]), None),
        ("first touch answered, ms", lambda r: middle([x["touch"] for x in r]), None),
        ("memory (PSS), MiB", lambda r: middle([x["pss"] for x in r]), 0.55),
        ("CPU of the program, % of a core", lambda r: middle([x["program"] for x in r]), None),
        ("CPU of the X server, % of a core", lambda r: middle([x["x"] for x in r]), None),
        ("CPU together, % of a core", lambda r: middle([x["program"] + x["x"] for x in r]), 0.6),
        ("change of slides, frames a second", lambda r: middle([c[0] for x in r for c in x["changes"]]), "at least 58"),
        ("median gap, ms", lambda r: middle([g for x in r for c in x["changes"] for g in c[1]]), None),
        ("worst gap, ms, median of the changes", lambda r: middle([max(c[1]) for x in r for c in x["changes"]]), None),
        ("worst gap of all, ms", lambda r: max([g for x in r for c in x["changes"] for g in c[1]], default=float("nan")),
         "at most 50"),
    ]
    print("| measure | lobby | chromium --kiosk | ratio | goal |\n|---|---|---|---|---|")
    for name, value, goal in rows:
        ours, theirs = value(results["lobby"]), value(results["chromium"])
        want = f"ratio at most {goal}" if isinstance(goal, float) else goal or ""
        print(f"| {name} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} | {want} |")


def main():
    parser = argparse.ArgumentParser(prog="bench-lobby")
    parser.add_argument("root")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=40, help="of the loop that are watched in each run")
    parser.add_argument("--smoke", action="store_true", help="one short run, to see that it works")
    parser.add_argument("--java", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.slides, options.dwell, warm = 6, 9.0, 3
    if options.smoke:
        options.runs, options.seconds, options.slides, options.dwell, warm = 1, 6, 2, 3.0, 1
    # Before what else runs on the machine, alike for both: their share among each other stays as it is.
    try:
        Path("/proc/self/autogroup").write_text("-19")
    except OSError:
        pass
    bench = Bench(options)
    bench.warm = warm
    # An end from outside cleans up as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    load = os.getloadavg()[0]
    try:
        results = bench.run()
    finally:
        bench.close()
    cpu = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    print(f"{options.runs} runs, {os.cpu_count()} cores ({cpu.group(1) if cpu else platform.machine()}), load before "
          f"{load:.1f}, {WIDTH}x{HEIGHT} under Xvfb and openbox, no GPU, medians\n")
    table(results)


if __name__ == "__main__":
    main()
