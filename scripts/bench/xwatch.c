/*
 * Watches the X root window from outside, alike for every program that draws on it. Needs libX11 and libXext (MIT-SHM).
 *
 *   xwatch match SECONDS PERCENT REFERENCE.ppm…   waits until that share of 400 sample points equals one of the
 *                                                 pictures; prints the milliseconds since the epoch, and which it was
 *   xwatch frames X Y W H SECONDS                 samples the rectangle about 400 times a second; prints, for every
 *                                                 change of its content, the milliseconds since the beginning
 *   xwatch picture FILE.ppm                       writes what is on the screen
 *
 * Exits 1 where the time is over before the event, 2 on wrong usage.
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>

#define GRID 20

static double now_ms(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec * 1000.0 + t.tv_nsec / 1e6;
}

static void nap_us(long us) {
    struct timespec t = {0, us * 1000};
    nanosleep(&t, NULL);
}

typedef struct {
    Display *display;
    Window root;
    XImage *image;
    XShmSegmentInfo shm;
} Grabber;

static void open_grabber(Grabber *g, int width, int height) {
    int screen = DefaultScreen(g->display);
    g->root = RootWindow(g->display, screen);
    g->image = XShmCreateImage(g->display, DefaultVisual(g->display, screen), DefaultDepth(g->display, screen), ZPixmap,
                               NULL, &g->shm, width, height);
    g->shm.shmid = shmget(IPC_PRIVATE, (size_t)g->image->bytes_per_line * g->image->height, IPC_CREAT | 0600);
    g->shm.shmaddr = g->image->data = shmat(g->shm.shmid, NULL, 0);
    g->shm.readOnly = False;
    XShmAttach(g->display, &g->shm);
    XSync(g->display, False);
    shmctl(g->shm.shmid, IPC_RMID, NULL);
}

static void grab(Grabber *g, int x, int y) { XShmGetImage(g->display, g->root, g->image, x, y, AllPlanes); }

static uint32_t pixel(Grabber *g, int x, int y) { return (uint32_t)XGetPixel(g->image, x, y) & 0xFFFFFF; }

static unsigned char *read_ppm(const char *name, int *width, int *height) {
    FILE *f = fopen(name, "rb");
    int depth;
    if (!f || fscanf(f, "P6 %d %d %d", width, height, &depth) != 3 || depth != 255) return NULL;
    fgetc(f);
    size_t size = (size_t)*width * *height * 3;
    unsigned char *data = malloc(size);
    if (fread(data, 1, size, f) != size) return NULL;
    fclose(f);
    return data;
}

static int near(uint32_t a, uint32_t b) {
    for (int shift = 0; shift < 24; shift += 8) {
        int difference = (int)((a >> shift) & 255) - (int)((b >> shift) & 255);
        if (difference > 12 || difference < -12) return 0;
    }
    return 1;
}

typedef struct {
    uint32_t sample[GRID * GRID];
} Reference;

static int read_reference(const char *file, int width, int height, Reference *reference) {
    int w, h;
    unsigned char *data = read_ppm(file, &w, &h);
    if (!data || w != width || h != height) {
        fprintf(stderr, "xwatch: %s is no PPM picture of the screen's size\n", file);
        return 0;
    }
    for (int i = 0; i < GRID * GRID; i++) {
        int x = (int)((i % GRID + 0.5) * width / GRID), y = (int)((i / GRID + 0.5) * height / GRID);
        unsigned char *p = data + ((size_t)y * width + x) * 3;
        reference->sample[i] = (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2];
    }
    free(data);
    return 1;
}

static int match(Grabber *g, double seconds, double percent, int count, char **files) {
    int screen = DefaultScreen(g->display);
    int width = DisplayWidth(g->display, screen), height = DisplayHeight(g->display, screen);
    Reference *references = malloc(sizeof(Reference) * count);
    for (int i = 0; i < count; i++)
        if (!read_reference(files[i], width, height, references + i)) return 2;
    open_grabber(g, width, height);
    double end = now_ms(CLOCK_MONOTONIC) + seconds * 1000;
    while (now_ms(CLOCK_MONOTONIC) < end) {
        grab(g, 0, 0);
        for (int r = 0; r < count; r++) {
            int same = 0;
            for (int i = 0; i < GRID * GRID; i++) {
                int x = (int)((i % GRID + 0.5) * width / GRID), y = (int)((i / GRID + 0.5) * height / GRID);
                same += near(pixel(g, x, y), references[r].sample[i]);
            }
            if (same * 100.0 >= percent * GRID * GRID) {
                printf("%.1f %d\n", now_ms(CLOCK_REALTIME), r);
                return 0;
            }
        }
        nap_us(4000);
    }
    return 1;
}

static int picture(Grabber *g, const char *file) {
    int screen = DefaultScreen(g->display);
    int width = DisplayWidth(g->display, screen), height = DisplayHeight(g->display, screen);
    open_grabber(g, width, height);
    grab(g, 0, 0);
    FILE *f = fopen(file, "wb");
    if (!f) return 1;
    fprintf(f, "P6\n%d %d\n255\n", width, height);
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            uint32_t p = pixel(g, x, y);
            fputc(p >> 16 & 255, f);
            fputc(p >> 8 & 255, f);
            fputc(p & 255, f);
        }
    return fclose(f) == 0 ? 0 : 1;
}

static int frames(Grabber *g, int x, int y, int width, int height, double seconds) {
    open_grabber(g, width, height);
    double begun = now_ms(CLOCK_MONOTONIC), at = 0;
    uint64_t last = 0;
    size_t size = (size_t)g->image->bytes_per_line * height;
    while (at < seconds * 1000) {
        uint64_t hash = 1469598103934665603ULL;
        grab(g, x, y);
        for (size_t i = 0; i + 8 <= size; i += 8) {
            uint64_t word;
            memcpy(&word, g->image->data + i, 8);
            hash = (hash ^ word) * 1099511628211ULL;
        }
        at = now_ms(CLOCK_MONOTONIC) - begun;
        if (hash != last && last != 0) printf("%.2f\n", at);
        last = hash;
        nap_us(2000);
    }
    return 0;
}

int main(int argc, char **argv) {
    Grabber g = {0};
    g.display = XOpenDisplay(NULL);
    if (!g.display || !XShmQueryExtension(g.display)) {
        fprintf(stderr, "xwatch: no X display with shared memory\n");
        return 2;
    }
    if (argc >= 5 && !strcmp(argv[1], "match")) return match(&g, atof(argv[2]), atof(argv[3]), argc - 4, argv + 4);
    if (argc == 3 && !strcmp(argv[1], "picture")) return picture(&g, argv[2]);
    if (argc == 7 && !strcmp(argv[1], "frames"))
        return frames(&g, atoi(argv[2]), atoi(argv[3]), atoi(argv[4]), atoi(argv[5]), atof(argv[6]));
    fprintf(stderr, "xwatch: wrong usage, see the head of its source\n");
    return 2;
}
