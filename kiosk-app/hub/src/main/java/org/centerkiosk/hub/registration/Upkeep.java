package org.centerkiosk.hub.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is due by itself. Each in a transaction of its own: one that fails holds up no other. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final BookParts parts;
    private final Following following;
    private final Holding holding;
    private final Offers offers;
    private final CountCheck check;

    Upkeep(BookParts parts, Following following, Holding holding, Offers offers, CountCheck check) {
        this.parts = parts;
        this.following = following;
        this.holding = holding;
        this.offers = offers;
        this.check = check;
    }

    /** Follows the newest edition, ends holds and offers that are over, and waits that the session outran. */
    void round() {
        following.follow();
        Instant now = parts.ledger().clock().instant();
        each(parts.ledger().read(handle -> parts.tables().holds().over(handle, now)), holding::expire);
        each(parts.ledger().read(handle -> parts.tables().registrations().offersOver(handle, now)), offers::expire);
        each(parts.ledger().read(handle -> parts.tables().seats().outrun(handle, now)), offers::outrun);
    }

    private void each(List<UUID> due, BiConsumer<Writing, UUID> work) {
        for (UUID id : due) {
            try {
                parts.ledger().write(new Actor.Clockwork(), writing -> {
                    work.accept(writing, id);
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.warn("what was due for {} was not done, it is tried again: {}", id, e.getMessage());
            }
        }
    }

    /** Forgets commands that nobody sends again, and proves the counters. */
    List<Discrepancy> nightly() {
        Duration remembered = Duration.ofDays(parts.policy().keysRememberedDays());
        parts.ledger()
                .write(
                        new Actor.Clockwork(),
                        writing -> parts.tables()
                                .commands()
                                .forget(writing.handle(), writing.now().minus(remembered)));
        return check();
    }

    List<Discrepancy> check() {
        List<Discrepancy> found = parts.ledger().read(check::run);
        found.forEach(each -> LOG.error(
                "the counters of {} are not what the facts say: {}; tell the maintainers", each.session(), each));
        return found;
    }
}
