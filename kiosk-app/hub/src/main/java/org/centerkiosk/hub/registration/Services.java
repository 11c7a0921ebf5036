package org.centerkiosk.hub.registration;

/** The parts of the book, put together. */
record Services(
        Commands commands,
        Registering registering,
        Cancelling cancelling,
        Changing changing,
        Offers offers,
        Holding holding,
        Leasing leasing,
        Attending attending,
        Absence absence,
        Calling calling,
        Lists lists,
        Watching watching,
        Settling settling,
        Upkeep upkeep) {

    static Services of(BookParts parts, String centre) {
        Tables tables = parts.tables();
        Seating seating = new Seating(parts);
        Transitions transitions = new Transitions(tables);
        Promotion promotion = new Promotion(parts, seating, transitions);
        Cancelling cancelling = new Cancelling(parts, seating, transitions, promotion);
        Offers offers = new Offers(parts, seating, transitions, cancelling);
        Holding holding = new Holding(parts, seating, promotion);
        Attending attending = new Attending(tables);
        Commands commands = new Commands(tables, parts.switches());
        Lists lists = new Lists(parts, attending);
        return new Services(
                commands,
                new Registering(parts, commands, seating, transitions, promotion),
                cancelling,
                new Changing(parts, seating, transitions, promotion),
                offers,
                holding,
                new Leasing(parts, seating, promotion),
                attending,
                new Absence(parts, seating, transitions, cancelling, attending),
                new Calling(tables, offers, cancelling),
                lists,
                new Watching(parts, attending, lists, new RosterRows(centre)),
                new Settling(parts, lists),
                new Upkeep(
                        parts,
                        new Following(parts, seating, transitions, promotion),
                        holding,
                        offers,
                        new CountCheck(centre)));
    }
}
