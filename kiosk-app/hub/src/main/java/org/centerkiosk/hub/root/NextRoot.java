package org.centerkiosk.hub.root;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.TrustRole;
import org.jspecify.annotations.Nullable;

/** A root in the making: the first, or one that differs from the one before. */
public final class NextRoot {

    /** How long a root is good; a year would be over before anybody remembers where the key is, many are too careless. */
    public static final Duration VALID = Duration.ofDays(730);

    /** Whose name the hub's own key bears. */
    public static final String HUB = "hub";

    private final int number;
    private final String centre;
    private final @Nullable Instant before;
    private final Map<String, Signer> signers = new LinkedHashMap<>();
    private final Map<TrustRole, Set<String>> kids = new EnumMap<>(TrustRole.class);
    private final Map<TrustRole, Integer> thresholds = new EnumMap<>(TrustRole.class);

    private NextRoot(int number, String centre, @Nullable Instant before) {
        this.number = number;
        this.centre = centre;
        this.before = before;
        for (TrustRole role : TrustRole.values()) {
            kids.put(role, new LinkedHashSet<>());
            thresholds.put(role, 1);
        }
    }

    /** Root 1 of a centre, with nobody in it yet. */
    public static NextRoot first(String centre) {
        return new NextRoot(1, centre, null);
    }

    /** The one after that root, the same but for its number and its dates. */
    public static NextRoot after(Root root) {
        NextRoot next = new NextRoot(root.number() + 1, root.centre(), root.issued());
        root.signers().forEach(signer -> next.signers.put(signer.key().kid(), signer));
        root.roles().forEach((role, rule) -> {
            next.kids.put(role, new LinkedHashSet<>(rule.kids()));
            next.thresholds.put(role, rule.threshold());
        });
        return next;
    }

    /** How many people must sign in that role. */
    public NextRoot threshold(TrustRole role, int people) {
        thresholds.put(role, people);
        return this;
    }

    public NextRoot give(Signer signer, TrustRole... roles) {
        signers.put(signer.key().kid(), signer);
        for (TrustRole role : roles) {
            kids.get(role).add(signer.key().kid());
        }
        return this;
    }

    /** Takes every right from a key. */
    public NextRoot takeFrom(String kid) {
        kids.values().forEach(held -> held.remove(kid));
        return this;
    }

    /** Another key of the hub's own in the place of the one it has. */
    public NextRoot online(PublicKey key) {
        kids.get(TrustRole.TIMESTAMP).clear();
        return give(new Signer(key, HUB), TrustRole.TIMESTAMP);
    }

    /** Later than the one before it also where the clock went back. */
    public Root build(Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.SECONDS);
        Instant issued = before != null && !time.isAfter(before) ? before.plusSeconds(1) : time;
        List<Signer> holders = signers.values().stream()
                .filter(signer -> kids.values().stream()
                        .anyMatch(held -> held.contains(signer.key().kid())))
                .toList();
        Map<TrustRole, RoleRule> rules = new EnumMap<>(TrustRole.class);
        kids.forEach((role, held) -> rules.put(role, new RoleRule(held, thresholds.get(role))));
        return new Root(number, centre, issued, issued.plus(VALID), holders, rules);
    }
}
