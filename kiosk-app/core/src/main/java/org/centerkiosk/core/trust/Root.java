package org.centerkiosk.core.trust;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose signatures count: the beginning of all trust in a centre.
 *
 * @param number 1 and up; the next is signed by a threshold of this one's root keys and of its own
 * @param centre the centre whose documents these people sign
 * @param expires after it nothing new is accepted until the next root is there
 * @param signers all keys and whose they are
 * @param roles a rule for each role
 */
public record Root(
        int number,
        String centre,
        Instant issued,
        Instant expires,
        List<Signer> signers,
        Map<TrustRole, RoleRule> roles) {

    private static final int MOST_SIGNERS = 200;

    public Root {
        signers = List.copyOf(signers);
        roles = Map.copyOf(roles);
        Checks.number(number, "root");
        Checks.centre(centre);
        Checks.order(issued, expires, "expires");
        Map<String, Signer> byKid = new HashMap<>();
        for (Signer signer : signers) {
            if (byKid.put(signer.key().kid(), signer) != null) {
                throw new IllegalArgumentException("the key " + signer.key().kid() + " is there twice");
            }
        }
        if (signers.size() > MOST_SIGNERS) {
            throw new IllegalArgumentException("more than " + MOST_SIGNERS + " keys");
        }
        for (TrustRole role : TrustRole.values()) {
            check(role, roles.get(role), byKid);
        }
        checkOnline(roles);
    }

    private static void check(
            TrustRole role, @org.jspecify.annotations.Nullable RoleRule rule, Map<String, Signer> byKid) {
        if (rule == null) {
            throw new IllegalArgumentException("the role " + role.member() + " has no rule");
        }
        Set<String> people = new HashSet<>();
        for (String kid : rule.kids()) {
            Signer signer = byKid.get(kid);
            if (signer == null) {
                throw new IllegalArgumentException("the role " + role.member() + " names an unknown key " + kid);
            }
            people.add(signer.person());
        }
        if (people.size() < rule.threshold() && !mayWait(role)) {
            throw new IllegalArgumentException("the role " + role.member() + " has a threshold of " + rule.threshold()
                    + ", but only " + people.size() + " people");
        }
    }

    /** A centre begins before its editors have keys: until enough of them are there, nothing of theirs is accepted. */
    private static boolean mayWait(TrustRole role) {
        return role == TrustRole.EDITION || role == TrustRole.TAKEOVER;
    }

    /** The hub's own key lies on a machine in the network: it may not speak for people. */
    private static void checkOnline(Map<TrustRole, RoleRule> roles) {
        for (String kid : roles.get(TrustRole.TIMESTAMP).kids()) {
            for (TrustRole role : List.of(TrustRole.ROOT, TrustRole.EDITION, TrustRole.TAKEOVER)) {
                if (roles.get(role).kids().contains(kid)) {
                    throw new IllegalArgumentException(
                            "the online key " + kid + " may not hold the role " + role.member() + " as well");
                }
            }
        }
    }

    /** Reads what an envelope of kind {@code ROOT} holds. */
    public static Root read(byte[] payload) throws TrustException {
        return Members.read(payload, "root", Root::read);
    }

    private static Root read(Members members) {
        List<Signer> signers = members.objects("signers").stream()
                .map(signer -> new Signer(PublicKey.fromJwk(signer.get("key")), signer.text("person")))
                .toList();
        Members rules = members.object("roles");
        Map<TrustRole, RoleRule> roles = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            Members rule = rules.object(role.member());
            roles.put(role, new RoleRule(Set.copyOf(rule.strings("kids")), rule.integer("threshold")));
        }
        return new Root(
                members.integer("number"),
                members.text("centre"),
                members.instant("issued"),
                members.instant("expires"),
                signers,
                roles);
    }

    /** What is signed. */
    public byte[] payload() {
        ObjectNode node = Members.begin()
                .put("number", number)
                .put("centre", centre)
                .put("issued", issued.toString())
                .put("expires", expires.toString());
        ArrayNode list = node.putArray("signers");
        for (Signer signer : signers) {
            list.addObject()
                    .put("person", signer.person())
                    .set("key", signer.key().toJwk());
        }
        ObjectNode rules = node.putObject("roles");
        for (TrustRole role : TrustRole.values()) {
            RoleRule rule = rule(role);
            ObjectNode written = rules.putObject(role.member()).put("threshold", rule.threshold());
            ArrayNode kids = written.putArray("kids");
            rule.kids().stream().sorted().forEach(kids::add);
        }
        return StrictJson.bytes(node);
    }

    public RoleRule rule(TrustRole role) {
        return roles.get(role);
    }

    /** Who holds that key, in whatever role. */
    public Optional<Signer> signer(String kid) {
        return signers.stream().filter(signer -> signer.key().kid().equals(kid)).findFirst();
    }

    /** Who holds that key and that role. */
    public Optional<Signer> signer(TrustRole role, String kid) {
        return rule(role).kids().contains(kid) ? signer(kid) : Optional.empty();
    }
}
