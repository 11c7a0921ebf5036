package org.centerkiosk.core.signup;

import java.util.UUID;

/**
 * A registration that its owner wants to change.
 *
 * @param seats that it has or waits for, companions included
 * @param ahead parties before it while it waits, else 0
 */
public record Held(UUID registration, Target target, Status status, int seats, int ahead) {}
