"""The lobby's loop beside chromium --kiosk; see scripts/bench-lobby. Standard library only."""

import argparse
import json
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
from pathlib import Path

WIDTH, HEIGHT = 1080, 1920
STAGE = 896
DWELL, CHANGE = 9.0, 0.9
TICKS = os.sysconf("SC_CLK_TCK")

PAGE = """<!doctype html><meta charset=utf-8><title>slides</title><style>
*{{margin:0}} html,body{{width:{w}px;height:{h}px;overflow:hidden;background:#F6F1E6}}
img{{position:absolute;left:0;top:0}} .s{{top:0;transition:opacity {change}s ease-in-out;opacity:0}}
.s.on{{opacity:1}} .l{{top:{stage}px;visibility:hidden}} .l.on{{visibility:visible}}
#bar{{position:absolute;left:56px;top:864px;height:8px;width:114px;background:#fbf3e1;transform-origin:left}}
#menu{{display:none;position:absolute;inset:0;background:#20262b}}
@keyframes fill{{from{{transform:scaleX(0)}}to{{transform:scaleX(1)}}}}
</style><body><div id=a></div><div id=bar></div><div id=menu></div><script>
const n={n},a=document.getElementById('a'),bar=document.getElementById('bar');let s=[],l=[],k=0;
for(let i=0;i<n;i++){{for(const c of ['s','l']){{const e=new Image();e.className=c;e.src=c+i+'.png';a.append(e);(c=='s'?s:l).push(e)}}}}
function show(i){{s.forEach((e,j)=>e.classList.toggle('on',j==i));l.forEach((e,j)=>e.classList.toggle('on',j==i));
bar.style.animation='none';bar.offsetWidth;bar.style.animation='fill {dwell}s steps(36) forwards'}}
show(0);setInterval(()=>show(k=(k+1)%n),{period}*1000);
addEventListener('pointerdown',()=>{{document.getElementById('menu').style.display='block'}});
</script>"""


