package org.centerkiosk.hub.registration;

/** A simulated centre came to harm. */
final class SimulationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SimulationFailure(String what) {
        super(what);
    }
}
