package org.centerkiosk.hub.http;

import org.centerkiosk.hub.store.Fault;
import org.centerkiosk.hub.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client hears when the database does not do its part. */
final class StoreProblems {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProblems.class);

    private StoreProblems() {}

    /** What the hub's keeper can mend has a code of its own; the rest is an incident. */
    static Problem of(StoreException failure) {
        Problem problem = switch (failure.fault()) {
            case FULL -> problem(507, "store-full", failure.fault());
            case BUSY -> problem(503, "store-busy", failure.fault());
            case UNREACHABLE -> problem(503, "store-unreachable", failure.fault());
            case FORBIDDEN -> problem(503, "store-read-only", failure.fault());
            case CONFLICT, NEWER, DAMAGED, OTHER -> ProblemPages.incident(failure);
        };
        if (problem.status() != 500) {
            LOG.warn("{}: {}", problem.code(), failure.getMessage());
        }
        return problem;
    }

    private static Problem problem(int status, String code, Fault fault) {
        return new Problem(status, code, sentence(fault.sentence()), sentence(fault.remedy()));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
