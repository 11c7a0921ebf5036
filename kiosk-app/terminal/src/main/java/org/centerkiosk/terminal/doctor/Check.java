package org.centerkiosk.terminal.doctor;

import java.util.List;

/** Looks at one part of the machine. */
@FunctionalInterface
interface Check {

    List<Finding> look();
}
