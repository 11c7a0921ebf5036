package org.centerkiosk.config;

import java.time.Duration;

/**
 * What clients may take from the hub.
 *
 * @param connections open at once, all clients together
 * @param liveClients of those, on the live stream
 * @param headerTime for the whole header of a request
 * @param bodyTime for the whole of a request
 * @param loginsPerMinute wrong passwords from one address
 * @param enrolmentsPerMinute wrong join codes from one address
 * @param signUpsPerMinute forms of phones from one address, behind which a whole centre may stand
 * @param mediaBytes of all pictures together
 */
public record HubLimitsConfig(
        int connections,
        int liveClients,
        Duration headerTime,
        Duration bodyTime,
        int loginsPerMinute,
        int enrolmentsPerMinute,
        int signUpsPerMinute,
        long mediaBytes) {

    static HubLimitsConfig read(Section in) {
        int connections = in.value("connections", Formats.whole(16, 100_000));
        int liveClients = in.value("liveClients", Formats.whole(1, 100_000));
        if (liveClients >= connections) {
            in.reject("liveClients", "leaves no connection for anything else", "less than hub.limits.connections");
        }
        return new HubLimitsConfig(
                connections,
                liveClients,
                in.value("headerTime", Formats.duration("1s", "2m")),
                in.value("bodyTime", Formats.duration("5s", "1h")),
                in.value("loginsPerMinute", Formats.whole(1, 1000)),
                in.value("enrolmentsPerMinute", Formats.whole(1, 1000)),
                in.value("signUpsPerMinute", Formats.whole(10, 1_000_000)),
                in.value("mediaBytes", Formats.bytes("1MB", "1000000MB")));
    }
}
