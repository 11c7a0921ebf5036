package org.centerkiosk.hub.registration;

/** The tables of one centre's book. */
record Tables(
        CountRows counts,
        RegistrationRows registrations,
        SeatRows seats,
        CommandRows commands,
        HistoryRows history,
        HoldRows holds,
        LeaseRows leases,
        AttendanceRows attendances,
        CallRows calls,
        ConflictRows conflicts) {

    static Tables of(String centre) {
        return new Tables(
                new CountRows(centre),
                new RegistrationRows(centre),
                new SeatRows(centre),
                new CommandRows(centre),
                new HistoryRows(centre),
                new HoldRows(centre),
                new LeaseRows(centre),
                new AttendanceRows(centre),
                new CallRows(centre),
                new ConflictRows(centre));
    }
}
