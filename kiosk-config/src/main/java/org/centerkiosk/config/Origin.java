package org.centerkiosk.config;

import java.nio.file.Path;

/** Where a value came from, as its text says it. */
public sealed interface Origin {

    /** The defaults that are built in. */
    record BuiltIn() implements Origin {
        @Override
        public String toString() {
            return "default";
        }
    }

    /**
     * A line of a file.
     *
     * @param line counted from 1; 0 where the whole file is meant
     */
    record InFile(Path file, int line) implements Origin {
        @Override
        public String toString() {
            return line == 0 ? file.toString() : file + ":" + line;
        }
    }

    /** An environment variable, by its name. */
    record Variable(String name) implements Origin {
        @Override
        public String toString() {
            return "variable " + name;
        }
    }

    /** A system property of the program, by its name. */
    record SystemProperty(String name) implements Origin {
        @Override
        public String toString() {
            return "system property " + name;
        }
    }

    /** An option of the command line. */
    record CommandLine() implements Origin {
        @Override
        public String toString() {
            return "command line";
        }
    }
}
