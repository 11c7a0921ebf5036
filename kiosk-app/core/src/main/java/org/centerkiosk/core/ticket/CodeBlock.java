package org.centerkiosk.core.ticket;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Codes that the hub lends to one terminal for the time without the network. They are drawn at random rather than
 * counted, so that a code tells nothing of its neighbours.
 *
 * @param id names the block at the hub
 * @param codes not used yet, in the order of their use
 */
public record CodeBlock(UUID id, List<TicketCode> codes) {

    /** Codes that one block may have. */
    public static final int LARGEST = 1000;

    /**
     * One code out of a block.
     *
     * @param rest the block without it; to be stored before the code is shown
     */
    public record Draw(TicketCode code, CodeBlock rest) {}

    public CodeBlock {
        codes = List.copyOf(codes);
        if (codes.size() > LARGEST || Set.copyOf(codes).size() < codes.size()) {
            throw new IllegalArgumentException(
                    "a block of " + codes.size() + " codes, " + LARGEST + " different at most");
        }
    }

    /** So many fresh codes; the hub still sees to it that none of them is known to it already. */
    public static CodeBlock random(UUID id, int size, SecureRandom random) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a block of " + size + " codes is not one of 1 to " + LARGEST);
        }
        Set<TicketCode> codes = new LinkedHashSet<>();
        while (codes.size() < size) {
            codes.add(TicketCode.random(random));
        }
        return new CodeBlock(id, List.copyOf(codes));
    }

    public int left() {
        return codes.size();
    }

    /** The next code, none where the block is used up. */
    public Optional<Draw> draw() {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draw(codes.getFirst(), new CodeBlock(id, codes.subList(1, codes.size()))));
    }
}