class Bench:
    def __init__(self, root, runs, seconds):
        self.root = Path(root)
        self.runs, self.seconds = runs, seconds
        self.work = Path(tempfile.mkdtemp(prefix="bench-lobby-"))
        self.xwatch = self.root / "target/bench/xwatch"
        self.children = []
        self.env = dict(os.environ, GDK_GL="disable")

    def spawn(self, *command, **options):
        child = subprocess.Popen(
            [str(part) for part in command], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True, **options)
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

    def watch(self, *arguments, timeout):
        done = subprocess.run([str(self.xwatch), *map(str, arguments)], env=self.env, capture_output=True, text=True,
                              timeout=timeout)
        return done.stdout.split() if done.returncode == 0 else None

    def display(self):
        read, write = os.pipe()
        self.x = self.spawn("Xvfb", "-displayfd", write, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
                            pass_fds=[write])
        os.close(write)
        self.env["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
        self.spawn("openbox")
        time.sleep(1)

    def lobby(self):
        classes = f"{self.root}/kiosk-app/terminal/target/terminal.jar:{self.root}/kiosk-app/terminal/target/lib/*"
        flags = (self.root / "scripts/jvm-screen-flags").read_text().split()
        flags += [f"-Djava.io.tmpdir={self.work}"]
        cache = self.root / "kiosk-app/terminal/target/lobby.aot"
        if cache.exists():
            flags.append(f"-XX:AOTCache={cache}")
        return self.spawn(Path(os.environ["JAVA_HOME"]) / "bin/java", *flags, "-cp", classes,
                          "org.centerkiosk.terminal.app.Main", "demo", "--at", "2026-11-24T10:26")

    def chromium(self):
        return self.spawn("chromium", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-quic", "--disable-sync",
                          "--disable-background-networking", "--disable-component-update", "--disable-gpu",
                          "--autoplay-policy=no-user-gesture-required", f"--user-data-dir={self.work}/profile",
                          f"--window-size={WIDTH},{HEIGHT}", f"file://{self.work}/page/index.html")

    def picture(self, name):
        target = self.work / name
        with open(target.with_suffix(".xwd"), "wb") as dump:
            subprocess.run(["xwd", "-root", "-silent"], env=self.env, stdout=dump, check=True)
        subprocess.run(["convert", f"xwd:{target.with_suffix('.xwd')}", str(target)], check=True)
        return target

    def prepare(self):
        """One warm-up run of each: keeps the lobby's last screen, and photographs its slides for the page."""
        page = self.work / "page"
        page.mkdir()
        child = self.lobby()
        time.sleep(16)
        slides = 6
        for i in range(slides):
            shot = self.picture(f"slide{i}.png")
            subprocess.run(["convert", str(shot), "-crop", f"{WIDTH}x{STAGE}+0+0", "+repage", str(page / f"s{i}.png")], check=True)
            subprocess.run(["convert", str(shot), "-crop", f"{WIDTH}x{HEIGHT - STAGE}+0+{STAGE}", "+repage", str(page / f"l{i}.png")], check=True)
            time.sleep(DWELL + CHANGE)
        self.end(child)
        (page / "index.html").write_text(PAGE.format(
            w=WIDTH, h=HEIGHT, stage=STAGE, change=CHANGE, dwell=DWELL, period=DWELL + CHANGE, n=slides))
        self.references = {}
        for name, start in (("lobby", self.lobby), ("chromium", self.chromium)):
            child = start()
            time.sleep(6)
            self.references[name] = self.picture(f"reference-{name}.ppm")
            self.end(child)
            time.sleep(1)

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
        seen = self.watch("match", self.references[name], 20, 92, timeout=30)
        slide = float(seen[0]) - begun if seen else None
        self.end(child)
        time.sleep(1)
        begun = time.time() * 1000
        child = start()
        self.watch("match", self.references[name], 20, 92, timeout=30)
        watcher = subprocess.Popen([str(self.xwatch), "differ", "8"], env=self.env, stdout=subprocess.PIPE, text=True)
        while watcher.poll() is None:
            subprocess.run(["xdotool", "mousemove", "540", "1500", "click", "1"], env=self.env)
            time.sleep(0.05)
        answer = watcher.stdout.read().split()
        touch = float(answer[0]) - begun if answer else None
        self.end(child)
        time.sleep(1)
        return slide, touch

    def loop(self, start):
        """CPU of program and X in percent of a core, PSS in MiB, and the frames of each change of slides."""
        child = start()
        time.sleep(3 * (DWELL + CHANGE))
        frames = subprocess.Popen([str(self.xwatch), "frames", "0", "420", str(WIDTH), "24", str(self.seconds)],
                                  env=self.env, stdout=subprocess.PIPE, text=True)
        changes = [float(line) for line in frames.communicate()[0].split()]
        pids = self.tree(child)
        # Apart from the watcher, so that its own grabs do not count as the X server's work.
        before, begun = (self.ticks(pids), self.ticks([self.x.pid])), time.monotonic()
        time.sleep(round(self.seconds / (DWELL + CHANGE) + 0.5) * (DWELL + CHANGE))
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
        self.prepare()
        results = {"lobby": [], "chromium": []}
        for number in range(self.runs):
            for name, start in (("lobby", self.lobby), ("chromium", self.chromium)):
                slide, touch = self.start_up(name, start)
                result = dict(self.loop(start), slide=slide, touch=touch)
                results[name].append(result)
                print(f"run {number + 1} {name}: " + json.dumps(
                    {k: (round(v, 1) if isinstance(v, float) else v) for k, v in result.items() if k != "changes"}),
                    file=sys.stderr, flush=True)
        return results

    def close(self):
        for child in reversed(list(self.children)):
            self.end(child)
        shutil.rmtree(self.work, ignore_errors=True)


def middle(values):
    values = [v for v in values if v is not None]
    return statistics.median(values) if values else float("nan")


def table(results, goals):
    rows = [
        ("first slide, ms", lambda r: middle([x["slide"] for x in r]), 0.6),
        ("first touch answered, ms", lambda r: middle([x["touch"] for x in r]), None),
        ("memory (PSS), MiB", lambda r: middle([x["pss"] for x in r]), 0.55),
        ("CPU of the program, % of a core", lambda r: middle([x["program"] for x in r]), None),
        ("CPU of the X server, % of a core", lambda r: middle([x["x"] for x in r]), None),
        ("CPU together", lambda r: middle([x["program"] + x["x"] for x in r]), 0.6),
        ("change of slides, frames a second", lambda r: middle([c[0] for x in r for c in x["changes"]]), None),
        ("median gap, ms", lambda r: middle([g for x in r for c in x["changes"] for g in c[1]]), None),
        ("worst gap, ms", lambda r: max([g for x in r for c in x["changes"] for g in c[1]], default=float("nan")), None),
    ]
    print("| measure | lobby | chromium --kiosk | ratio | goal |\n|---|---|---|---|---|")
    for name, value, goal in rows:
        ours, theirs = value(results["lobby"]), value(results["chromium"])
        want = f"at most {goal}" if goal else {"change of slides, frames a second": "at least 58", "worst gap, ms": "at most 50"}.get(name, "")
        print(f"| {name} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} | {want} |")


def main():
    parser = argparse.ArgumentParser(prog="bench-lobby")
    parser.add_argument("root")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=40, help="of the loop that are watched in each run")
    parser.add_argument("--smoke", action="store_true", help="one short run, to see that it works")
    options = parser.parse_args()
    if options.smoke:
        options.runs, options.seconds = 1, 12
    bench = Bench(options.root, options.runs, options.seconds)
    try:
        results = bench.run()
    finally:
        bench.close()
    cpu = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    print(f"{options.runs} runs, {os.cpu_count()} cores ({cpu.group(1) if cpu else platform.machine()}), "
          f"{WIDTH}x{HEIGHT} under Xvfb and openbox, no GPU, medians\n")
    table(results, None)


if __name__ == "__main__":
    main()
