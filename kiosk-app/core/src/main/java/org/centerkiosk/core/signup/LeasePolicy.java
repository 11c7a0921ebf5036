package org.centerkiosk.core.signup;

/** How many seats of a session a terminal is lent: few, fewer as seats get few, and none of the last ones. */
public final class LeasePolicy {

    /** A terminal has at most half of what its share would be, so that there is something left to lend to who needs it. */
    private static final int HALF = 2;

    /**
     * What the hub knows when a terminal asks.
     *
     * @param seats of the session; what is lent and not reported yet counts as taken, whether its time is over or not
     * @param own of those, what this terminal has
     * @param terminals that may ask for seats of this session, this one included
     * @param recent seats that were signed up for through this terminal during the last lease
     */
    public record Demand(SeatFacts seats, int own, int terminals, int recent) {

        public Demand {
            if (own < 0 || terminals < 1 || recent < 0) {
                throw new IllegalArgumentException(
                        "own " + own + ", terminals " + terminals + ", recent " + recent + " seats");
            }
        }
    }

    private LeasePolicy() {}

    /** Seats to lend now, besides those that the terminal has; 0 where there is no limit, for none are needed. */
    public static int lend(Demand demand, LeaseRules rules) {
        Integer capacity = demand.seats().capacity();
        // Who waits comes first.
        if (capacity == null || demand.seats().waiting() > 0) {
            return 0;
        }
        int spare = demand.seats().free() - rules.keptOf(capacity);
        if (spare <= 0) {
            return 0;
        }
        int share = spare / (HALF * demand.terminals());
        // A screen where people do sign up is lent one also where not every screen could be.
        int fair = Math.max(share, demand.recent() > 0 ? 1 : 0);
        int wanted = Math.min(rules.most(), demand.recent() + 1);
        return Math.max(0, Math.min(Math.min(fair, wanted) - demand.own(), spare));
    }
}
