package org.centerkiosk.hub.simulation;

/** Hears what the terminals do, on any thread. */
interface Observer {

    /** One heard the hub's numbers, having been off the live stream. */
    void connected();

    /** One lost the hub, or did not get it. */
    void lost();

    /** One sends a request. */
    void asked();

    /** One has the last byte of an edition; those that verify have admitted it. */
    void received(int edition);

    /** One could not do what it should. */
    void failed(String what);
}
