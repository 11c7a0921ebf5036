/**
 * Typed configuration: built-in defaults, then the system file, the file named on the command line, environment
 * variables, system properties and command-line options, each over the ones before. {@code kiosk-defaults.properties}
 * documents every key.
 */
@NullMarked
package org.centerkiosk.config;

import org.jspecify.annotations.NullMarked;
