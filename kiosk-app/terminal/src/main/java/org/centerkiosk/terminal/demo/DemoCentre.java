package org.centerkiosk.terminal.demo;

import java.time.ZoneId;

/** The fictional centre that the demo shows: 澄湖区新时代文明实践中心, Chenghu Civic Centre. */
final class DemoCentre {

    /** Its zone, in which its days and weeks begin. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DemoCentre() {}
}
