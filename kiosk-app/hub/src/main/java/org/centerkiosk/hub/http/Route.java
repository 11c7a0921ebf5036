package org.centerkiosk.hub.http;

import java.util.Set;

/**
 * One line of the table of who may do what.
 *
 * @param method in upper case
 * @param path with parameters in braces
 * @param access who may use it
 */
public record Route(String method, String path, Set<Access> access) implements Comparable<Route> {

    public Route {
        access = Set.copyOf(access);
    }

    @Override
    public int compareTo(Route other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }
}
