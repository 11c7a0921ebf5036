package org.centerkiosk.core.pinyin;

import java.util.ArrayList;
import java.util.List;

/** The cheapest few, each text once. */
final class KBest {

    private final int limit;
    private final List<Piece> pieces;

    KBest(int limit) {
        this.limit = limit;
        this.pieces = new ArrayList<>(limit + 1);
    }

    /** Whether something of this cost would be among them. */
    boolean takes(float cost) {
        return pieces.size() < limit || cost < pieces.getLast().cost();
    }

    void add(Piece piece) {
        if (!takes(piece.cost())) {
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).text().equals(piece.text())) {
                if (pieces.get(i).cost() <= piece.cost()) {
                    return;
                }
                pieces.remove(i);
                break;
            }
        }
        int at = pieces.size();
        while (at > 0 && pieces.get(at - 1).cost() > piece.cost()) {
            at--;
        }
        pieces.add(at, piece);
        if (pieces.size() > limit) {
            pieces.removeLast();
        }
    }

    /** Adds what two lists make together, stopping where nothing cheaper can follow. */
    void addSums(List<Piece> heads, List<Piece> tails, float extra) {
        for (Piece head : heads) {
            for (Piece tail : tails) {
                float cost = head.cost() + tail.cost() + extra;
                if (!takes(cost)) {
                    break;
                }
                add(head.and(tail, cost));
            }
        }
    }

    List<Piece> pieces() {
        return pieces;
    }
}
