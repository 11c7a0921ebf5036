"""Breaks a writer off in the middle and looks for what it had acknowledged. Run by scripts/campaign-durability."""

import argparse
import fcntl
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time

EXT4_IOC_SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32), linux/fs/ext4/ext4.h
NO_LOG_FLUSH = 2  # nothing more reaches the disk, not even the journal
IMAGE_BYTES = 256 << 20
WRITER = "org.centerkiosk.hub.registration.BookWriter"


class Unreadable(Exception):
    """The database cannot be opened any more."""


class Writer:
    """A process that registers people; what it acknowledged is kept here, beyond the reach of the power cut."""

    def __init__(self, args, database, acknowledged):
        with tempfile.NamedTemporaryFile("w", suffix=".ids", delete=False) as file:
            file.write("".join(f"{one}\n" for one in acknowledged))
        self.list = file.name
        self.process = subprocess.Popen(
            [args.java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
             "-cp", args.class_path, WRITER, database[0], self.list, *database[1:]],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.ids = []
        first = self.process.stdout.readline().split()
        if len(first) != 4 or first[0] != "checked":
            self.process.kill()
            self.process.wait()
            os.unlink(self.list)
            raise Unreadable()
        self.checked, self.lost, self.wrong = (int(word) for word in first[1:])
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            # A line that was broken off was not acknowledged to anybody.
            if line.endswith("\n"):
                self.ids.append(line.strip())

    def end(self):
        self.process.kill()
        self.process.wait()
        self.reader.join()
        os.unlink(self.list)
        return self.ids


class Drive:
    """A small file system in a file, whose power can be cut."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="campaign-durability")
        self.image = os.path.join(self.folder, "image")
        self.mount = os.path.join(self.folder, "drive")
        os.mkdir(self.mount)
        with open(self.image, "wb") as file:
            file.truncate(IMAGE_BYTES)
        subprocess.run(["mkfs.ext4", "-q", "-F", self.image], check=True)
        self.plug()

    def plug(self):
        subprocess.run(["mount", "-o", "loop", self.image, self.mount], check=True)

    def cut(self):
        handle = os.open(self.mount, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(handle)

    def unplug(self):
        subprocess.run(["umount", self.mount], check=True)

    def remove(self):
        subprocess.run(["umount", self.mount], check=False, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder)


def campaign(args, times, database, breaks):
    """Returns acknowledged, lost, rounds that lost something, counters wrong."""
    acknowledged, lost, rounds, wrong = [], 0, 0, 0
    for turn in range(times + 1):
        try:
            writer = Writer(args, database, acknowledged)
        except Unreadable:
            if turn == 0:
                raise SystemExit("the writer does not start at all")
            return 0, lost + len(acknowledged), rounds + 1, wrong
        # What one round lost the next would count again.
        lost += writer.lost
        rounds += 1 if writer.lost else 0
        wrong += writer.wrong
        if writer.lost:
            acknowledged = []
        if turn == times:
            writer.end()
            break
        time.sleep(random.uniform(0.5, 2))
        acknowledged = acknowledged + breaks(writer)
    return len(acknowledged), lost, rounds, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java", required=True)
    parser.add_argument("--class-path", required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--cuts", type=int, default=20)
    parser.add_argument("--control", type=int, default=5)
    args = parser.parse_args()
    failed = False

    folder = tempfile.mkdtemp(prefix="campaign-durability")
    kept, lost, _, wrong = campaign(args, args.kills, [f"{folder}/hub.db"], lambda writer: writer.end())
    print(f"kill -9, {args.kills} times: {kept} acknowledged, {lost} lost, {wrong} counters wrong", flush=True)
    failed |= lost + wrong > 0 or (args.kills > 0 and kept == 0)
    shutil.rmtree(folder)

    for synchronous, times in (("FULL", args.cuts), ("OFF", args.control)):
        if times == 0:
            continue
        try:
            drive = Drive()
        except (OSError, subprocess.CalledProcessError) as trouble:
            print(f"no power cuts: a file system in a file cannot be mounted here ({trouble}); run it as root on a machine of its own")
            break

        def cut(writer):
            # Frozen first, so that it acknowledges nothing that the cut comes before.
            writer.process.send_signal(signal.SIGSTOP)
            drive.cut()
            ids = writer.end()
            drive.unplug()
            drive.plug()
            return ids

        control = [] if synchronous == "FULL" else ["OFF"]
        try:
            kept, lost, rounds, wrong = campaign(args, times, [f"{drive.mount}/hub.db", *control], cut)
        finally:
            drive.remove()
        print(f"power cuts with synchronous={synchronous}, {times} times: {kept} kept, {lost} lost in {rounds} of them,"
              f" {wrong} counters wrong", flush=True)
        if synchronous == "FULL":
            failed |= lost + wrong > 0 or kept == 0
        elif lost == 0:
            print("  the control lost nothing: the cuts prove nothing")
            failed = True
    sys.exit(1 if failed else 0)


main()
