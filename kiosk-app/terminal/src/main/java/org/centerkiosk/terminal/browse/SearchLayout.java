package org.centerkiosk.terminal.browse;

import org.centerkiosk.terminal.shell.Viewport;

/**
 * Where the parts of the search lie, in design pixels: what was found above, and the field with its conditions at hand
 * above the keys; on a wide screen what was found stands beside them.
 *
 * @param listX left edge of what was found
 * @param listWidth of it
 * @param listTop of the first row
 * @param rows how many fit; 0 or more
 * @param pageTop of the page buttons
 * @param deskX left edge of field, keys and dock
 * @param deskWidth of them
 * @param chipsTop of the conditions; negative where there is no room for them
 * @param fieldTop of the field
 * @param keysTop of the keyboard
 * @param header whether there is room for brand and clock
 */
record SearchLayout(
        double listX,
        double listWidth,
        double listTop,
        int rows,
        double pageTop,
        double deskX,
        double deskWidth,
        double chipsTop,
        double fieldTop,
        double keysTop,
        boolean header) {

    static final double CHIPS = 72;
    static final double GAP = 16;
    static final double PAGE_BAR = 80;
    static final int FEW_ROWS = 3;

    private static final double TITLE = 88;
    private static final double HEADER = 200;
    private static final double LIST = 640;
    private static final double KEYS = 1048;

    /** Sizes that large letters change. */
    record Sizes(double margin, double field, double row, double step, boolean conditions, double dock) {

        static Sizes of(boolean elder, boolean portrait) {
            double dock = portrait ? 160 : 144;
            return elder
                    ? new Sizes(ElderLayout.MARGIN, 128, ElderLayout.ROW, ElderLayout.STEP, false, dock)
                    : new Sizes(portrait ? 56 : 40, 96, BrowseLayout.ROW, BrowseLayout.ROW_STEP, true, dock);
        }
    }

    /** @param keys height of the keyboard, 0 where it is put away */
    static SearchLayout of(Viewport viewport, Sizes sizes, double keys) {
        boolean beside = !viewport.isPortrait() && viewport.width() - KEYS >= LIST;
        double deskX = beside ? viewport.width() - KEYS : 0;
        double keysTop = viewport.height() - sizes.dock() - keys;
        double fieldTop = keysTop - GAP - sizes.field();
        SearchLayout full = of(viewport, sizes, beside, deskX, fieldTop, keysTop, true, sizes.conditions());
        if (full.rows() >= FEW_ROWS) {
            return full;
        }
        SearchLayout bare = of(viewport, sizes, beside, deskX, fieldTop, keysTop, false, sizes.conditions());
        return bare.rows() >= FEW_ROWS ? bare : of(viewport, sizes, beside, deskX, fieldTop, keysTop, false, false);
    }

    private static SearchLayout of(
            Viewport viewport,
            Sizes sizes,
            boolean beside,
            double deskX,
            double fieldTop,
            double keysTop,
            boolean header,
            boolean conditions) {
        double chipsTop = conditions ? fieldTop - 2 * (CHIPS + GAP) : -1;
        double top = (header ? HEADER : 24) + TITLE;
        double bottom = beside ? viewport.height() - 24 : (conditions ? chipsTop : fieldTop) - GAP;
        double pageTop = bottom - PAGE_BAR;
        double rowsBottom = keysTop < viewport.height() - sizes.dock() && !beside ? bottom : pageTop - GAP;
        int rows = (int) Math.max(0, Math.floor((rowsBottom - top + sizes.step() - sizes.row()) / sizes.step()));
        return new SearchLayout(
                sizes.margin(),
                (beside ? deskX : viewport.width()) - 2 * sizes.margin(),
                top,
                rows,
                pageTop,
                deskX,
                viewport.width() - deskX,
                chipsTop,
                fieldTop,
                keysTop,
                header);
    }

    /** Whether what was found stands beside the keys, which need not go then. */
    boolean isWide() {
        return deskX > 0;
    }

    /** Whether pages can be turned; while one types on a high screen the keys take that room. */
    boolean hasPages(double keys) {
        return keys == 0 || isWide();
    }
}
